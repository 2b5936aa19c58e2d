#pragma once

#include "platform/time.h"

#include <set>
#include <string>

namespace gongyou {

/// The working calendar: weekends off, public holidays off, make-up workdays on. Years without a file count
/// Monday to Friday.
class Calendar {
public:
    /// Nothing but weekends.
    Calendar() = default;

    /// Reads every `working-days-<year>.toml` in the folder. Refusal invalid (toml.mistakes).
    static Calendar read(const std::string& folder);

    /// A day of a public holiday as the State Council names it, weekends within it included.
    bool is_holiday(Day day) const { return holidays_.contains(day); }
    bool is_working_day(Day day) const;

    /// The nth working day after `from`; `from` itself does not count.
    Day after_working_days(Day from, int count) const;

private:
    std::set<Day> holidays_;
    std::set<Day> make_up_days_;
};

}
