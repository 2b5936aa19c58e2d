#include "accounts/change_password.h"

namespace gongyou::accounts {

void reset_account(facts::Deed& deed, const Actor& actor, AccountId id, const std::string& password_hash)
{
    const Account account = require_account(deed.tx(), actor, id);
    if (account.person == actor.person) refuse_conflict("accounts.not_yourself", "不能重置自己的账号，请由另一位安全管理员办理");
    deed.tx().change("UPDATE accounts_accounts SET password_hash = $3, password_set_at = $4, must_change = TRUE WHERE tenant_id = $1 AND id = $2",
        deed.tenant(), id, password_hash, deed.now());
    deed.tx().change("DELETE FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    end_sign_ins(deed.tx(), deed.tenant(), id, "revoked", SignInId{}, deed.now());
    deed.record({.kind = "accounts.reset",
        .topic = "",
        .org = people::home_org(deed.tx(), deed.tenant(), account.person),
        .subject = account.person,
        .record = record_of(id)});
}

}
