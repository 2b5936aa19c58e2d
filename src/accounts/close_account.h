#pragma once

#include "accounts/sign_ins.h"

namespace gongyou::accounts {

/// A person's own wish: erases who it was, closes the account, ends every sign-in and role.
/// Records people.erased and accounts.closed. Refusal accounts.role_held: who holds a role hands it over first.
void leave_platform(facts::Deed& deed, const Actor& actor);

}
