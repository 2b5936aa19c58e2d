#pragma once

#include "accounts/stored_account.h"

namespace gongyou::accounts {

enum class SignInKind { member,
    staff,
    device };
std::span<const EnumWord<SignInKind>> enum_words(SignInKind*);

/// How long a sign-in is good: from when it was made, and from when it was last seen.
struct Lifetime {
    Milliseconds longest, idle;
};
Lifetime lifetime_of(SignInKind kind);

/// From where somebody signs in.
struct From {
    std::string client; // address
    std::string device; // as its browser names itself
};

SignedIn begin_sign_in(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys* keys, AccountId account, SignInKind kind, const From& from, Instant now);

std::string hash_of_token(std::string_view token);
std::string new_token();

/// Ends sign-ins of an account, all but `except`. Callers forget after the commit.
void end_sign_ins(Transaction& tx, TenantId tenant, AccountId account, std::string_view why, SignInId except, Instant now);
/// Ends one of the account's own. Refusal accounts.no_such_sign_in.
void end_sign_in(Transaction& tx, TenantId tenant, AccountId account, SignInId sign_in, std::string_view why, Instant now);

struct OpenSignIn {
    SignInId id;
    std::string device;
    std::string kind;
    Instant created_at, last_seen_at;
    bool current = false;
};
std::vector<OpenSignIn> open_sign_ins(Transaction& tx, TenantId tenant, AccountId account, Instant now);

/// Whether this address has signed in to the account before: strangers elsewhere then do not slow its owner down.
bool known_address(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, const std::string& client);

}
