#pragma once

// What a place is made of. Pure: no database, no clock.

#include "places/places.h"
#include "platform/calendar.h"

#include <span>

namespace gongyou::places {

inline constexpr int minutes_a_day = 24 * 60;

/// A stretch of opening, in minutes from the midnight that its day begins with. One that runs over the next midnight ends
/// above 24:00; at most twelve hours after it.
struct Stretch {
    int from = 0, to = 0;
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

/// From one time of day to another; what ends earlier than it begins ends on the next day. Nothing where it has no length,
/// or would run for more than twelve hours over midnight: such a one is two promises, or a slip of the pen.
std::optional<Stretch> stretch_between(int from, int to);

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

/// Its own columns, and the day it was given up.
struct PlaceRow {
    PlaceId id;
    OrgId org;
    std::string name, kind, town, address;
    double lat = 0, lon = 0;
    bool open_on_holidays = false;
    Day opened_on;
    std::optional<Day> closed_on;
};

struct Place : PlaceRow {
    std::vector<std::string> uses;
    std::vector<WeeklyHours> hours;
    std::vector<Exception> exceptions;
};

/// When the place opens on a day: its exception if it has one, nothing on a public holiday or outside its life, else the
/// promised hours of the weekday; on a make-up workday those of a working day.
std::vector<Stretch> open_hours(const Place& place, Day day, const Calendar& calendar);

/// Whether the doors stand open, and until when they stay so: the next moment at which they shut or open. Nothing where
/// that lies more than two weeks ahead.
struct Doors {
    bool open = false;
    std::optional<Instant> until;
};
Doors doors_at(const Place& place, Instant at, const Calendar& calendar);

bool open_at(const Place& place, Instant at, const Calendar& calendar);

/// `08:30-12:00 14:00-17:30`, `22:00-次日01:00`; empty when closed.
std::string print(std::span<const Stretch> stretches);

/// `08:30` as minutes from midnight, 24:00 included, as people write it: `8:30`, `08：30`, in full-width digits; nothing for
/// anything else.
std::optional<int> parse_minute(std::string_view text);

/// The time on the wall: 25:00 is `01:00`, 24:00 stays.
std::string print_minute(int minute);

}
