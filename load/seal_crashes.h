#pragma once

#include "load/aftermath.h"

namespace gongyou::load {

/// Kills a sealer at each of its steps. How often it died.
int kill_the_sealer(const Place& place, Findings& findings);

/// In a process of its own: seals once, and dies before the statement of this number (counted from 0).
int seal_and_die(int step, const std::string& folder, const std::string& url);

}
