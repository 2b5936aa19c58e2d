#pragma once

// Typed codes are short enough to be guessed by a machine, so a device has five wrong ones a minute. Counted in this
// server's memory: several servers allow a device so many each, which is still nothing beside a million codes.

#include "orgs/actor.h"
#include "platform/refusal.h"

#include <map>
#include <mutex>

namespace gongyou::activities {

class Guesses {
public:
    /// Counts a try before it is looked at. False: this device's five of the minute are used up.
    [[nodiscard]] bool allow(const Actor& device, Instant now);
    /// It was no wrong one.
    void forgive(const Actor& device, Instant now);

private:
    using Device = std::pair<TenantId, std::int64_t>;
    struct Tries {
        std::int64_t minute = 0;
        int count = 0;
    };

    std::mutex guard_;
    std::map<Device, Tries> tries_;
};

Refusal too_many_guesses();

}
