#include "facts/names.h"
#include "orgs/orgs.h"

namespace gongyou::orgs {

namespace {

/// `orgs/org/<id>`, for whoever may see the org.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto id = parse_id(record.substr(record.rfind('/') + 1));
    if (!id) return std::nullopt;
    const auto seen = tx.maybe([](Row row) { return row.get<std::string>(0); },
        "SELECT o.name FROM orgs_orgs AS o WHERE o.tenant_id = $1 AND o.id = $2 AND within($1, o.id, $3)",
        actor.tenant, *id, actor.reach(Capability::see_orgs));
    if (!seen) return std::nullopt;
    return facts::RecordLink{*seen, "/orgs/" + print_id(*id)};
}

}

void introduce()
{
    publish_scope();
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
