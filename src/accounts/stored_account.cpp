#include "accounts/stored_account.h"

#include "people/phone.h"
#include "platform/crypto/crypto.h"
#include "platform/text.h"

namespace gongyou::accounts {

namespace {

constexpr const char* account_sql = R"sql(
    SELECT a.id, a.person_id, a.login, a.password_hash, a.password_set_at, a.must_change, d.account_id
      FROM accounts_accounts AS a LEFT JOIN accounts_disablings AS d ON d.tenant_id = a.tenant_id AND d.account_id = a.id
     WHERE a.tenant_id = $1 AND )sql";

Account read_account(const Row& row)
{
    return {row.get<AccountId>(0), row.get<PersonId>(1), row.get<std::optional<std::string>>(2), row.get<std::optional<std::string>>(3),
        row.get<std::optional<Instant>>(4), row.boolean(5), !row.is_null(6)};
}

const char* word(Audited kind)
{
    switch (kind) {
    case Audited::sign_in_failed: return "sign_in_failed";
    case Audited::sign_in_blocked: return "sign_in_blocked";
    case Audited::second_factor_failed: return "second_factor_failed";
    case Audited::code_failed: return "code_failed";
    case Audited::signed_in: return "signed_in";
    }
    return "";
}

}

std::optional<Account> find_account(Transaction& tx, TenantId tenant, AccountId account)
{
    static const std::string sql = std::string{account_sql} + "a.id = $2";
    return tx.maybe(read_account, sql, tenant, account);
}

std::optional<Account> account_of(Transaction& tx, TenantId tenant, PersonId person)
{
    static const std::string sql = std::string{account_sql} + "a.person_id = $2";
    return tx.maybe(read_account, sql, tenant, person);
}

std::optional<Account> account_by_login(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& login)
{
    if (people::normalise_phone(login)) {
        const auto person = people::find_by_phone(tx, tenant, keys, login);
        return person ? account_of(tx, tenant, *person) : std::nullopt;
    }
    static const std::string sql = std::string{account_sql} + "a.login_index = $2";
    return tx.maybe(read_account, sql, tenant, login_index(keys, login));
}

std::string normal_login(const std::string& said)
{
    if (auto phone = people::normalise_phone(said)) return *phone;
    return fold_for_search(said);
}

std::string login_index(const Keys& keys, const std::string& login)
{
    return base64url(keys.blind_index("accounts.login", normal_login(login)));
}

void note_change(Transaction& tx, TenantId tenant, AccountId account, Instant now)
{
    tx.change(R"sql(
        INSERT INTO accounts_changes (tenant_id, account_id, changed_at) VALUES ($1, $2, $3)
        ON CONFLICT (tenant_id, account_id) DO UPDATE SET changed_at = excluded.changed_at
        )sql",
        tenant, account, now);
}

void audit(Transaction& tx, IdMaker& ids, TenantId tenant, Audited kind, std::optional<AccountId> account, const std::string& client, Instant now)
{
    tx.change("INSERT INTO accounts_audit (tenant_id, id, at, kind, account_id, client) VALUES ($1, $2, $3, $4, $5, $6)", tenant,
        ids.next(now), now, word(kind), account, client);
}

bool reaches_person(Transaction& tx, const Actor& actor, PersonId person)
{
    const IdList reach = actor.reach(orgs::Capability::grant_roles);
    for (const std::int64_t root : reach.values) {
        if (people::is_member_within(tx, actor.tenant, person, OrgId{root})) return true;
    }
    const auto granted = tx.all([](Row row) { return row.boolean(0); }, R"sql(
        SELECT within($1, g.org_id, $3) FROM accounts_grants AS g WHERE g.tenant_id = $1 AND g.person_id = $2 AND g.revoked_at IS NULL
        )sql",
        actor.tenant, person, reach);
    for (const bool here : granted) {
        if (here) return true;
    }
    return granted.empty() && people::memberships_of(tx, actor.tenant, person).empty() && actor.can(orgs::Capability::grant_roles);
}

Account require_account(Transaction& tx, const Actor& actor, AccountId id)
{
    auto account = find_account(tx, actor.tenant, id);
    if (!account || !reaches_person(tx, actor, account->person)) refuse_not_found("accounts.no_such_account", "没有找到这个账号，或不在您的管理范围内");
    return std::move(*account);
}

}
