#pragma once

#include "accounts/accounts.h"

namespace gongyou::accounts {

struct Account {
    AccountId id;
    PersonId person;
    std::optional<std::string> login;
    std::optional<std::string> password_hash;
    std::optional<Instant> password_set_at;
    bool must_change = false;
    bool disabled = false;
};

std::optional<Account> find_account(Transaction& tx, TenantId tenant, AccountId account);
std::optional<Account> account_of(Transaction& tx, TenantId tenant, PersonId person);

/// By login, or by the phone of a person who has an account.
std::optional<Account> account_by_login(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& login);

/// A login in its one written form: trimmed, small letters. A phone in its own.
std::string normal_login(const std::string& said);
std::string login_index(const Keys& keys, const std::string& login);

/// Another server will hear of it; this one forgets after the commit (Callers::forget).
void note_change(Transaction& tx, TenantId tenant, AccountId account, Instant now);

enum class Audited { sign_in_failed,
    sign_in_blocked,
    second_factor_failed,
    code_failed,
    signed_in };
void audit(Transaction& tx, IdMaker& ids, TenantId tenant, Audited kind, std::optional<AccountId> account, const std::string& client, Instant now);

inline std::string record_of(AccountId account)
{
    return "accounts/account/" + print(account);
}

/// Tells people what roles and sign-ins ask of whoever corrects or merges records.
void guard_corrections();

/// The account within the actor's reach (its person is a member, or holds a role, there). Refusal accounts.no_such_account.
Account require_account(Transaction& tx, const Actor& actor, AccountId account);

/// Whether a person belongs to what the actor reaches: member, role holder, or nobody's yet.
bool reaches_person(Transaction& tx, const Actor& actor, PersonId person);

}
