#pragma once

// Whoever never saw his answer, or does not trust it, asks again.

#include "load/aftermath.h"
#include "load/server_process.h"

namespace gongyou::load {

/// Whoever was told that he has a seat asks again, and is told the same.
void ask_again(const ServerProcess& server, const City& city, const std::vector<Promise>& promises, Findings& findings);

/// The last member sends a request, his connection is cut once its booking stands in the database and before he has read
/// a word; then he asks three times more.
void lose_an_answer(const ServerProcess& server, const Place& place, const City& city, SessionId evening, Findings& findings);

}
