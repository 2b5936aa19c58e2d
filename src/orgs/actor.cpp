#include "orgs/actor.h"

#include <algorithm>

namespace gongyou {

bool Actor::can(orgs::Capability capability) const
{
    return std::ranges::any_of(grants, [&](const orgs::Grant& grant) { return orgs::role_can(grant.role, capability); });
}

IdList Actor::reach(orgs::Capability capability) const
{
    IdList roots;
    for (const orgs::Grant& grant : grants) {
        if (orgs::role_can(grant.role, capability)) roots.values.push_back(grant.org.value);
    }
    return roots;
}

namespace orgs {

Guard anyone()
{
    return {"anyone", [](const Request&) {}};
}

Guard signed_in()
{
    return {"signed_in", [](const Request& request) { request.actor(); }};
}

Guard can(Capability capability)
{
    return {"can:" + std::string{word(capability)}, [capability](const Request& request) {
                if (request.actor().can(capability)) return;
                refuse_forbidden("orgs.not_your_role", "您的岗位没有这项权限；确有需要，请联系安全管理员授权");
            }};
}

void publish_scope()
{
    add_fragment("within", "EXISTS (SELECT 1 FROM orgs_closure AS scope WHERE scope.tenant_id = {1} AND scope.descendant_id = {2}"
                           " AND scope.ancestor_id IN (SELECT value FROM ids_of({3})))");
    add_fragment("reaches_all", "EXISTS (SELECT 1 FROM orgs_orgs AS top WHERE top.tenant_id = {1} AND top.parent_id IS NULL"
                                " AND top.id IN (SELECT value FROM ids_of({2})))");
    add_fragment("lineage", "(SELECT ancestor_id AS org_id, depth FROM orgs_closure WHERE tenant_id = {1} AND descendant_id = {2})");
}

void require_reach(Transaction& tx, const Actor& actor, Capability capability, OrgId org)
{
    const auto found = tx.maybe([](Row) { return true; },
        "SELECT 1 FROM orgs_orgs AS o WHERE o.tenant_id = $1 AND o.id = $2 AND within($1, o.id, $3)",
        actor.tenant, org, actor.reach(capability));
    if (found) return;
    refuse_not_found("orgs.no_such_org", "没有找到这个组织，或不在您的管理范围内");
}

}
}
