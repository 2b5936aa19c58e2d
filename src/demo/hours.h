#pragma once

// When people turn to their phones: one moment in each hour, the same for all that happens in that hour, as likely as the
// hour is busy. A moment's operations are one batch, so the number of moments is what a year costs.

#include "demo/draw.h"
#include "demo/scenario/scenario.h"

namespace gongyou::demo {

class Hours {
public:
    Hours(const HabitsPlan& habits, std::uint64_t seed) : habits_(habits),
                                                          seed_(seed) {}

    /// The moments after `after` and before `before`, later days somewhat fuller.
    class Window {
    public:
        bool empty() const { return moments_.empty(); }
        Instant draw(Draw& draw) const { return moments_[draw.weighted(weights_)]; }

    private:
        friend class Hours;
        std::vector<Instant> moments_;
        std::vector<double> weights_;
    };
    Window between(Instant after, Instant before) const;

    /// A minute of the rush after an opening, the first ones the fullest.
    Instant in_the_rush(Draw& draw, Instant opens_at) const;

private:
    Instant moment_in(Day day, int hour) const;

    const HabitsPlan& habits_;
    std::uint64_t seed_;
};

}
