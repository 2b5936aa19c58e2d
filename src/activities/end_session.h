#pragma once

// How sessions end: called off, closed by whoever was at the door, or by the house a day later.

#include "activities/session.h"

namespace gongyou::activities {

/// Closes a session whose row is locked and that is still planned: nobody's offers stand, who did not come is a no-show.
/// A deed without an actor is the house's own, and its facts say so (`way` house). Gives how many were present.
std::int64_t close_locked(facts::Deed& deed, const Session& session);

/// After a correction: takes back what the end recorded, and records it anew on the same day with those present now.
void record_end_anew(facts::Deed& deed, const Session& session);

}
