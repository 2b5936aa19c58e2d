#pragma once

// By which day something is due. Pure: no database, no clock (docs/clocks.md).

#include "matters/flow.h"
#include "platform/calendar.h"

#include <optional>
#include <string>

namespace gongyou::matters {

/// The last day of a clock that has begun to run. Stored as it is: a holiday announced later moves no day that somebody was told.
struct Due {
    Day day;
    std::optional<Day> counted; // where the day as counted was a day off, and the rule moved it: that day
    bool calendar_known = true; // false: it was counted through a year of which nobody knew more than the weekends

    friend bool operator==(const Due&, const Due&) = default;
};

/// The day of entering does not count.
Due due_after(Day entered, const FlowClock& clock, const Calendar& calendar);

/// The clock's rule in words: `5个工作日内`, `5天内，最后一天遇休息日顺延`.
std::string rule_in_words(const FlowClock& clock);

/// What is special about this day, in words; empty: nothing.
std::string note_in_words(const Due& due);

}
