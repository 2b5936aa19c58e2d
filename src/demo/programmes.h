#pragma once

#include "demo/session_life.h"

#include <deque>

namespace gongyou::demo {

/// All programmes of a scenario with their sessions; each plans its own steps.
class Programmes {
public:
    Programmes(Life& life, City& city);
    Programmes(const Programmes&) = delete;
    Programmes& operator=(const Programmes&) = delete;

    const std::deque<SessionLife>& sessions() const { return sessions_; }

private:
    void schedule_activity(Life& life, ProgrammeLife& programme, Instant at);

    City& city_;
    Crowd crowd_;
    Hours hours_;
    std::deque<ProgrammeLife> programmes_; // sessions and steps refer to them
    std::deque<SessionLife> sessions_;
};

}
