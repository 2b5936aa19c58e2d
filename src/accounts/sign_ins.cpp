#include "accounts/sign_ins.h"

#include "platform/crypto/crypto.h"

#include <fmt/format.h>

namespace gongyou::accounts {

using namespace std::chrono_literals;

std::span<const EnumWord<SignInKind>> enum_words(SignInKind*)
{
    static constexpr EnumWord<SignInKind> words[] = {{SignInKind::member, "member"}, {SignInKind::staff, "staff"}, {SignInKind::device, "device"}};
    return words;
}

Lifetime lifetime_of(SignInKind kind)
{
    switch (kind) {
    case SignInKind::staff: return {12h, 30min};
    case SignInKind::member: return {24h * 30, 24h * 30};
    case SignInKind::device: return {24h * 366, 24h * 90};
    }
    return {};
}

std::string new_token()
{
    return base64url(random_bytes(16));
}

std::string hash_of_token(std::string_view token)
{
    return base64url(sha256(token));
}

namespace {

std::string client_index(const Keys& keys, const std::string& client)
{
    return base64url(keys.blind_index("accounts.client", client));
}

}

SignedIn begin_sign_in(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys* keys, AccountId account, SignInKind kind, const From& from, Instant now)
{
    people::hold_living(tx, tenant, tx.value<PersonId>("SELECT person_id FROM accounts_accounts WHERE tenant_id = $1 AND id = $2", tenant, account));
    const SignedIn made{ids.next<SignIn_>(now), new_token(), word_of(kind)};
    tx.change(R"sql(
        INSERT INTO accounts_sign_ins (tenant_id, id, account_id, kind, token_hash, device, client_index, made_at, last_seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
        )sql",
        tenant, made.id, account, made.kind, hash_of_token(made.token), from.device, keys ? client_index(*keys, from.client) : "", now);
    return made;
}

void end_sign_ins(Transaction& tx, TenantId tenant, AccountId account, std::string_view why, SignInId except, Instant now)
{
    tx.change("UPDATE accounts_sign_ins SET ended_at = $5, ended_why = $3 WHERE tenant_id = $1 AND account_id = $2 AND id <> $4 AND ended_at IS NULL",
        tenant, account, why, except, now);
    note_change(tx, tenant, account, now);
}

void end_sign_in(Transaction& tx, TenantId tenant, AccountId account, SignInId sign_in, std::string_view why, Instant now)
{
    const auto ended = tx.change(
        "UPDATE accounts_sign_ins SET ended_at = $5, ended_why = $4 WHERE tenant_id = $1 AND id = $3 AND account_id = $2 AND ended_at IS NULL",
        tenant, account, sign_in, why, now);
    if (ended == 0) refuse_not_found("accounts.no_such_sign_in", "这台设备已经退出登录");
    note_change(tx, tenant, account, now);
}

std::vector<OpenSignIn> open_sign_ins(Transaction& tx, TenantId tenant, AccountId account, Instant now)
{
    std::vector<OpenSignIn> open;
    for (Row row : tx.rows(R"sql(
            SELECT id, device, kind, made_at, last_seen_at FROM accounts_sign_ins
             WHERE tenant_id = $1 AND account_id = $2 AND ended_at IS NULL ORDER BY id DESC
            )sql",
             tenant, account)) {
        const OpenSignIn one{row.get<SignInId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<Instant>(3), row.get<Instant>(4)};
        const Lifetime good = lifetime_of(from_word<SignInKind>(one.kind).value());
        if (now - one.created_at < good.longest && now - one.last_seen_at < good.idle) open.push_back(one);
    }
    return open;
}

bool known_address(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, const std::string& client)
{
    return tx.maybe([](Row) { return true; }, "SELECT 1 FROM accounts_sign_ins WHERE tenant_id = $1 AND account_id = $2 AND client_index = $3 LIMIT 1",
                 tenant, account, client_index(keys, client))
        .has_value();
}

SignedIn mint_sign_in(Transaction& tx, IdMaker& ids, TenantId tenant, PersonId person, bool staff, Instant now)
{
    const auto account = account_of(tx, tenant, person);
    if (!account) refuse_not_found("accounts.no_such_account", "这个人还没有账号");
    return begin_sign_in(tx, ids, tenant, nullptr, account->id, staff ? SignInKind::staff : SignInKind::member, {"", "minted"}, now);
}

std::string session_cookie(const SignedIn& signed_in)
{
    // A member's phone stays signed in; staff are signed out when the browser closes.
    const auto longest = std::chrono::duration_cast<std::chrono::seconds>(lifetime_of(SignInKind::member).longest).count();
    const std::string age = signed_in.kind == "member" ? fmt::format("; Max-Age={}", longest) : "";
    return fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Lax{}", cookie_name, signed_in.token, age);
}

}
