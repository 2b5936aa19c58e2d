// TOTP. The step of the last code taken stands in the row and only rises, so a code that somebody looked over a
// shoulder counts for nothing, and of two that race one wins.

#include "accounts/second_factor.h"

#include "accounts/attempts.h"
#include "platform/crypto/crypto.h"
#include "platform/db/as.h"

namespace gongyou::accounts {

namespace {

constexpr Milliseconds challenge_stands = std::chrono::minutes{5};
constexpr int free_tries = 5;

std::string secret_row(AccountId account) { return "accounts/account/" + print(account) + "/second_factor"; }

Subject subject_of(AccountId account) { return {"second:" + print(account), free_tries}; }

[[noreturn]] void refuse_wrong_code()
{
    throw Refusal{Refusal::Kind::unauthorized, "accounts.wrong_code", "动态码不对或已经用过，请等下一个再试；一直不对的，请看手机的时间准不准，可设为自动校时"};
}

struct Outcome {
    std::optional<Milliseconds> wait;
    bool gone = false, right = false;
    AccountId account{};
};

/// Counts the attempt, tries the code, writes down what came of it.
Outcome try_code(Transaction& tx, const Desk& desk, AccountId account, const std::string& code, bool confirming, const std::string& client)
{
    Outcome outcome;
    outcome.account = account;
    outcome.wait = begin_attempt(tx, desk.tenant, {subject_of(account)}, desk.now);
    if (outcome.wait) return outcome;
    outcome.right = take_totp(tx, desk.tenant, desk.keys, account, code, confirming, desk.now);
    if (outcome.right) forgive(tx, desk.tenant, {subject_of(account)});
    else audit(tx, desk.ids, desk.tenant, Audited::second_factor_failed, account, client, desk.now);
    return outcome;
}

void refuse_unless_right(const Outcome& outcome)
{
    if (outcome.gone) throw Refusal{Refusal::Kind::unauthorized, "accounts.challenge_gone", "登录已超时，请重新输入登录名和密码"};
    if (outcome.wait) refuse_for_now(*outcome.wait);
    if (!outcome.right) refuse_wrong_code();
}

}

SecondFactor second_factor_of(Transaction& tx, TenantId tenant, AccountId account)
{
    const auto confirmed = tx.maybe(
        [](Row row) { return !row.is_null(0); }, "SELECT confirmed_at FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2", tenant, account);
    if (!confirmed) return SecondFactor::off;
    return *confirmed ? SecondFactor::on : SecondFactor::begun;
}

Bytes begin_second_factor(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, Instant now)
{
    if (second_factor_of(tx, tenant, account) == SecondFactor::on) refuse_conflict("accounts.second_factor_on", "动态码已经启用；要更换请先停用");
    Bytes secret = random_bytes(20);
    const std::string plain{reinterpret_cast<const char*>(secret.data()), secret.size()};
    tx.change(R"sql(
        INSERT INTO accounts_second_factors (tenant_id, account_id, secret, begun_at, last_step) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT (tenant_id, account_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
        )sql",
        tenant, account, keys.seal(plain, secret_row(account)), now);
    return secret;
}

bool take_totp(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, const std::string& code, bool confirming, Instant now)
{
    const auto sealed = tx.maybe(as<Bytes>,
        confirming ? "SELECT secret FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2 AND confirmed_at IS NULL"
                   : "SELECT secret FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL",
        tenant, account);
    const auto secret = sealed ? keys.open(*sealed, secret_row(account)) : std::nullopt;
    const auto step = secret ? totp_step(bytes_of(*secret), code, now.ms / 1000) : std::nullopt;
    if (!step) return false;
    return tx.change("UPDATE accounts_second_factors SET last_step = $3 WHERE tenant_id = $1 AND account_id = $2 AND last_step < $3", tenant, account, *step) ==
        1;
}

SignedIn answer_challenge(const Desk& desk, const std::string& challenge, const std::string& written, const From& from)
{
    const std::string code = read_code(written);
    const std::string hash = hash_of_token(challenge);
    const Outcome outcome = desk.database.write([&](Transaction& tx) {
        const auto taken =
            tx.change("UPDATE accounts_challenges SET tries = tries + 1 WHERE tenant_id = $1 AND challenge_hash = $2 AND tries < $3 AND made_at > $4",
                desk.tenant, hash, free_tries, desk.now - challenge_stands);
        if (taken == 0) return Outcome{{}, true, false, {}};
        const auto account = tx.value<AccountId>("SELECT account_id FROM accounts_challenges WHERE tenant_id = $1 AND challenge_hash = $2", desk.tenant, hash);
        return try_code(tx, desk, account, code, false, from.client);
    });
    refuse_unless_right(outcome);
    return desk.database.write([&](Transaction& tx) {
        const auto account = find_account(tx, desk.tenant, outcome.account);
        const auto used = tx.change("DELETE FROM accounts_challenges WHERE tenant_id = $1 AND challenge_hash = $2", desk.tenant, hash);
        if (!account || account->disabled || used == 0) refuse_unless_right({{}, true, false, {}});
        return begin_sign_in(tx, desk.ids, desk.tenant, &desk.keys, account->id, SignInKind::staff, from, desk.now);
    });
}

SignedIn confirm_second_factor(const Desk& desk, const Actor& actor, const std::string& written, const From& from)
{
    const std::string code = read_code(written);
    const AccountId id{actor.account};
    refuse_unless_right(desk.database.write([&](Transaction& tx) { return try_code(tx, desk, id, code, true, from.client); }));
    return facts::as_deed(desk.database, desk.ids, desk.tenant, actor.person, desk.now, [&](facts::Deed& deed) {
        deed.tx().change("UPDATE accounts_second_factors SET confirmed_at = $3 WHERE tenant_id = $1 AND account_id = $2 AND confirmed_at IS NULL", desk.tenant,
            id, desk.now);
        end_sign_ins(deed.tx(), desk.tenant, id, "replaced", SignInId{}, desk.now);
        deed.record({.kind = "accounts.second_factor_confirmed",
            .topic = "",
            .org = people::home_org(deed.tx(), desk.tenant, actor.person),
            .subject = actor.person,
            .record = record_of(id)});
        return begin_sign_in(deed.tx(), desk.ids, desk.tenant, &desk.keys, id, SignInKind::staff, from, desk.now);
    });
}

void remove_second_factor(const Desk& desk, const Actor& actor, const std::string& written)
{
    const std::string code = read_code(written);
    const AccountId id{actor.account};
    refuse_unless_right(desk.database.write([&](Transaction& tx) { return try_code(tx, desk, id, code, false, ""); }));
    facts::as_deed(desk.database, desk.ids, desk.tenant, actor.person, desk.now, [&](facts::Deed& deed) {
        deed.tx().change("DELETE FROM accounts_second_factors WHERE tenant_id = $1 AND account_id = $2", desk.tenant, id);
        end_sign_ins(deed.tx(), desk.tenant, id, "replaced", SignInId{}, desk.now);
        deed.record({.kind = "accounts.second_factor_removed",
            .topic = "",
            .org = people::home_org(deed.tx(), desk.tenant, actor.person),
            .subject = actor.person,
            .record = record_of(id)});
    });
}

void set_second_factor(facts::Deed& deed, const Keys& keys, AccountId account, const Bytes& secret)
{
    const std::string plain{reinterpret_cast<const char*>(secret.data()), secret.size()};
    deed.tx().change(R"sql(
        INSERT INTO accounts_second_factors (tenant_id, account_id, secret, begun_at, confirmed_at, last_step) VALUES ($1, $2, $3, $4, $4, 0)
        )sql",
        deed.tenant(), account, keys.seal(plain, secret_row(account)), deed.now());
}

}
