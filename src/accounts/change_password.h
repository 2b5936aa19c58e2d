#pragma once

#include "accounts/sign_in.h"

namespace gongyou::accounts {

/// Sets a new password; the old one must be known where there is one. All other sign-ins end.
/// Records accounts.password_changed. Refusals: accounts.wrong_password, accounts.wait_and_try, forms.invalid.
void change_password(const Desk& desk, const Actor& actor, const std::string& old, const std::string& wished, PasswordProfile profile);

/// A password nobody chose: for a first sign-in.
std::string initial_password();

}
