#pragma once

// A token bucket for each address and pace. Bounded: two generations of at most 32,768 addresses; who
// has not called for a while is forgotten with the older one. One limiter an io thread, no locks.

#include "platform/http/router.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace gongyou {

struct PaceLimit {
    double per_second, burst;
};

// A whole plant may stand behind one address: what is generous for it still stops a script.
struct PaceLimits {
    PaceLimit browsing{200, 4000};
    PaceLimit changing{100, 2000};
    PaceLimit guessing{0.5, 30};
    bool loopback_too = false; // for tests
};

class RateLimiter {
public:
    explicit RateLimiter(const PaceLimits& limits);

    /// Takes one token; false when there is none.
    bool admit(std::string_view address, Pace pace, double now_seconds);

private:
    struct Bucket {
        float tokens;
        double at;
    };
    using Buckets = std::array<Bucket, 3>; // by pace
    using Addresses = std::unordered_map<std::uint64_t, Buckets>;

    Buckets& buckets_of(std::uint64_t address);

    std::array<PaceLimit, 3> limits_;
    Addresses young_, old_;
};

}
