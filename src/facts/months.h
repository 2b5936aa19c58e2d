#pragma once

// Months as the monthly rollups count them, and how a period is put together from whole months and the days at its ends.

#include "platform/time.h"

#include <optional>
#include <string>
#include <vector>

namespace gongyou::facts {

/// 12 times the year plus the month: 2024-03 is 24291, and the next one is one more.
int month_of(Day day);
Day first_of(int month);
Day last_of(int month);

/// `2024-03`.
std::string print_month(int month);

/// month_of for a column of days, in what both engines understand.
std::string month_in_sql(const std::string& day);

/// Some days of one month, to be added or (sign -1) taken off.
struct Edge {
    int month = 0;
    Day from{}, to{};
    int sign = 1;
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// The months `first` to `last`, corrected at the ends.
struct MonthsAndDays {
    int first = 0, last = -1; // none where first is above last
    std::vector<Edge> edges{};
    friend bool operator==(const MonthsAndDays&, const MonthsAndDays&) = default;
};

/// A period, both days included, so that as few days as can be have to be read: of a month that it cuts, the days within are
/// added, or the month is taken whole and the days without are taken off.
MonthsAndDays in_months(std::optional<Day> from, Day to);

}
