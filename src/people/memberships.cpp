#include "people/memberships.h"

namespace gongyou::people {

Membership read_membership(const Row& row)
{
    return {row.get<MembershipId>(0), row.get<PersonId>(1), row.get<OrgId>(2), row.get<Day>(3), row.get<std::optional<Day>>(4),
        row.get<std::optional<std::string>>(5), row.get<std::optional<std::string>>(6)};
}

const char* bond_with(const std::optional<orgs::Org>& org)
{
    if (!org) refuse_not_found("orgs.no_such_org", "没有找到这个组织，请重新选择");
    if (org->closed_on || org->kind == orgs::Kind::partner_department) {
        refuse_conflict("orgs.not_joinable", "“" + org->name + "”不接收会员，请选择其他工会");
    }
    return org->kind == orgs::Kind::association ? "association" : "union";
}

std::vector<Membership> memberships_of(Transaction& tx, TenantId tenant, PersonId person)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql( FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.person_id = $2 AND m.until_day IS NULL ORDER BY m.bond DESC, m.id)sql";
    return tx.all(read_membership, sql, tenant, person);
}

bool is_closed(Transaction& tx, TenantId tenant, OrgId org)
{
    const auto found = orgs::find(tx, tenant, org);
    return !found || found->closed_on;
}

void lock_memberships(facts::Deed& deed, PersonId person)
{
    deed.tx().lock("SELECT id FROM people_memberships WHERE tenant_id = $1 AND person_id = $2 AND until_day IS NULL ORDER BY id for_update()",
        deed.tenant(), person);
}

std::vector<Membership> history_of(Transaction& tx, TenantId tenant, PersonId person)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql( FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.person_id = $2 ORDER BY CASE WHEN m.until_day IS NULL THEN 0 ELSE 1 END, m.since_day DESC, m.id)sql";
    return tx.all(read_membership, sql, tenant, person);
}

std::map<PersonId, std::vector<OrgId>> orgs_of(Transaction& tx, TenantId tenant, const IdList& persons)
{
    std::map<PersonId, std::vector<OrgId>> orgs;
    for (Row row : tx.rows(R"sql(
            SELECT person_id, org_id FROM people_memberships
             WHERE tenant_id = $1 AND until_day IS NULL AND person_id IN (SELECT value FROM ids_of($2)) ORDER BY bond DESC, id
            )sql",
             tenant, persons)) {
        orgs[row.get<PersonId>(0)].push_back(row.get<OrgId>(1));
    }
    return orgs;
}

bool is_member_within(Transaction& tx, TenantId tenant, PersonId person, OrgId root)
{
    return tx.maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM people_memberships AS m
         WHERE m.tenant_id = $1 AND m.person_id = $2 AND m.until_day IS NULL AND within($1, m.org_id, $3)
        )sql",
                 tenant, person, IdList{{root.value}})
        .has_value();
}

std::map<OrgId, std::int64_t> count_members(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    std::map<OrgId, std::int64_t> counts;
    for (Row row : tx.rows(R"sql(
            SELECT org_id, COUNT(*) FROM people_memberships
             WHERE tenant_id = $1 AND until_day IS NULL AND org_id IN (SELECT value FROM ids_of($2)) GROUP BY org_id
            )sql",
             tenant, orgs)) {
        counts.emplace(row.get<OrgId>(0), row.whole(1));
    }
    return counts;
}

}
