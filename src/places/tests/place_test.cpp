#include "places/geography.h"
#include "places/place.h"

#include <doctest/doctest.h>

namespace gongyou::places {

namespace {

Place palace()
{
    Place place;
    place.opened_on = make_day(2024, 1, 1).value();
    for (int weekday = 1; weekday <= 5; ++weekday) place.hours.push_back({weekday, {8 * 60 + 30, 12 * 60}});
    for (int weekday = 1; weekday <= 5; ++weekday) place.hours.push_back({weekday, {14 * 60, 21 * 60 + 30}});
    return place;
}

const IsHoliday labour_day = [](Day day) { return day == make_day(2024, 5, 1).value(); };

std::string hours_on(const Place& place, int month, int day)
{
    return print(open_hours(place, make_day(2024, month, day).value(), labour_day));
}

}

TEST_CASE("a place is open as it promised, but for holidays and the days it named")
{
    auto place = palace();
    CHECK(hours_on(place, 3, 8) == "08:30-12:00 14:00-21:30"); // a Friday
    CHECK(hours_on(place, 3, 9) == "");
    CHECK(hours_on(place, 5, 1) == ""); // a Wednesday, and a holiday

    place.exceptions.push_back({make_day(2024, 5, 1).value(), Stretch{9 * 60, 17 * 60}, "劳动节特别开放"});
    place.exceptions.push_back({make_day(2024, 3, 8).value(), std::nullopt, "设备检修"});
    CHECK(hours_on(place, 5, 1) == "09:00-17:00");
    CHECK(hours_on(place, 3, 8) == "");

    place.open_on_holidays = true;
    place.exceptions.clear();
    CHECK(hours_on(place, 5, 1) == "08:30-12:00 14:00-21:30");
    place.closed_on = make_day(2024, 5, 1);
    CHECK(hours_on(place, 5, 1) == "");
    CHECK(hours_on(place, 4, 30) == "08:30-12:00 14:00-21:30");
}

TEST_CASE("the minute of closing is closed")
{
    const auto place = palace();
    const auto friday = make_day(2024, 3, 8).value();
    CHECK(open_at(place, at_minute(friday, 8 * 60 + 30), labour_day));
    CHECK(open_at(place, at_minute(friday, 11 * 60 + 59), labour_day));
    CHECK_FALSE(open_at(place, at_minute(friday, 12 * 60), labour_day));
}

TEST_CASE("times of day are read strictly")
{
    CHECK(parse_minute("08:30") == 510);
    CHECK(parse_minute("24:00") == 1440);
    for (const char* wrong : {"8:30", "24:01", "08:60", "ab:cd", "", "08:300"}) CHECK_FALSE(parse_minute(wrong));
}

TEST_CASE("a stretch of time takes every quarter-hour that it touches")
{
    const auto touched = [](int from, int to) {
        const auto day = make_day(2024, 3, 8).value();
        const auto quarters = quarters_of(at_minute(day, from), at_minute(day, to));
        return quarters.end - quarters.first;
    };
    CHECK(touched(600, 660) == 4);
    CHECK(touched(601, 659) == 4);
    CHECK(touched(614, 616) == 2);
}

TEST_CASE("metres along the sphere")
{
    CHECK(metres_between(34.8641, 117.5721, 34.8641, 117.5721) == doctest::Approx(0));
    CHECK(metres_between(0, 0, 0, 1) == doctest::Approx(111'195).epsilon(0.001));
    CHECK(metres_between(34.8641, 117.5721, 34.8797, 117.6911) == doctest::Approx(10'999).epsilon(0.01));
    const auto box = box_around({34.8641, 117.5721}, 1000);
    CHECK(metres_between(34.8641, 117.5721, box.north, 117.5721) == doctest::Approx(1000).epsilon(0.001));
    CHECK(metres_between(34.8641, 117.5721, 34.8641, box.east) >= 1000);
}

TEST_CASE("a point is two numbers on the globe")
{
    CHECK(point_of("34.86,117.57").lat == doctest::Approx(34.86));
    for (const char* wrong : {"34.86", "117.57,34.86", "a,b", "34.86,117.57,1", ",", "nan,nan"}) CHECK_THROWS_AS(point_of(wrong), Refusal);
}

}
