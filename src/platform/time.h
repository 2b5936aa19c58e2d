#pragma once

// Two clocks' worth of types: an Instant is a moment (UTC milliseconds), a Day is a date on the
// wall of the tenant. The zone is a fixed offset: all of China keeps +8, and the platform has no
// time-zone tables to be wrong with.

#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

using Milliseconds = std::chrono::milliseconds;

/// A moment: milliseconds since 1970-01-01T00:00Z.
struct Instant {
    std::int64_t ms = 0;

    friend auto operator<=>(Instant, Instant) = default;
    friend Instant operator+(Instant at, Milliseconds by) { return {at.ms + by.count()}; }
    friend Instant operator-(Instant at, Milliseconds by) { return {at.ms - by.count()}; }
    friend Milliseconds operator-(Instant late, Instant early) { return Milliseconds{late.ms - early.ms}; }
};

/// A date: days since 1970-01-01.
struct Day {
    std::int32_t number = 0;

    friend auto operator<=>(Day, Day) = default;
    friend Day operator+(Day day, int days) { return {day.number + days}; }
    friend Day operator-(Day day, int days) { return {day.number - days}; }
    friend int operator-(Day late, Day early) { return late.number - early.number; }
};

enum class Weekday { monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday };

struct CivilDate {
    int year, month, day;
};

inline constexpr Milliseconds china_offset = std::chrono::hours{8};

Day day_of(Instant at, Milliseconds offset = china_offset);
Instant start_of(Day day, Milliseconds offset = china_offset);
Instant at_minute(Day day, int minute_of_day, Milliseconds offset = china_offset);
int minute_of_day(Instant at, Milliseconds offset = china_offset);
Weekday weekday_of(Day day);
CivilDate civil(Day day);

/// Nothing if the three do not make a date.
std::optional<Day> make_day(int year, int month, int day);

/// `2024-03-08`.
std::string print(Day day);
std::optional<Day> parse_day(std::string_view text);

/// `2024-03-08T09:00:00.000+08:00`. Reading takes seconds and milliseconds as optional, and `Z` or an offset.
std::string print(Instant at, Milliseconds offset = china_offset);
std::optional<Instant> parse_instant(std::string_view text);

/// What time it is: the machine's time plus an offset that a demo city sets, or a time that a test moves.
class Clock {
public:
    /// Runs with the machine's clock.
    Clock() = default;

    Instant now() const;

    /// From here on the clock stands at `at` and moves only when told.
    void stand_at(Instant at);

    /// Moves the clock by so much, standing or running.
    void advance(Milliseconds by);

    /// From here on the clock reads `at` and runs on with the machine's.
    void run_from(Instant at);

    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

private:
    std::atomic<std::int64_t> state_{0}; // twice the shift, or twice the moment and one
};

}
