#include "places/place.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::places {

std::vector<Stretch> open_hours(const Place& place, Day day, const IsHoliday& is_holiday)
{
    if (day < place.opened_on || (place.closed_on && day >= *place.closed_on)) return {};
    for (const auto& exception : place.exceptions) {
        if (exception.day != day) continue;
        if (!exception.open) return {};
        return {*exception.open};
    }
    if (!place.open_on_holidays && is_holiday && is_holiday(day)) return {};

    const int weekday = static_cast<int>(weekday_of(day)) + 1;
    std::vector<Stretch> open;
    for (const auto& line : place.hours) {
        if (line.weekday == weekday) open.push_back(line.open);
    }
    std::ranges::sort(open);
    return open;
}

bool open_at(const Place& place, Instant at, const IsHoliday& is_holiday)
{
    const int minute = minute_of_day(at);
    return std::ranges::any_of(open_hours(place, day_of(at), is_holiday),
        [&](const Stretch& open) { return open.from <= minute && minute < open.to; });
}

bool is_code(std::string_view word)
{
    return !word.empty() && word.size() <= 60 && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string print_minute(int minute)
{
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string print(std::span<const Stretch> stretches)
{
    std::string text;
    for (const auto& stretch : stretches) {
        if (!text.empty()) text += ' ';
        text += print_minute(stretch.from) + "-" + print_minute(stretch.to);
    }
    return text;
}

std::optional<int> parse_minute(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
    return hour * 60 + minute;
}

Quarters quarters_of(Instant from, Instant to)
{
    return {from.ms / quarter_ms, (to.ms + quarter_ms - 1) / quarter_ms};
}

}
