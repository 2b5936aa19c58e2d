#pragma once

// Sums over sealed facts, by day and by month. Both are kept by the sealer, in the sealing transaction, by one statement each.

#include "facts/selection.h"

namespace gongyou::facts {

/// Adds a seal's facts to the rollups, summed up first: a seal touches each row once.
void roll_up(Transaction& tx, TenantId tenant, std::int64_t seal);

/// What the rollups have of a selection without codes: whole months, and days where the period cuts a month. `unsealed` is 0.
Sums rolled_up(Transaction& tx, TenantId tenant, const Selection& selection);

}
