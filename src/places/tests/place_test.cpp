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

const Calendar& calendar()
{
    static const Calendar shipped = Calendar::read(GONGYOU_SOURCE "/rules/national");
    return shipped;
}

Day on(int month, int day)
{
    return make_day(2024, month, day).value();
}

std::string hours_on(const Place& place, int month, int day)
{
    return print(open_hours(place, on(month, day), calendar()));
}

/// `open until 03-08 12:00`, `shut until 03-08 14:00`, `shut`.
std::string doors(const Place& place, int month, int day, int minute)
{
    const auto [open, until] = doors_at(place, at_minute(on(month, day), minute), calendar());
    std::string text = open ? "open" : "shut";
    if (until) text += " until " + print(*until).substr(5, 5) + " " + print(*until).substr(11, 5);
    return text;
}

/// A place with the one promise.
Place promising(int weekday, Stretch open)
{
    Place place;
    place.opened_on = on(1, 1);
    place.hours.push_back({weekday, open});
    return place;
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
    CHECK(open_at(place, at_minute(friday, 8 * 60 + 30), calendar()));
    CHECK(open_at(place, at_minute(friday, 11 * 60 + 59), calendar()));
    CHECK_FALSE(open_at(place, at_minute(friday, 12 * 60), calendar()));
}

TEST_CASE("a make-up workday has a working day's hours: Friday's on a Saturday, Monday's on a Sunday")
{
    auto place = palace();
    place.hours.push_back({5, {22 * 60, 23 * 60}});                         // Fridays longer
    CHECK(hours_on(place, 4, 28) == "08:30-12:00 14:00-21:30");             // a Sunday worked for Labour Day
    CHECK(hours_on(place, 5, 11) == "08:30-12:00 14:00-21:30 22:00-23:00"); // a Saturday worked for it
    CHECK(hours_on(place, 4, 27) == "");                                    // an ordinary Saturday

    place.hours.push_back({7, {10 * 60, 16 * 60}}); // Sundays, too: but people work on this one
    CHECK(hours_on(place, 4, 28) == "08:30-12:00 14:00-21:30");
    CHECK(hours_on(place, 4, 21) == "10:00-16:00");

    place.exceptions.push_back({on(4, 28), std::nullopt, "设备检修"});
    CHECK(hours_on(place, 4, 28) == "");
}

TEST_CASE("a hall that rests on Mondays keeps its Sunday hours on a make-up Sunday")
{
    CHECK(hours_on(promising(7, {9 * 60, 17 * 60}), 4, 28) == "09:00-17:00");
}

TEST_CASE("hours over midnight are open until the next day's end of them, whatever that day promises")
{
    auto place = promising(5, {22 * 60, 25 * 60}); // Friday 22:00 to Saturday 01:00
    CHECK(hours_on(place, 3, 8) == "22:00-次日01:00");
    CHECK(open_at(place, at_minute(on(3, 8), 23 * 60 + 59), calendar()));
    CHECK(open_at(place, at_minute(on(3, 9), 0), calendar()));
    CHECK(open_at(place, at_minute(on(3, 9), 59), calendar()));
    CHECK_FALSE(open_at(place, at_minute(on(3, 9), 60), calendar()));
    CHECK_FALSE(open_at(place, at_minute(on(3, 8), 30), calendar())); // Thursday promised no night
    place.closed_on = on(3, 9);
    CHECK_FALSE(open_at(place, at_minute(on(3, 9), 30), calendar()));
}

TEST_CASE("shut doors say when they open, open ones when they shut")
{
    const auto place = palace();
    CHECK(doors(place, 3, 8, 8 * 60 + 3) == "shut until 03-08 08:30");
    CHECK(doors(place, 3, 8, 9 * 60) == "open until 03-08 12:00");
    CHECK(doors(place, 3, 8, 12 * 60) == "shut until 03-08 14:00");
    CHECK(doors(place, 3, 8, 22 * 60) == "shut until 03-11 08:30"); // Friday night: Monday
    CHECK(doors(place, 2, 9, 22 * 60) == "shut until 02-18 08:30"); // over Spring Festival, to the Sunday worked after it
    CHECK(doors(promising(5, {22 * 60, 25 * 60}), 3, 9, 30) == "open until 03-09 01:00");
    CHECK(doors(Place{}, 3, 8, 600) == "shut");

    Place always;
    always.opened_on = on(1, 1);
    always.open_on_holidays = true;
    for (int weekday = 1; weekday <= 7; ++weekday) always.hours.push_back({weekday, {0, 24 * 60}});
    CHECK(doors(always, 3, 8, 600) == "open");
    always.exceptions.push_back({on(3, 10), std::nullopt, "设备检修"});
    CHECK(doors(always, 3, 8, 600) == "open until 03-10 00:00");
}

TEST_CASE("times of day are read as people write them, and as nothing else")
{
    for (const char* half_past_eight : {"08:30", "8:30", "08：30", "０８：３０", " 8:30 "}) CHECK(parse_minute(half_past_eight) == 510);
    CHECK(parse_minute("24:00") == 1440);
    CHECK(parse_minute("0:00") == 0);
    for (const char* wrong : {"24:01", "08:60", "ab:cd", "", "08:300", "8:3", ":30", "8::30", "1:2:3", "830", "-1:30"}) CHECK_FALSE(parse_minute(wrong));
    CHECK(print_minute(1440) == "24:00");
    CHECK(print_minute(1500) == "01:00");
}

TEST_CASE("what ends before it begins ends on the next day, if that is a night and no slip of the pen")
{
    CHECK(stretch_between(20 * 60, 24 * 60) == Stretch{20 * 60, 24 * 60});
    CHECK(stretch_between(22 * 60, 60) == Stretch{22 * 60, 25 * 60});
    CHECK(stretch_between(20 * 60, 0) == Stretch{20 * 60, 24 * 60});
    CHECK(stretch_between(20 * 60, 8 * 60) == Stretch{20 * 60, 32 * 60});
    CHECK_FALSE(stretch_between(20 * 60, 8 * 60 + 1));
    CHECK_FALSE(stretch_between(12 * 60, 8 * 60));
    CHECK_FALSE(stretch_between(600, 600));
    CHECK_FALSE(stretch_between(24 * 60, 60));
}

}
