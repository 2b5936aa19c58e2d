#pragma once

// What the house does to many sessions by itself: each is a transaction of its own, and one that fails stops no other.

#include "activities/names.h"

#include <exception>

namespace gongyou::activities {

/// Does the step to each session and sums up what it gives; then throws the first error there was.
template <class Step>
std::int64_t one_by_one(const std::vector<SessionId>& sessions, Step step)
{
    std::int64_t done = 0;
    std::exception_ptr first;
    for (const auto session : sessions) {
        try {
            done += step(session);
        } catch (...) {
            if (!first) first = std::current_exception();
        }
    }
    if (first) std::rethrow_exception(first);
    return done;
}

}
