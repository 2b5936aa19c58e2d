#pragma once

// Unknown is not failed: whoever lost an answer asks again under the same Idempotency-Key and gets it.
// The row is written in the transaction of the work itself, so it is there exactly if the work is done.

#include "platform/db/database.h"
#include "platform/http/request.h"

namespace gongyou {

/// Removes the answers that are older than 24 hours. Gives how many.
std::int64_t forget_old_answers(Database& database, Instant now);

}
