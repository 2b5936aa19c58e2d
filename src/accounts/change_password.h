#pragma once

#include "accounts/sign_in.h"

namespace gongyou::accounts {

/// Sets a new password; the old one must be known where there is one. All other sign-ins end.
/// Records accounts.password_changed. Refusals: accounts.wrong_password, accounts.wait_and_try, forms.invalid.
void change_password(const Desk& desk, const Actor& actor, const std::string& old, const std::string& wished, PasswordProfile profile);

/// For who lost password or second factor: a new initial password, which must be changed, and no factor; every sign-in ends.
/// Records accounts.reset. Refusals: accounts.no_such_account, accounts.not_yourself.
void reset_account(facts::Deed& deed, const Actor& actor, AccountId account, const std::string& password_hash);

/// A password nobody chose: for a first sign-in.
std::string initial_password();

}
