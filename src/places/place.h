#pragma once

// What a place is made of. Pure: no database, no clock.

#include "places/places.h"

#include <span>

namespace gongyou::places {

/// A stretch of a day, in minutes from midnight.
struct Stretch {
    int from = 0, to = 0;
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

struct WeeklyHours {
    int weekday = 1; // Monday is 1
    Stretch open;
};

/// One day that differs; no stretch: closed.
struct Exception {
    Day day;
    std::optional<Stretch> open;
    std::string reason;
};

struct Place {
    PlaceId id;
    OrgId org;
    std::string name, kind, town, address;
    double lat = 0, lon = 0;
    bool open_on_holidays = false;
    Day opened_on;
    std::optional<Day> closed_on;
    std::vector<std::string> uses;
    std::vector<WeeklyHours> hours;
    std::vector<Exception> exceptions;
};

/// When the place is open on a day: its exception if it has one, nothing on a public holiday or outside its
/// life, else the promised hours of the weekday.
std::vector<Stretch> open_hours(const Place& place, Day day, const IsHoliday& is_holiday);

bool open_at(const Place& place, Instant at, const IsHoliday& is_holiday);

/// `08:30-12:00 14:00-17:30`; empty when closed.
std::string print(std::span<const Stretch> stretches);

/// A word that facts may carry: lower-case letters, digits, `-` and `_`, at most 60.
bool is_code(std::string_view word);

/// `08:30` as minutes from midnight, 24:00 included; nothing for anything else.
std::optional<int> parse_minute(std::string_view text);
std::string print_minute(int minute);

/// The quarter-hours that a stretch of time touches: first and one past the last.
inline constexpr std::int64_t quarter_ms = 15 * 60 * 1000;
struct Quarters {
    std::int64_t first = 0, end = 0;
};
Quarters quarters_of(Instant from, Instant to);

}
