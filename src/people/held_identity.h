#pragma once

#include "people/people.h"

namespace gongyou::people {

/// Lets an identity wait for the phone that a shell has proved; `anew` forgets earlier wrong answers. False: it waits already, or somebody
/// else does.
bool hold_identity(facts::Deed& deed, PersonId shell, PersonId person, bool anew = false);

}
