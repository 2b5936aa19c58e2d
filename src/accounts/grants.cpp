// Granting is checked against the granter's own scope, in SQL; that the three administrators are three persons is a
// unique index, so it holds even where two grants race.

#include "accounts/grants.h"

namespace gongyou::accounts {

namespace {

bool is_administrator(orgs::Role role) { return role == orgs::Role::system_admin || role == orgs::Role::security_admin || role == orgs::Role::audit_admin; }

/// An org beyond the granter's reach: said so if it lies above, where he knows of it; else it does not exist for him.
void require_own_scope(Transaction& tx, const Actor& granter, OrgId org)
{
    const IdList reach = granter.reach(orgs::Capability::grant_roles);
    for (const std::int64_t root : reach.values) {
        if (orgs::is_within(tx, granter.tenant, OrgId{root}, org) && root != org.value) {
            refuse_forbidden("accounts.wider_than_own", "不能授予超出自己管理范围的权限，请选择您负责的组织或其下级");
        }
    }
    orgs::require_reach(tx, granter, orgs::Capability::grant_roles, org);
}

void check_administrator(Transaction& tx, TenantId tenant, PersonId person, orgs::Role role)
{
    if (!is_administrator(role)) return;
    const auto other = tx.maybe([](Row row) { return orgs::role_of(row.text(0)); }, R"sql(
        SELECT role FROM accounts_grants WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL
           AND role IN ('system_admin', 'security_admin', 'audit_admin')
        )sql",
        tenant, person);
    if (!other) return;
    const std::string held{*other ? orgs::label(**other) : ""};
    refuse_conflict("accounts.one_administrator", "此人已是" + held + "；系统、安全、审计三员必须由不同的人担任");
}

[[noreturn]] void refuse_no_such_grant()
{
    refuse_not_found("accounts.no_such_grant", "没有找到这项授权，或不在您的管理范围内；可能刚刚已经撤销");
}

void forget_old_rights(facts::Deed& deed, PersonId person)
{
    if (const auto account = account_of(deed.tx(), deed.tenant(), person)) note_change(deed.tx(), deed.tenant(), account->id, deed.now());
}

}

GrantId grant_role_as_platform(facts::Deed& deed, PersonId person, orgs::Role role, OrgId org)
{
    check_administrator(deed.tx(), deed.tenant(), person, role);
    orgs::require_open(deed.tx(), deed.tenant(), org);
    const GrantId id = deed.new_id<GrantId>();
    const auto granted = deed.tx().change(R"sql(
        INSERT INTO accounts_grants (tenant_id, id, person_id, role, org_id, granted_at, granted_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), id, person, orgs::word(role), org, deed.now(), deed.actor());
    if (granted == 0) refuse_conflict("accounts.granted_already", "此人在这个组织已经有这个岗位，或刚被授予其他管理员岗位");
    forget_old_rights(deed, person);
    deed.record({.kind = "accounts.role_granted",
        .topic = "",
        .org = org,
        .subject = person,
        .record = "accounts/grant/" + print(id),
        .detail = {{"role", std::string{orgs::word(role)}}}});
    return id;
}

GrantId grant_role(facts::Deed& deed, const Actor& granter, PersonId person, orgs::Role role, OrgId org)
{
    if (person == granter.person) refuse_forbidden("accounts.not_yourself", "不能给自己授权，请由另一位安全管理员办理");
    require_own_scope(deed.tx(), granter, org);
    const auto names = people::names_of(deed.tx(), deed.tenant(), IdList{{person.value}});
    if (names.empty() || names.begin()->second.empty() || !reaches_person(deed.tx(), granter, person)) {
        refuse_not_found("people.no_such_person", "没有找到这个人，或不在您的管理范围内");
    }
    people::hold_standing(deed.tx(), deed.tenant(), person);
    return grant_role_as_platform(deed, person, role, org);
}

void revoke_role(facts::Deed& deed, const Actor& granter, GrantId id)
{
    const auto grant = deed.tx().maybe(
        [](Row row) {
            return GrantLine{row.get<GrantId>(0), row.get<PersonId>(1), orgs::role_of(row.text(2)).value(), row.get<OrgId>(3), {}};
        },
        R"sql(
        SELECT g.id, g.person_id, g.role, g.org_id FROM accounts_grants AS g
         WHERE g.tenant_id = $1 AND g.id = $2 AND g.revoked_at IS NULL AND within($1, g.org_id, $3)
        )sql",
        deed.tenant(), id, granter.reach(orgs::Capability::grant_roles));
    if (!grant) refuse_no_such_grant();
    if (grant->person == granter.person) refuse_forbidden("accounts.not_yourself", "不能撤销自己的岗位，请由另一位安全管理员办理");
    const auto revoked = deed.tx().change("UPDATE accounts_grants SET revoked_at = $3, revoked_by = $4 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
        deed.tenant(), id, deed.now(), granter.person);
    if (revoked == 0) refuse_no_such_grant(); // somebody else did in this moment
    forget_old_rights(deed, grant->person);
    deed.record({.kind = "accounts.role_revoked",
        .topic = "",
        .org = grant->org,
        .subject = grant->person,
        .record = "accounts/grant/" + print(id),
        .detail = {{"role", std::string{orgs::word(grant->role)}}}});
}

std::vector<GrantLine> grants_within(Transaction& tx, const Actor& granter, std::optional<OrgId> org, const Asked& page)
{
    const IdList reach = granter.reach(orgs::Capability::grant_roles);
    return tx.all(
        [](Row row) {
            return GrantLine{row.get<GrantId>(0), row.get<PersonId>(1), orgs::role_of(row.text(2)).value(), row.get<OrgId>(3), row.get<Instant>(4)};
        },
        R"sql(
        SELECT g.id, g.person_id, g.role, g.org_id, g.granted_at FROM accounts_grants AS g
         WHERE g.tenant_id = $1 AND g.revoked_at IS NULL AND within($1, g.org_id, $2) AND within($1, g.org_id, $3) AND g.id > $4
         ORDER BY g.id LIMIT $5
        )sql",
        granter.tenant, reach, org ? IdList{{org->value}} : reach, page.after, page.limit + 1);
}

std::map<PersonId, std::vector<orgs::Grant>> grants_of(Transaction& tx, TenantId tenant, const IdList& persons)
{
    std::map<PersonId, std::vector<orgs::Grant>> grants;
    for (Row row : tx.rows(R"sql(
            SELECT person_id, role, org_id FROM accounts_grants
             WHERE tenant_id = $1 AND revoked_at IS NULL AND person_id IN (SELECT value FROM ids_of($2)) ORDER BY id
            )sql",
             tenant, persons)) {
        const auto role = orgs::role_of(row.text(1));
        if (role) grants[row.get<PersonId>(0)].push_back({*role, row.get<OrgId>(2)});
    }
    return grants;
}

}
