#include "platform/time.h"

#include <doctest/doctest.h>

using namespace gongyou;

TEST_CASE("a day is a date that exists")
{
    CHECK(print(*make_day(2024, 2, 29)) == "2024-02-29");
    CHECK(make_day(1970, 1, 1) == Day{0});
    CHECK_FALSE(make_day(2023, 2, 29));
    CHECK_FALSE(make_day(2024, 13, 1));
    CHECK_FALSE(make_day(2024, 4, 31));
    CHECK_FALSE(make_day(2024, 0, 257));
    CHECK(parse_day("2024-03-08") == make_day(2024, 3, 8));
    for (const auto* wrong : {"", "2024-3-8", "2024-03-08 ", "2024/03/08", "2024-02-30", "二〇二四", "-024-03-08"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_day(wrong));
    }
}

TEST_CASE("days count over months, leap years and the years before 1970")
{
    const auto march = *parse_day("2024-03-01");
    CHECK(print(march - 1) == "2024-02-29");
    CHECK(*parse_day("2025-03-01") - march == 365);
    CHECK(print(Day{-1}) == "1969-12-31");
    CHECK(weekday_of(Day{0}) == Weekday::thursday);
    CHECK(weekday_of(Day{-1}) == Weekday::wednesday);
    CHECK(weekday_of(*parse_day("2024-12-30")) == Weekday::monday);
}

TEST_CASE("the day of a moment is the one on the tenant's wall, not in Greenwich")
{
    const auto late = *parse_instant("2024-03-07T16:30:00Z");
    CHECK(print(day_of(late)) == "2024-03-08");
    CHECK(print(day_of(late, Milliseconds{0})) == "2024-03-07");
    CHECK(minute_of_day(late) == 30);
    CHECK(at_minute(*parse_day("2024-03-08"), 30) == late);
    CHECK(start_of(day_of(late)) == *parse_instant("2024-03-08T00:00+08:00"));
    CHECK(print(day_of(Instant{-1}, Milliseconds{0})) == "1969-12-31");
}

TEST_CASE("a moment prints with its offset and reads back in every form allowed")
{
    const auto nine = *parse_instant("2024-03-08T09:00:00.000+08:00");
    CHECK(print(nine) == "2024-03-08T09:00:00.000+08:00");
    CHECK(print(nine, Milliseconds{0}) == "2024-03-08T01:00:00.000+00:00");
    CHECK(print(nine, -std::chrono::minutes{210}) == "2024-03-07T21:30:00.000-03:30");
    CHECK(parse_instant("2024-03-08T01:00Z") == nine);
    CHECK(parse_instant("2024-03-08T09:00+08:00") == nine);
    CHECK(parse_instant("2024-03-08T09:00:00.5+08:00") == nine + Milliseconds{500});
    CHECK(parse_instant("2024-03-07T21:30:00-03:30") == nine);
    for (const auto* wrong : {"2024-03-08", "2024-03-08T09:00", "2024-03-08 09:00Z", "2024-03-08T24:00Z", "2024-03-08T09:60Z",
             "2024-03-08T09:00:61Z", "2024-03-08T09:00:00.Z", "2024-03-08T09:00:00.1234Z", "2024-03-08T09:00+0800",
             "2024-03-08T09:00Zz", "2024-02-30T09:00Z"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_instant(wrong));
    }
}

TEST_CASE("a standing clock moves only when told; a running one runs from where it was set")
{
    const auto nine = *parse_instant("2024-03-08T09:00+08:00");
    Clock clock;
    CHECK(clock.now() > nine);

    clock.stand_at(nine);
    CHECK(clock.now() == nine);
    clock.advance(std::chrono::hours{24});
    CHECK(clock.now() == nine + std::chrono::hours{24});
    clock.stand_at(Instant{-5});
    CHECK(clock.now() == Instant{-5});

    clock.run_from(nine);
    CHECK(clock.now() >= nine);
    CHECK(clock.now() < nine + std::chrono::minutes{1});
    clock.advance(std::chrono::hours{1});
    CHECK(clock.now() >= nine + std::chrono::hours{1});
}
