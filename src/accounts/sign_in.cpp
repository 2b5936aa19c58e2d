// The attempt is counted in one transaction, the password compared outside of any (it takes 60 ms on purpose), the
// outcome written in another. A refusal is thrown only after what it must leave behind is committed.

#include "accounts/sign_in.h"

#include "accounts/attempts.h"
#include "people/phone.h"
#include "platform/text.h"

namespace gongyou::accounts {

namespace {

constexpr int free_tries_of_a_login = 5;
constexpr int free_tries_of_an_address = 50; // a whole plant may stand behind one

struct Attempt {
    std::optional<Account> account;
    std::vector<Subject> own; // forgiven by a success; the address is not: one right guess does not excuse a thousand
    std::optional<Milliseconds> wait;
};

Attempt begin(const Desk& desk, const std::string& login, const std::string& client)
{
    return desk.database.write([&](Transaction& tx) {
        Attempt attempt{account_by_login(tx, desk.tenant, desk.keys, login), {}, {}};
        // From where the owner has signed in before, only attempts from there count: strangers cannot lock the owner out.
        const bool known = attempt.account && known_address(tx, desk.tenant, desk.keys, attempt.account->id, client);
        const std::string who = login_index(desk.keys, login);
        attempt.own = {{known ? "login-from:" + who + client : "login:" + who, free_tries_of_a_login}};
        auto subjects = attempt.own;
        subjects.push_back({"address:" + client, free_tries_of_an_address});
        attempt.wait = begin_attempt(tx, desk.tenant, subjects, desk.now);
        if (attempt.wait) {
            audit(tx, desk.ids, desk.tenant, Audited::sign_in_blocked, attempt.account ? std::optional{attempt.account->id} : std::nullopt, client, desk.now);
        }
        return attempt;
    });
}

bool matches(const std::optional<Account>& account, const std::string& password)
{
    if (account && account->password_hash) return password_matches(*account->password_hash, password);
    waste_a_password_check(password);
    return false;
}

[[noreturn]] void refuse(const char* code, const char* sentence)
{
    throw Refusal{Refusal::Kind::unauthorized, code, sentence};
}

[[noreturn]] void refuse_disabled()
{
    refuse_forbidden("accounts.disabled", "这个账号已停用，请联系所在工会的安全管理员");
}

/// The account of the person with this phone, opened where there is none yet; the person, too.
Account account_by_phone(const Desk& desk, Transaction& tx, const std::string& phone)
{
    if (auto known = account_by_login(tx, desk.tenant, desk.keys, phone)) return std::move(*known);
    const auto person = people::find_by_phone(tx, desk.tenant, desk.keys, phone);
    facts::Deed deed{tx, desk.tenant, person.value_or(PersonId{}), desk.now, desk.ids};
    NewAccount wish;
    wish.person = person ? *person : people::open_person(deed, desk.keys, phone);
    const AccountId opened = open_account(deed, desk.keys, wish, std::nullopt);
    deed.finish();
    return find_account(tx, desk.tenant, opened).value();
}

}

std::string read_code(const std::string& written, const std::string& field)
{
    const auto digits = typed_digits(written);
    if (!digits || digits->size() != 6) refuse_field(field, "accounts.not_a_code", "请填写收到的6位数字");
    return *digits;
}

Step after_first_factor(Transaction& tx, const Desk& desk, const Account& account, const From& from)
{
    const auto confirmed = tx.maybe([](Row) { return true; },
        "SELECT 1 FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL",
        desk.tenant, account.id);
    if (!confirmed) return {begin_sign_in(tx, desk.ids, desk.tenant, &desk.keys, account.id, SignInKind::member, from, desk.now), std::nullopt};
    const std::string challenge = new_token();
    tx.change("INSERT INTO accounts_challenges (tenant_id, challenge_hash, account_id, made_at, tries) VALUES ($1, $2, $3, $4, 0)", desk.tenant,
        hash_of_token(challenge), account.id, desk.now);
    return {std::nullopt, challenge};
}

Step sign_in_by_password(const Desk& desk, const std::string& said, const std::string& password, const From& from)
{
    const std::string login = normal_login(said);
    const Attempt attempt = begin(desk, login, from.client);
    if (attempt.wait) refuse_for_now(*attempt.wait);
    if (!matches(attempt.account, password)) {
        desk.database.write([&](Transaction& tx) {
            audit(tx, desk.ids, desk.tenant, Audited::sign_in_failed, attempt.account ? std::optional{attempt.account->id} : std::nullopt, from.client,
                desk.now);
        });
        refuse("accounts.wrong_login", "登录名或密码不对，请核对后再试");
    }
    if (attempt.account->disabled) refuse_disabled();
    return desk.database.write([&](Transaction& tx) {
        forgive(tx, desk.tenant, attempt.own);
        audit(tx, desk.ids, desk.tenant, Audited::signed_in, attempt.account->id, from.client, desk.now);
        return after_first_factor(tx, desk, *attempt.account, from);
    });
}

Step sign_in_by_code(const Desk& desk, const std::string& said, const std::string& written, const From& from)
{
    const std::string phone = people::read_phone(said);
    const std::string code = read_code(written);
    const bool right = desk.database.write([&](Transaction& tx) {
        const bool taken = notices::take_code(tx, desk.tenant, desk.keys, phone, code, desk.now);
        if (!taken) audit(tx, desk.ids, desk.tenant, Audited::code_failed, std::nullopt, from.client, desk.now);
        return taken;
    });
    if (!right) refuse("accounts.wrong_code", "验证码不对或已过期，请用最近一条短信里的，或重新获取");
    const auto step = desk.database.write([&](Transaction& tx) -> std::optional<Step> {
        const Account account = account_by_phone(desk, tx, phone);
        if (account.disabled) return std::nullopt;
        audit(tx, desk.ids, desk.tenant, Audited::signed_in, account.id, from.client, desk.now);
        return after_first_factor(tx, desk, account, from);
    });
    if (!step) refuse_disabled();
    return *step;
}

}
