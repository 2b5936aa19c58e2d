#include "orgs/stored_org.h"

#include "platform/db/as.h"

namespace gongyou::orgs {

std::optional<Org> find(Transaction& tx, TenantId tenant, OrgId org)
{
    static const std::string sql = std::string{"SELECT "} + org_columns + R"sql(
          FROM orgs_orgs AS o LEFT JOIN orgs_closures AS c ON c.tenant_id = o.tenant_id AND c.org_id = o.id
         WHERE o.tenant_id = $1 AND o.id = $2
        )sql";
    return tx.maybe(as<Org>, sql, tenant, org);
}

std::map<OrgId, Org> find_many(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    static const std::string sql = std::string{"SELECT "} + org_columns + R"sql(
          FROM orgs_orgs AS o LEFT JOIN orgs_closures AS c ON c.tenant_id = o.tenant_id AND c.org_id = o.id
         WHERE o.tenant_id = $1 AND o.id IN (SELECT value FROM ids_of($2))
        )sql";
    std::map<OrgId, Org> found;
    for (Row row : tx.rows(sql, tenant, orgs)) {
        Org org = as<Org>(row);
        found.emplace(org.id, std::move(org));
    }
    return found;
}

Org find_org(Transaction& tx, const Actor& actor, OrgId org)
{
    require_reach(tx, actor, Capability::see_orgs, org);
    auto found = find(tx, actor.tenant, org);
    if (!found) refuse_no_such_org();
    return std::move(*found);
}

std::map<OrgId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    std::map<OrgId, std::string> names;
    for (Row row : tx.rows("SELECT id, name FROM orgs_orgs WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))", tenant, orgs)) {
        names.emplace(row.get<OrgId>(0), row.get<std::string>(1));
    }
    return names;
}

std::vector<NamedOrg> parents_of(Transaction& tx, TenantId tenant, OrgId org)
{
    return tx.all(as<NamedOrg>, R"sql(
        SELECT o.id, o.name FROM orgs_closure AS k JOIN orgs_orgs AS o ON o.tenant_id = k.tenant_id AND o.id = k.ancestor_id
         WHERE k.tenant_id = $1 AND k.descendant_id = $2 AND k.depth > 0 ORDER BY k.depth DESC
        )sql",
        tenant, org);
}

std::map<OrgId, std::vector<OrgId>> lineages_of(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    std::map<OrgId, std::vector<OrgId>> lineages;
    for (Row row : tx.rows(R"sql(
            SELECT descendant_id, ancestor_id FROM orgs_closure
             WHERE tenant_id = $1 AND descendant_id IN (SELECT value FROM ids_of($2)) ORDER BY descendant_id, depth
            )sql",
             tenant, orgs)) {
        lineages[row.get<OrgId>(0)].push_back(row.get<OrgId>(1));
    }
    return lineages;
}

bool is_within(Transaction& tx, TenantId tenant, OrgId org, OrgId root)
{
    return tx.maybe([](Row) { return true; },
                 "SELECT 1 FROM orgs_closure WHERE tenant_id = $1 AND descendant_id = $2 AND ancestor_id = $3", tenant, org, root)
        .has_value();
}

OrgId root_of(Transaction& tx, TenantId tenant)
{
    return tx.value<OrgId>("SELECT id FROM orgs_orgs WHERE tenant_id = $1 AND parent_id IS NULL ORDER BY id LIMIT 1", tenant);
}

bool is_joinable(const Org& org)
{
    return !org.closed_on && (org.kind == Kind::enterprise_union || org.kind == Kind::industry_federation || org.kind == Kind::town_union);
}

std::vector<TenantRow> tenants(Transaction& tx)
{
    return tx.all(as<TenantRow>,
        "SELECT tenant_id, name, host FROM orgs_tenants ORDER BY tenant_id");
}

std::int64_t tree_turns(Transaction& tx, TenantId tenant)
{
    return tx.value<std::int64_t>("SELECT tree_turns FROM orgs_tenants WHERE tenant_id = $1", tenant);
}

}
