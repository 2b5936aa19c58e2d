#include "orgs/stored_org.h"

#include "orgs/unified_code.h"
#include "platform/names.h"
#include "platform/search.h"
#include "platform/text.h"

namespace gongyou::orgs {

namespace {

Org find_open(Transaction& tx, TenantId tenant, OrgId org)
{
    auto found = find(tx, tenant, org);
    if (!found) refuse_no_such_org();
    if (found->closed_on) refuse_conflict("orgs.closed", "“" + found->name + "”已于" + print(*found->closed_on) + "撤销，不能再办理");
    return std::move(*found);
}

}

Org open_org(Transaction& tx, const Actor& actor, Capability capability, OrgId org)
{
    require_reach(tx, actor, capability, org);
    return find_open(tx, actor.tenant, org);
}

void hold_open(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    tx.lock("SELECT id FROM orgs_orgs WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_share()", tenant, orgs);
}

Org require_open(Transaction& tx, TenantId tenant, OrgId org)
{
    hold_open(tx, tenant, IdList{{org.value}});
    return find_open(tx, tenant, org);
}

void turn_tree(facts::Deed& deed)
{
    deed.tx().change("UPDATE orgs_tenants SET tree_turns = tree_turns + 1 WHERE tenant_id = $1", deed.tenant());
}

void check_org(const std::string& name, const std::optional<std::string>& unified_code, std::optional<Day> founded,
    std::optional<double> latitude, std::optional<double> longitude, Day today)
{
    Mistakes mistakes;
    if (name.empty()) mistakes.add("name", "required", "请填写组织名称");
    else if (const auto flaw = name_flaw(name)) mistakes.add("name", "not_a_name", *flaw);
    if (count_characters(name) > 60) mistakes.add("name", "too_long", "组织名称最多60个字");
    if (unified_code && !is_unified_code(*unified_code)) {
        mistakes.add("unified_code", "wrong_check_digit", "统一社会信用代码校验位不对，请对照证书核对18位代码");
    }
    if (founded && *founded > today) mistakes.add("founded", "in_the_future", "成立日期不能晚于今天");
    if (founded && *founded < make_day(1900, 1, 1).value()) mistakes.add("founded", "too_long_ago", "成立日期不能早于1900年，请核对");
    if (latitude.has_value() != longitude.has_value()) mistakes.add("lat", "incomplete", "经度和纬度要一起填写");
    if (latitude && (*latitude < -90 || *latitude > 90)) mistakes.add("lat", "out_of_range", "纬度应在-90到90之间");
    if (longitude && (*longitude < -180 || *longitude > 180)) mistakes.add("lon", "out_of_range", "经度应在-180到180之间");
    mistakes.refuse_if_any();
}

void index_name(facts::Deed& deed, OrgId org, const std::string& name)
{
    deed.tx().change("DELETE FROM orgs_search WHERE tenant_id = $1 AND org_id = $2", deed.tenant(), org);
    Batch rows{"orgs_search", {{"tenant_id", Batch::Type::whole}, {"gram", Batch::Type::text}, {"org_id", Batch::Type::whole}}};
    for (const std::string& gram : grams_to_store(name_for_search(name))) rows.add(deed.tenant(), gram, org);
    deed.tx().insert(rows);
}

namespace {

MemberBook& book()
{
    static MemberBook kept{
        [](Transaction&, TenantId, const IdList&) { return std::map<OrgId, std::int64_t>{}; },
        [](facts::Deed&, OrgId, OrgId) {},
    };
    return kept;
}

}

void keep_members_with(MemberBook kept)
{
    book() = std::move(kept);
}

const MemberBook& member_book()
{
    return book();
}

void guard_closing_with(ClosingGuard guard)
{
    closing_guards().push_back(std::move(guard));
}

std::vector<ClosingGuard>& closing_guards()
{
    static std::vector<ClosingGuard> guards;
    return guards;
}

void refuse_no_such_org()
{
    refuse_not_found("orgs.no_such_org", "没有找到这个组织，或不在您的管理范围内");
}

}
