#pragma once

// When an offer's time runs. A freed seat is held for the next in line at once, whatever the hour, so that nobody comes between;
// but nobody can be asked to answer while asleep, so the time in which he must answers runs by day alone. These are the
// hours in which a text message may wake nobody (docs/decisions/0013).

#include "platform/time.h"

namespace gongyou::activities {

inline constexpr int day_begins = 8 * 60; // minute of the day
inline constexpr int day_ends = 21 * 60;

/// The moment itself by day, else the next morning.
Instant next_by_day(Instant at);

/// Until when somebody who is offered a seat at `offered` may take it: so many minutes of the day later, at the latest at the start.
Instant offer_lapses_at(Instant offered, int minutes, Instant starts_at);

}
