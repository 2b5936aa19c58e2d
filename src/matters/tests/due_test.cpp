#include "matters/due.h"

#include <doctest/doctest.h>

namespace gongyou::matters {

namespace {

Due due(const char* entered, int days, bool working_days, LastDay last_day = LastDay::any)
{
    static const Calendar shipped = Calendar::read(GONGYOU_SOURCE "/rules/national");
    FlowClock clock;
    clock.days = days;
    clock.working_days = working_days;
    clock.last_day = last_day;
    return due_after(parse_day(entered).value(), clock, shipped);
}

}

TEST_CASE("a promise of natural days ends on its day, holiday or not; a term of law moves to the next working day")
{
    CHECK(print(due("2025-01-24", 5, false).day) == "2025-01-29"); // New Year's Day of the lunar year
    CHECK_FALSE(due("2025-01-24", 5, false).counted);

    const Due moved = due("2025-01-24", 5, false, LastDay::working);
    CHECK(print(moved.day) == "2025-02-05");
    CHECK(print(moved.counted.value()) == "2025-01-29");
    CHECK(note_in_words(moved).find("2025年1月29日，是休息日，顺延") != std::string::npos);

    const Due stays = due("2025-01-24", 3, false, LastDay::working); // a Monday
    CHECK(print(stays.day) == "2025-01-27");
    CHECK_FALSE(stays.counted);
    CHECK(note_in_words(stays).empty());
    CHECK(print(due("2025-01-24", 2, false, LastDay::working).day) == "2025-01-26"); // a Sunday that is worked
    CHECK(print(due("2025-01-24", 1, false, LastDay::working).day) == "2025-01-26"); // an ordinary Saturday
}

TEST_CASE("working days are counted over holidays and make-up days")
{
    CHECK(print(due("2025-01-24", 5, true).day) == "2025-02-07");
    CHECK(print(due("2025-01-24", 2, true).day) == "2025-01-27");
}

TEST_CASE("a day that hangs on a year of unknown holidays says so; one that does not, does not")
{
    const Due working = due("2026-12-28", 10, true); // into 2027
    CHECK_FALSE(working.calendar_known);
    CHECK(note_in_words(working).find("2027年的放假安排还没有录入") != std::string::npos);
    CHECK(due("2026-12-21", 5, true).calendar_known);
    CHECK_FALSE(due("2026-12-28", 10, false, LastDay::working).calendar_known);
    CHECK(due("2026-12-28", 10, false).calendar_known); // natural days ask no calendar
}

TEST_CASE("a clock's rule is told in words")
{
    FlowClock clock;
    clock.days = 5;
    CHECK(rule_in_words(clock) == "5天内");
    clock.last_day = LastDay::working;
    CHECK(rule_in_words(clock) == "5天内，最后一天遇休息日顺延");
    clock.working_days = true;
    CHECK(rule_in_words(clock) == "5个工作日内");
}

}
