#include "platform/time.h"

#include <fmt/format.h>

namespace gongyou {

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t minute_ms = 60'000;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t machine_ms()
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Takes exactly `count` digits from the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count)
{
    if (text.size() < count) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, char wanted)
{
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Day> take_day(std::string_view& text)
{
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day) return std::nullopt;
    return make_day(*year, *month, *day);
}

/// `09:00`, `09:00:30`, `09:00:30.5`: milliseconds of the day.
std::optional<std::int64_t> take_time(std::string_view& text)
{
    const auto hour = take_digits(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    std::int64_t ms = (*hour * 60 + *minute) * minute_ms;
    if (!take(text, ':')) return ms;

    const auto second = take_digits(text, 2);
    if (!second || *second > 59) return std::nullopt;
    ms += *second * 1000;
    if (!take(text, '.')) return ms;

    int scale = 100;
    for (int places = 0; places < 3; ++places, scale /= 10) {
        const auto digit = take_digits(text, 1);
        if (!digit) return places == 0 ? std::nullopt : std::optional{ms};
        ms += *digit * scale;
    }
    return ms;
}

/// `Z` or `+08:00`, in milliseconds east of Greenwich.
std::optional<std::int64_t> take_offset(std::string_view& text)
{
    if (take(text, 'Z')) return 0;
    const bool west = text.starts_with('-');
    if (!west && !text.starts_with('+')) return std::nullopt;
    text.remove_prefix(1);
    const auto hours = take_digits(text, 2);
    if (!hours || *hours > 14 || !take(text, ':')) return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    const std::int64_t offset = (*hours * 60 + *minutes) * minute_ms;
    return west ? -offset : offset;
}

}

Day day_of(Instant at, Milliseconds offset)
{
    return {static_cast<std::int32_t>(floor_div(at.ms + offset.count(), day_ms))};
}

Instant start_of(Day day, Milliseconds offset)
{
    return {day.number * day_ms - offset.count()};
}

Instant at_minute(Day day, int minute, Milliseconds offset)
{
    return {start_of(day, offset).ms + minute * minute_ms};
}

int minute_of_day(Instant at, Milliseconds offset)
{
    return static_cast<int>((at - start_of(day_of(at, offset), offset)).count() / minute_ms);
}

Weekday weekday_of(Day day)
{
    return static_cast<Weekday>(((day.number + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
}

CivilDate civil(Day day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return {int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()})};
}

std::optional<Day> make_day(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || day < 1 || month > 12 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::string print(Day day)
{
    const auto [y, m, d] = civil(day);
    return fmt::format("{:04}-{:02}-{:02}", y, m, d);
}

std::optional<Day> parse_day(std::string_view text)
{
    const auto day = take_day(text);
    return text.empty() ? day : std::nullopt;
}

std::string print(Instant at, Milliseconds offset)
{
    const Day day = day_of(at, offset);
    const std::int64_t ms = (at - start_of(day, offset)).count();
    const std::int64_t east = offset.count() / minute_ms;
    const std::int64_t away = east < 0 ? -east : east;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", print(day), ms / 3'600'000, ms / minute_ms % 60,
        ms / 1000 % 60, ms % 1000, east < 0 ? '-' : '+', away / 60, away % 60);
}

std::optional<Instant> parse_instant(std::string_view text)
{
    const auto day = take_day(text);
    if (!day || !take(text, 'T')) return std::nullopt;
    const auto time = take_time(text);
    if (!time) return std::nullopt;
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    return Instant{day->number * day_ms + *time - *offset};
}

// One number holds both the mode (its last bit: standing) and the shift or the moment, so that a
// reader on another thread never sees the one without the other.

Instant Clock::now() const
{
    const std::int64_t state = state_.load(std::memory_order_relaxed);
    return {(state & 1) != 0 ? state >> 1 : machine_ms() + (state >> 1)};
}

void Clock::stand_at(Instant at)
{
    state_.store(at.ms * 2 + 1);
}

void Clock::advance(Milliseconds by)
{
    state_.fetch_add(by.count() * 2);
}

void Clock::run_from(Instant at)
{
    state_.store((at.ms - machine_ms()) * 2);
}

}
