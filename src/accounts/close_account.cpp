#include "accounts/close_account.h"

#include "accounts/grants.h"
#include "platform/db/as.h"

namespace gongyou::accounts {

namespace {

/// Nobody signs in with it any more, and nothing tells whose it was.
void close(facts::Deed& deed, AccountId id)
{
    end_sign_ins(deed.tx(), deed.tenant(), id, "erased", SignInId{}, deed.now());
    deed.tx().change("DELETE FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    deed.tx().change("DELETE FROM accounts_directory_login WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    deed.tx().change("UPDATE accounts_accounts SET login = NULL, login_index = NULL, password_hash = NULL WHERE tenant_id = $1 AND id = $2", deed.tenant(), id);
    deed.tx().change("UPDATE accounts_sign_ins SET device = '', client_index = '' WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
}

}

// With the person's go the accounts of records that were merged into his.
void leave_platform(facts::Deed& deed, const Actor& actor)
{
    if (!grants_of(deed.tx(), deed.tenant(), IdList{{actor.person.value}}).empty()) {
        refuse_conflict("accounts.role_held", "您还担任着岗位，请先由安全管理员撤销岗位，再注销个人信息");
    }
    // A merge may have come since it was read who calls.
    const auto person = deed.tx().value<PersonId>("SELECT same_person($1, $2)", deed.tenant(), actor.person);
    const OrgId home = people::home_org(deed.tx(), deed.tenant(), person);
    const auto accounts = deed.tx().all(as<AccountId>, "SELECT id FROM accounts_accounts WHERE tenant_id = $1 AND person_id IN records_of($1, $2)",
        deed.tenant(), person);
    for (const AccountId account : accounts) close(deed, account);
    people::erase_person(deed, person);
    deed.record({.kind = "accounts.closed", .topic = "", .org = home, .subject = person, .record = record_of(AccountId{actor.account})});
}

}
