#include "facts/months.h"

#include <fmt/format.h>

#include <limits>

namespace gongyou::facts {

int month_of(Day day)
{
    const CivilDate date = civil(day);
    return 12 * date.year + date.month;
}

Day first_of(int month)
{
    return *make_day((month - 1) / 12, (month - 1) % 12 + 1, 1);
}

Day last_of(int month)
{
    return first_of(month + 1) - 1;
}

std::string print_month(int month)
{
    return fmt::format("{:04}-{:02}", (month - 1) / 12, (month - 1) % 12 + 1);
}

// Years that begin in March have their leap day at their end, so that months and days follow from divisions (Neri and
// Schneider, Euclidean affine functions, 2022). January and February come out as the 13th and 14th month of the year before:
// which is what 12 * year + month wants. The days are moved by the 719,468 from 0000-03-01 to 1970-01-01, so none is negative.
std::string month_in_sql(const std::string& day)
{
    const std::string quarters = "(4 * (" + day + " + 719468) + 3)";
    const std::string century = "(" + quarters + " / 146097)";
    const std::string in_century = "(4 * (" + quarters + " % 146097 / 4) + 3)";
    return "(12 * (100 * " + century + " + " + in_century + " / 1461) + (2141 * (" + in_century + " % 1461 / 4) + 197913) / 65536)";
}

namespace {

/// One month that is wanted from one of its days to another.
void cut(MonthsAndDays& all, int month, Day from, Day to)
{
    const int before = from - first_of(month), wanted = to - from + 1, after = last_of(month) - to;
    if (wanted <= before + after) {
        all.edges.push_back({month, from, to, 1});
        return;
    }
    all.last = month; // months come in order
    if (before > 0) all.edges.push_back({month, first_of(month), from - 1, -1});
    if (after > 0) all.edges.push_back({month, to + 1, last_of(month), -1});
}

}

MonthsAndDays in_months(std::optional<Day> from, Day to)
{
    MonthsAndDays all;
    if (from && *from > to) return all;
    const int end = month_of(to), begin = from ? month_of(*from) : std::numeric_limits<int>::min();
    all.first = begin;
    all.last = from ? begin - 1 : begin;
    if (begin == end) {
        cut(all, end, *from, to);
        return all;
    }
    if (from) cut(all, begin, *from, last_of(begin));
    if (from && all.last < begin) all.first = begin + 1;
    all.last = end - 1;
    cut(all, end, first_of(end), to);
    return all;
}

}
