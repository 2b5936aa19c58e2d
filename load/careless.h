#pragma once

// The negative control: servers that answer before what they answer is durable. Killed like the real one, they must be
// found out; a check that passes them shows nothing.

#include <string>

namespace gongyou::load {

/// Serves bookings like `gongyou serve`, but answers each batch before its commit, until it is killed.
int serve_carelessly(const std::string& folder, const std::string& url);

}
