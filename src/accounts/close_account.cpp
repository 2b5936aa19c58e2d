#include "accounts/close_account.h"

#include "accounts/grants.h"
#include "platform/db/as.h"

namespace gongyou::accounts {

void leave_platform(facts::Deed& deed, const Actor& actor)
{
    const AccountId id{actor.account};
    if (!grants_of(deed.tx(), deed.tenant(), IdList{{actor.person.value}}).empty()) {
        refuse_conflict("accounts.role_held", "您还担任着岗位，请先由安全管理员撤销岗位，再注销个人信息");
    }
    const OrgId home = people::home_org(deed.tx(), deed.tenant(), actor.person);
    for (const AccountId one : deed.tx().all(as<AccountId>, "SELECT id FROM accounts_accounts WHERE tenant_id = $1 AND person_id IN records_of($1, $2)",
             deed.tenant(), actor.person)) {
        end_sign_ins(deed.tx(), deed.tenant(), one, "erased", SignInId{}, deed.now());
    }
    deed.tx().change("DELETE FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    deed.tx().change("DELETE FROM accounts_directory_login WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    deed.tx().change("UPDATE accounts_accounts SET login = NULL, login_index = NULL, password_hash = NULL WHERE tenant_id = $1 AND id = $2", deed.tenant(), id);
    deed.tx().change("UPDATE accounts_sign_ins SET device = '', client_index = '' WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    people::erase_person(deed, actor.person);
    deed.record({.kind = "accounts.closed", .topic = "", .org = home, .subject = actor.person, .record = record_of(id)});
}

}
