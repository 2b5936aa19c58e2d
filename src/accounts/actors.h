#pragma once

#include "accounts/sign_ins.h"

namespace gongyou::accounts {

/// A live sign-in with its actor.
struct LiveSignIn {
    std::string token_hash;
    SignInKind kind = SignInKind::member;
    Instant made_at, last_seen_at;
    std::shared_ptr<const Actor> actor;
};

/// The live ones among these tokens, set-based. Grants are awake only in a staff's sign-in whose password was not made
/// by somebody else and is not overdue; a device's sign-in holds nothing but keepers' roles.
std::vector<LiveSignIn> live_sign_ins(Transaction& tx, TenantId tenant, const TextList& token_hashes, PasswordProfile passwords, Instant now);

/// The latest sign-ins that were not ended, for warming up.
TextList latest_tokens(Transaction& tx, TenantId tenant, std::int64_t limit);

}
