#include "platform/calendar.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace gongyou {

namespace {

const Calendar& shipped()
{
    static const Calendar calendar = Calendar::read(GONGYOU_SOURCE "/rules/national");
    return calendar;
}

Day on(int year, int month, int day)
{
    return make_day(year, month, day).value();
}

/// A folder with one calendar of this text, read.
Calendar reading(const std::string& name, const std::string& text)
{
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("gongyou-calendar-" + name);
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "working-days-2031.toml"} << text;
    return Calendar::read(folder.string());
}

std::string year_2031(const std::string& year, const std::string& to, const std::string& work)
{
    return "year = " + year +
        "\nsource = { document = \"文号\", title = \"标题\", issued = 2030-11-01 }\n"
        "[[holiday]]\nid = \"new-year\"\nlabel = \"元旦\"\nfrom = 2031-01-01\nto = " +
        to + "\nwork = [" + work + "]\n";
}

}

TEST_CASE("a holiday is no working day, a make-up Saturday or Sunday is one")
{
    CHECK(shipped().is_working_day(on(2025, 1, 27)));       // the Monday before Spring Festival
    CHECK(shipped().is_working_day(on(2025, 1, 26)));       // the Sunday worked for it
    CHECK_FALSE(shipped().is_working_day(on(2025, 1, 28))); // a Tuesday, New Year's Eve
    CHECK_FALSE(shipped().is_working_day(on(2025, 2, 2)));  // a Sunday within it
    CHECK(shipped().is_working_day(on(2025, 2, 8)));        // the Saturday worked after it
    CHECK_FALSE(shipped().is_working_day(on(2025, 2, 9)));  // the Sunday after that
    CHECK(shipped().is_working_day(on(2026, 1, 4)));        // a Sunday of the newest year
    CHECK_FALSE(shipped().is_working_day(on(2026, 10, 7)));
}

TEST_CASE("working days are counted over a holiday and its make-up days")
{
    // Friday 24 January 2025: Sunday 26th and Monday 27th are worked, then eight days off until 5 February.
    CHECK(print(shipped().after_working_days(on(2025, 1, 24), 1)) == "2025-01-26");
    CHECK(print(shipped().after_working_days(on(2025, 1, 24), 2)) == "2025-01-27");
    CHECK(print(shipped().after_working_days(on(2025, 1, 24), 3)) == "2025-02-05");
    CHECK(print(shipped().after_working_days(on(2025, 1, 24), 6)) == "2025-02-08");
    CHECK(print(shipped().after_working_days(on(2025, 1, 24), 7)) == "2025-02-10");
}

TEST_CASE("the next working day is the day itself where it is worked")
{
    CHECK(print(shipped().working_day_from(on(2025, 1, 27))) == "2025-01-27");
    CHECK(print(shipped().working_day_from(on(2025, 1, 29))) == "2025-02-05");
    CHECK(print(shipped().working_day_from(on(2025, 1, 25))) == "2025-01-26");
}

TEST_CASE("a make-up Saturday is lived as a Friday, a make-up Sunday as a Monday; any other day as itself")
{
    CHECK(shipped().lived_as(on(2025, 2, 8)) == Weekday::friday);
    CHECK(shipped().lived_as(on(2025, 1, 26)) == Weekday::monday);
    CHECK(shipped().lived_as(on(2025, 1, 25)) == Weekday::saturday);
    CHECK(shipped().lived_as(on(2025, 1, 29)) == Weekday::wednesday);
}

TEST_CASE("the years from 2024 to the last announced are known; one that is not is missed in time")
{
    CHECK(shipped().knows(on(2024, 1, 1), on(2026, 12, 31)));
    CHECK_FALSE(shipped().knows(on(2026, 12, 31), on(2027, 1, 1)));
    CHECK(shipped().missing_years(on(2026, 11, 30)).empty());
    CHECK(shipped().missing_years(on(2026, 12, 1)) == std::vector{2027});
    CHECK(shipped().missing_years(on(2027, 12, 1)) == std::vector{2027, 2028});
    CHECK(Calendar{}.missing_years(on(2025, 1, 6)) == std::vector{2025});
    CHECK(Calendar{}.is_working_day(on(2025, 1, 29))); // weekends alone
}

TEST_CASE("a calendar with a slip of the pen is refused")
{
    CHECK(reading("sound", year_2031("2031", "2031-01-01", "2031-01-04")).is_working_day(on(2031, 1, 4)));
    CHECK_THROWS_AS(reading("year", year_2031("2030", "2031-01-01", "")), Refusal);              // the file says 2031
    CHECK_THROWS_AS(reading("order", year_2031("2031", "2030-12-30", "")), Refusal);             // ends before it begins
    CHECK_THROWS_AS(reading("weekday", year_2031("2031", "2031-01-01", "2031-01-03")), Refusal); // a Friday
}

}
