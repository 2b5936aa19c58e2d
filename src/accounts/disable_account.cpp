#include "accounts/sign_ins.h"

namespace gongyou::accounts {

void disable_account(facts::Deed& deed, const Actor& actor, AccountId id, const std::string& reason)
{
    const Account account = require_account(deed.tx(), actor, id);
    if (account.person == actor.person) refuse_conflict("accounts.not_yourself", "不能停用自己的账号，请由另一位安全管理员办理");
    const auto disabled = deed.tx().change(R"sql(
        INSERT INTO accounts_disablings (tenant_id, account_id, at, by_person, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), id, deed.now(), actor.person, reason);
    if (disabled == 0) refuse_conflict("accounts.disabled_already", "这个账号已经停用");
    end_sign_ins(deed.tx(), deed.tenant(), id, "disabled", SignInId{}, deed.now());
    deed.record({.kind = "accounts.disabled",
        .topic = "",
        .org = people::home_org(deed.tx(), deed.tenant(), account.person),
        .subject = account.person,
        .record = record_of(id)});
}

void enable_account(facts::Deed& deed, const Actor& actor, AccountId id)
{
    const Account account = require_account(deed.tx(), actor, id);
    const auto enabled = deed.tx().change("DELETE FROM accounts_disablings WHERE tenant_id = $1 AND account_id = $2", deed.tenant(), id);
    if (enabled == 0) refuse_conflict("accounts.not_disabled", "这个账号没有停用");
    note_change(deed.tx(), deed.tenant(), id, deed.now());
    deed.record({.kind = "accounts.enabled",
        .topic = "",
        .org = people::home_org(deed.tx(), deed.tenant(), account.person),
        .subject = account.person,
        .record = record_of(id)});
}

}
