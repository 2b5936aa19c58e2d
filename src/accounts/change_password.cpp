#include "accounts/change_password.h"

#include "accounts/attempts.h"
#include "platform/crypto/crypto.h"

namespace gongyou::accounts {

namespace {

struct Before {
    Account account;
    std::optional<Milliseconds> wait;
};

Before begin(const Desk& desk, AccountId id)
{
    return desk.database.write([&](Transaction& tx) {
        const auto account = find_account(tx, desk.tenant, id);
        if (!account) refuse_not_found("accounts.no_such_account", "没有找到这个账号");
        return Before{*account, account->password_hash ? begin_attempt(tx, desk.tenant, {{"password:" + print(id), 5}}, desk.now) : std::nullopt};
    });
}

}

void change_password(const Desk& desk, const Actor& actor, const std::string& old, const std::string& wished, PasswordProfile profile)
{
    const AccountId id{actor.account};
    const Before before = begin(desk, id);
    if (before.wait) refuse_for_now(*before.wait);
    if (before.account.password_hash && !password_matches(*before.account.password_hash, old)) {
        refuse_field("old", "accounts.wrong_password", "原密码不对，请核对");
    }
    if (const auto problem = password_problem(wished, profile, before.account.login.value_or(""))) refuse_field("new", "accounts.weak_password", *problem);
    if (wished == old) refuse_field("new", "accounts.same_password", "新密码不能与原密码相同");

    const std::string hash = hash_password(wished);
    facts::as_deed(desk.database, desk.ids, desk.tenant, actor.person, desk.now, [&](facts::Deed& deed) {
        forgive(deed.tx(), desk.tenant, {{"password:" + print(id), 5}});
        deed.tx().change("UPDATE accounts_accounts SET password_hash = $3, password_set_at = $4, must_change = FALSE WHERE tenant_id = $1 AND id = $2",
            desk.tenant, id, hash, desk.now);
        end_sign_ins(deed.tx(), desk.tenant, id, "password_changed", SignInId{actor.sign_in}, desk.now);
        deed.record({.kind = "accounts.password_changed",
            .topic = "",
            .org = people::home_org(deed.tx(), desk.tenant, actor.person),
            .subject = actor.person,
            .record = record_of(id)});
    });
}

std::string initial_password()
{
    // Twelve characters of a random text, in groups that can be read aloud: 71 bits.
    const std::string drawn = base64url(random_bytes(9));
    return drawn.substr(0, 4) + "-" + drawn.substr(4, 4) + "-" + drawn.substr(8, 4);
}

}
