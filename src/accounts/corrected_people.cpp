// What a union may do to the record of somebody who holds a role: not more than to the role itself. A phone is a key to an
// account, and a record that is merged away loses its roles.

#include "accounts/grants.h"
#include "accounts/sign_ins.h"
#include "platform/db/as.h"

namespace gongyou::accounts {

namespace {

std::vector<orgs::Grant> roles_of(Transaction& tx, TenantId tenant, PersonId person)
{
    auto found = grants_of(tx, tenant, IdList{{person.value}});
    const auto roles = found.find(person);
    return roles == found.end() ? std::vector<orgs::Grant>{} : std::move(roles->second);
}

bool is_administrator(orgs::Role role)
{
    return role == orgs::Role::system_admin || role == orgs::Role::security_admin || role == orgs::Role::audit_admin;
}

void require_lower_rank(Transaction& tx, const Actor& actor, PersonId person)
{
    if (actor.person == person) return;
    for (const auto& [role, org] : roles_of(tx, actor.tenant, person)) {
        const bool within = tx.value<bool>("SELECT within($1, $2, $3)", actor.tenant, org, actor.reach(orgs::Capability::change_people));
        if (within && !is_administrator(role)) continue;
        refuse_conflict("people.holds_role",
            "这个人担任着" + std::string{orgs::label(role)} + "，不在您的管理范围内：请由安全管理员先撤销岗位，办好以后再授予");
    }
}

/// What accounts a person has, those of records merged into his as well.
std::vector<AccountId> accounts_of(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.all(as<AccountId>, "SELECT id FROM accounts_accounts WHERE tenant_id = $1 AND person_id IN records_of($1, $2)", tenant, person);
}

void end_all_sign_ins(facts::Deed& deed, PersonId person)
{
    for (const AccountId account : accounts_of(deed.tx(), deed.tenant(), person)) {
        end_sign_ins(deed.tx(), deed.tenant(), account, "revoked", SignInId{}, deed.now());
    }
}

/// Who signs in with either account is somebody else from now on: whoever remembers them looks anew.
void note_both(facts::Deed& deed, PersonId kept, PersonId merged)
{
    for (const PersonId person : {kept, merged}) {
        for (const AccountId account : accounts_of(deed.tx(), deed.tenant(), person)) note_change(deed.tx(), deed.tenant(), account, deed.now());
    }
}

}

void guard_corrections()
{
    people::keep_accounts_with({require_lower_rank, end_all_sign_ins});
    people::keep_belongings({"accounts",
        [](Transaction& tx, TenantId tenant, PersonId, PersonId merged) {
            std::vector<std::string> found;
            for (const auto& grant : roles_of(tx, tenant, merged)) {
                found.push_back("要并入的这条担任着" + std::string{orgs::label(grant.role)} + "：请把它作为保留的一条，或先由安全管理员撤销岗位");
            }
            return found;
        },
        [](facts::Deed& deed, PersonId kept, PersonId merged) {
            note_both(deed, kept, merged);
            return std::vector<std::int64_t>{};
        },
        [](facts::Deed& deed, PersonId kept, PersonId merged, const IdList&) { note_both(deed, kept, merged); },
        [](facts::Deed& deed, PersonId person, const char*) { end_all_sign_ins(deed, person); }});
}

}
