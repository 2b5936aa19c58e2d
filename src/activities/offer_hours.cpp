#include "activities/offer_hours.h"

#include <algorithm>

namespace gongyou::activities {

Instant next_by_day(Instant at)
{
    const auto minute = minute_of_day(at);
    if (minute < day_begins) return at_minute(day_of(at), day_begins);
    return minute < day_ends ? at : at_minute(day_of(at) + 1, day_begins);
}

Instant offer_lapses_at(Instant offered, int minutes, Instant starts_at)
{
    auto at = next_by_day(offered);
    Milliseconds left = std::chrono::minutes{minutes};
    for (auto evening = at_minute(day_of(at), day_ends); evening - at < left && at < starts_at; evening = at_minute(day_of(at), day_ends)) {
        left -= evening - at;
        at = next_by_day(evening);
    }
    return std::min(at + left, starts_at);
}

}
