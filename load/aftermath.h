#pragma once

// What a crash left: every promise kept, and nothing half-written.

#include "load/promises.h"

namespace gongyou::load {

/// Sentences about what must not be; none is good.
struct Findings {
    std::vector<std::string> wrong;

    void expect(bool holds, const std::string& otherwise)
    {
        if (!holds) wrong.push_back(otherwise);
    }
};

/// Looks at the database, which nobody serves: each promise against its rows, seats against bookings, both against the
/// facts, and the pages of the file. Gives how many promises are broken.
std::size_t look_at_promises(const Place& place, const City& city, const std::vector<Promise>& promises, Findings& findings);

/// `gongyou verify` with the anchor: seals, facts, queue and rollups.
void verify_journal(const Place& place, Findings& findings);

}
