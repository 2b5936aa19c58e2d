#include "demo/hours.h"

namespace gongyou::demo {

Instant Hours::moment_in(Day day, int hour) const
{
    Draw draw{seed_ + static_cast<std::uint64_t>(day.number) * 24 + static_cast<std::uint64_t>(hour), "minute"};
    return at_minute(day, hour * 60 + static_cast<int>(draw.below(60)));
}

Hours::Window Hours::between(Instant after, Instant before) const
{
    Window window;
    double of_day = 1;
    for (Day day = day_of(after); day <= day_of(before); day = day + 1, of_day *= habits_.later_days_weight) {
        for (int hour = 0; hour < 24; ++hour) {
            const Instant moment = moment_in(day, hour);
            const auto busy = static_cast<double>(habits_.hours[static_cast<std::size_t>(hour)]);
            if (moment <= after || moment >= before || busy <= 0) continue;
            window.moments_.push_back(moment);
            window.weights_.push_back(busy * of_day);
        }
    }
    return window;
}

Instant Hours::in_the_rush(Draw& draw, Instant opens_at) const
{
    const double part = draw.part();
    return opens_at + std::chrono::minutes{static_cast<int>(part * part * habits_.rush_minutes)};
}

}
