#include "figures/period.h"

#include <algorithm>
#include <charconv>

namespace gongyou::figures {

namespace {

Day first_of(int year, int month)
{
    return *make_day(year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
}

std::optional<int> whole(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}

Period period_of(const Definition& definition, Day as_of)
{
    const int year = civil(as_of).year;
    if (definition.span == Span::cumulative) return {std::nullopt, as_of};
    if (definition.span == Span::half_year) return {first_of(year, civil(as_of).month <= 6 ? 1 : 7), as_of};
    return {first_of(year, 1), as_of};
}

Period up_to(const Period& period, Day today)
{
    return {period.from, std::min(period.to, today)};
}

std::optional<Period> a_year_before(const Period& period)
{
    if (!period.from) return std::nullopt;
    const CivilDate from = civil(*period.from), to = civil(period.to);
    const bool ends_february = to.month == 2 && civil(period.to + 1).month == 3;
    const Period before{make_day(from.year - 1, from.month, from.day).value_or(first_of(from.year - 1, 3)),
        ends_february ? first_of(to.year - 1, 3) - 1 : *make_day(to.year - 1, to.month, to.day)};
    return *period.from <= period.to && *before.from <= before.to ? std::optional{before} : std::nullopt;
}

std::optional<Period> parse_period(std::string_view text)
{
    const auto year = whole(text.substr(0, 4));
    if (!year || *year < 1900 || text.size() < 4) return std::nullopt;
    const std::string_view part = text.substr(4);
    if (part.empty()) return Period{first_of(*year, 1), first_of(*year + 1, 1) - 1};
    if (part == "-H1") return Period{first_of(*year, 1), first_of(*year, 7) - 1};
    if (part == "-H2") return Period{first_of(*year, 7), first_of(*year + 1, 1) - 1};
    const auto month = part.size() == 3 && part[0] == '-' ? whole(part.substr(1)) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    return Period{first_of(*year, *month), first_of(*year, *month + 1) - 1};
}

std::vector<Period> months_of(const Period& period)
{
    std::vector<Period> months;
    for (Day end = period.to; months.size() < 12 && (!period.from || end >= *period.from);) {
        const Day first = first_of(civil(end).year, civil(end).month);
        months.push_back({period.from ? std::max(first, *period.from) : first, end});
        end = first - 1;
    }
    std::ranges::reverse(months);
    return months;
}

}
