#include "facts/names.h"
#include "orgs/list_orgs.h"
#include "orgs/org_json.h"
#include "platform/db/as.h"
#include "platform/jobs/exported_list.h"

namespace gongyou::orgs {

namespace {

/// `orgs/org/<id>`, for whoever may see the org.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto id = parse_id(record.substr(record.rfind('/') + 1));
    if (!id) return std::nullopt;
    const auto seen = tx.maybe(as<std::string>,
        "SELECT o.name FROM orgs_orgs AS o WHERE o.tenant_id = $1 AND o.id = $2 AND within($1, o.id, $3)",
        actor.tenant, *id, actor.reach(Capability::see_orgs));
    if (!seen) return std::nullopt;
    return facts::RecordLink{*seen, "/orgs/" + print_id(*id)};
}

jobs::ExportedList orgs_list()
{
    return {"组织", can(Capability::see_orgs), {"名称", "类别", "会员", "下级组织"},
        [](Transaction& tx, const Keys&, const Request& request) {
            const OrgFilter filter = org_filter(request);
            auto found = sorted_page_of(list_orgs(tx, request.actor(), filter), filter.page, [&](const Org& org) { return sort_key_of(org, filter); });
            const Page<OrgRow> page{as_rows(tx, request.tenant, found.items), found.next, std::nullopt};
            return jobs::cells_of_page(page, [](const OrgRow& row) {
                return std::vector<spreadsheet::Written>{row.name, row.kind_label, row.members, row.children};
            });
        },
        [](Transaction& tx, const Keys&, const Request& request) { return count_orgs(tx, request.actor(), org_filter(request)); }};
}

}

void introduce()
{
    publish_scope();
    jobs::export_list("orgs", orgs_list());
    facts::name_kind("orgs.founded", "组建工会", {"kind"});
    facts::name_kind("orgs.changed", "变更组织信息");
    facts::name_kind("orgs.moved", "调整隶属关系");
    facts::name_kind("orgs.closed", "撤销组织");
    facts::name_kind("orgs.linked", "建立联系", {"bond"});
    facts::name_kind("orgs.unlinked", "解除联系", {"bond"});
    facts::name_kind("orgs.city_bounded", "划定城市范围");
    facts::name_detail("kind", "", "类型");
    facts::name_detail("bond", "", "联系");
    facts::resolve_with("orgs", resolve);
}

}
