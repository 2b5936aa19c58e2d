#pragma once

#include "accounts/sign_in.h"

namespace gongyou::accounts {

enum class SecondFactor { off,
    begun,
    on };
SecondFactor second_factor_of(Transaction& tx, TenantId tenant, AccountId account);

/// Makes a new secret, good for nothing until it is confirmed by a code. Refusal accounts.second_factor_on.
Bytes begin_second_factor(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, Instant now);

/// Whether the code is the confirmed factor's (or, when confirming, the begun one's) and was not used before; a
/// right code is used up. Needs a transaction that commits either way.
bool take_totp(Transaction& tx, TenantId tenant, const Keys& keys, AccountId account, const std::string& code, bool confirming, Instant now);

/// The begun factor counts from now on. Records accounts.second_factor_confirmed; all other sign-ins end.
/// Refusals: accounts.wrong_code, too_many (accounts.wait_and_try).
SignedIn confirm_second_factor(const Desk& desk, const Actor& actor, const std::string& code, const From& from);

/// Takes the factor off; grants sleep until there is one again. Records accounts.second_factor_removed.
/// Refusals as confirm_second_factor.
void remove_second_factor(const Desk& desk, const Actor& actor, const std::string& code);

/// Stores a known secret as confirmed: the demo's.
void set_second_factor(facts::Deed& deed, const Keys& keys, AccountId account, const Bytes& secret);

}
