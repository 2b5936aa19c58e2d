#include "places/place.h"

#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::places {

namespace {

constexpr int longest_over_midnight = 12 * 60;
constexpr int days_ahead = 14;

/// The promised hours of a weekday, Monday is 1.
std::vector<Stretch> promised(const Place& place, int weekday)
{
    std::vector<Stretch> open;
    for (const auto& line : place.hours) {
        if (line.weekday == weekday) open.push_back(line.open);
    }
    std::ranges::sort(open);
    return open;
}

int number_of(Weekday weekday)
{
    return static_cast<int>(weekday) + 1;
}

/// A stretch of time, open to its end.
struct Span {
    Instant from, to;
};

/// Every stretch that begins between two days, what touches joined to one, cut to the place's life.
std::vector<Span> spans_of(const Place& place, Day first, Day last, const Calendar& calendar)
{
    std::vector<Span> spans;
    for (Day day = first; day <= last; day = day + 1) {
        for (const Stretch& open : open_hours(place, day, calendar)) {
            Span span{at_minute(day, open.from), at_minute(day, open.to)};
            if (place.closed_on) span.to = std::min(span.to, start_of(*place.closed_on));
            if (!spans.empty() && span.from <= spans.back().to) spans.back().to = std::max(spans.back().to, span.to);
            else spans.push_back(span);
        }
    }
    return spans;
}

}

std::optional<Stretch> stretch_between(int from, int to)
{
    if (from < to) return Stretch{from, to};
    const int over_midnight = to + minutes_a_day - from;
    if (from == to || from >= minutes_a_day || over_midnight > longest_over_midnight) return std::nullopt;
    return Stretch{from, to + minutes_a_day};
}

std::vector<Stretch> open_hours(const Place& place, Day day, const Calendar& calendar)
{
    if (day < place.opened_on || (place.closed_on && day >= *place.closed_on)) return {};
    const auto exception = std::ranges::find(place.exceptions, day, &Exception::day);
    if (exception != place.exceptions.end()) return exception->open ? std::vector{*exception->open} : std::vector<Stretch>{};
    if (!place.open_on_holidays && calendar.is_holiday(day)) return {};

    auto open = promised(place, number_of(calendar.lived_as(day)));
    // A hall that rests on Mondays still keeps its Sunday hours on a make-up Sunday.
    return open.empty() ? promised(place, number_of(weekday_of(day))) : open;
}

Doors doors_at(const Place& place, Instant at, const Calendar& calendar)
{
    const Day today = day_of(at), last = today + days_ahead;
    for (const Span& span : spans_of(place, today - 1, last, calendar)) {
        if (span.to <= at) continue;
        if (at < span.from) return {false, span.from};
        return {true, span.to > start_of(last) ? std::nullopt : std::optional{span.to}};
    }
    return {};
}

bool open_at(const Place& place, Instant at, const Calendar& calendar)
{
    const auto spans = spans_of(place, day_of(at) - 1, day_of(at), calendar);
    return std::ranges::any_of(spans, [&](const Span& open) { return open.from <= at && at < open.to; });
}

std::string print_minute(int minute)
{
    const int on_the_wall = minute > minutes_a_day ? minute - minutes_a_day : minute;
    return fmt::format("{:02}:{:02}", on_the_wall / 60, on_the_wall % 60);
}

std::string print(std::span<const Stretch> stretches)
{
    std::string text;
    for (const auto& stretch : stretches) {
        if (!text.empty()) text += ' ';
        text += print_minute(stretch.from) + (stretch.to > minutes_a_day ? "-次日" : "-") + print_minute(stretch.to);
    }
    return text;
}

std::optional<int> parse_minute(std::string_view written)
{
    const std::string text = fold_for_search(written);
    const auto colon = text.find(':');
    const bool shaped = (colon == 1 || colon == 2) && text.size() == colon + 3;
    if (!shaped || !std::ranges::all_of(text, [](char c) { return c == ':' || (c >= '0' && c <= '9'); })) return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t to) {
        int value = 0;
        for (std::size_t i = from; i < to; ++i) value = value * 10 + (text[i] - '0');
        return value;
    };
    if (std::ranges::count(text, ':') != 1) return std::nullopt;
    const int hour = number(0, colon), minute = number(colon + 1, text.size());
    if (minute > 59 || hour * 60 + minute > minutes_a_day) return std::nullopt;
    return hour * 60 + minute;
}

}
