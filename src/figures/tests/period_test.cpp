#include "figures/period.h"

#include <doctest/doctest.h>

namespace gongyou::figures {

static std::string text(const Period& period)
{
    return (period.from ? print(*period.from) : "") + ".." + print(period.to);
}

TEST_CASE("a published period is read as the days it names")
{
    CHECK(text(*parse_period("2024")) == "2024-01-01..2024-12-31");
    CHECK(text(*parse_period("2024-H1")) == "2024-01-01..2024-06-30");
    CHECK(text(*parse_period("2024-H2")) == "2024-07-01..2024-12-31");
    CHECK(text(*parse_period("2024-02")) == "2024-02-01..2024-02-29");
    CHECK(text(*parse_period("2024-12")) == "2024-12-01..2024-12-31");
    for (const char* none : {"", "cumulative", "rule", "2024-13", "2024-H3", "24", "2024-1", "2024-010"}) CHECK_FALSE(parse_period(none));
}

TEST_CASE("a definition's own period runs up to the day asked about")
{
    const Day day = *make_day(2024, 9, 5);
    Definition definition;
    CHECK(text(period_of(definition, day)) == "2024-01-01..2024-09-05");
    definition.span = Span::half_year;
    CHECK(text(period_of(definition, day)) == "2024-07-01..2024-09-05");
    definition.span = Span::cumulative;
    CHECK(text(period_of(definition, day)) == "..2024-09-05");
}

TEST_CASE("what lies ahead of today does not count, and what has not begun is empty")
{
    const Day today = *make_day(2025, 1, 6);
    CHECK(text(up_to(*parse_period("2025"), today)) == "2025-01-01..2025-01-06");
    CHECK(text(up_to(*parse_period("2024"), today)) == "2024-01-01..2024-12-31");
    CHECK(text(up_to({std::nullopt, *make_day(2030, 1, 1)}, today)) == "..2025-01-06");
    const Period ahead = up_to(*parse_period("2026"), today);
    CHECK(*ahead.from > ahead.to);
    CHECK(months_of(ahead).empty());
}

TEST_CASE("a year is compared with the same days of the year before, and February ends with February")
{
    const auto before = [](const char* from, const char* to) {
        const auto period = a_year_before({parse_day(from), *parse_day(to)});
        return period ? text(*period) : "none";
    };
    CHECK(before("2025-01-01", "2025-01-06") == "2024-01-01..2024-01-06");
    CHECK(before("2024-01-01", "2024-12-31") == "2023-01-01..2023-12-31");
    CHECK(before("2024-01-01", "2024-02-29") == "2023-01-01..2023-02-28");
    CHECK(before("2025-01-01", "2025-02-28") == "2024-01-01..2024-02-29");
    CHECK(before("2024-01-01", "2024-02-28") == "2023-01-01..2023-02-28");
    CHECK(before("2024-02-29", "2024-03-10") == "2023-03-01..2023-03-10");
    CHECK(before("2024-02-29", "2024-02-29") == "none");
    CHECK(before("2024-03-08", "2024-03-08") == "2023-03-08..2023-03-08");
    CHECK(before("2026-01-01", "2025-01-06") == "none"); // has not begun
    CHECK_FALSE(a_year_before({std::nullopt, *make_day(2024, 3, 10)}));
}

TEST_CASE("months are cut to their period, the last twelve at most")
{
    const auto months = months_of({*make_day(2024, 1, 15), *make_day(2024, 3, 10)});
    REQUIRE(months.size() == 3);
    CHECK(text(months[0]) == "2024-01-15..2024-01-31");
    CHECK(text(months[2]) == "2024-03-01..2024-03-10");
    CHECK(months_of({std::nullopt, *make_day(2024, 3, 10)}).size() == 12);
}

}
