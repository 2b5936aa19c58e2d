#pragma once

#include "platform/time.h"

#include <set>
#include <string>
#include <vector>

namespace gongyou {

/// The working calendar: weekends off, public holidays off, make-up workdays on. Of a year without a file nobody knows
/// more than its weekends: whoever shows a day that hangs on it asks `knows` and says so.
class Calendar {
public:
    /// Nothing but weekends.
    Calendar() = default;

    /// Reads every `working-days-<year>.toml` in the folder. Refusal invalid (toml.mistakes).
    static Calendar read(const std::string& folder);

    /// Whether the holidays of the day's year are known.
    bool knows(Day day) const { return years_.contains(civil(day).year); }
    /// Of every year from one day to another, both included.
    bool knows(Day from, Day to) const;

    /// The years that a house needs on this day and does not know: the running one, and from December on the next,
    /// which the State Council announces in autumn.
    std::vector<int> missing_years(Day today) const;

    /// A day of a public holiday as the State Council names it, weekends within it included.
    bool is_holiday(Day day) const { return holidays_.contains(day); }
    bool is_make_up_day(Day day) const { return make_up_days_.contains(day); }
    bool is_working_day(Day day) const;

    /// The weekday by whose plan a day is lived: its own, but for a make-up workday that of the nearest ordinary
    /// working day: Friday's on a Saturday, Monday's on a Sunday (docs/decisions/0019).
    Weekday lived_as(Day day) const;

    /// The nth working day after `from`; `from` itself does not count.
    Day after_working_days(Day from, int count) const;

    /// The day itself where it is worked, else the next that is.
    Day working_day_from(Day day) const;

private:
    std::set<int> years_;
    std::set<Day> holidays_;
    std::set<Day> make_up_days_;
};

}
