#include "facts/months.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace gongyou::facts {

namespace {

/// `2024-02..2024-05 +2024-06-01/2024-06-09 -2024-02-01/2024-02-03`
std::string said(std::optional<Day> from, Day to)
{
    const MonthsAndDays all = in_months(from, to);
    std::string text = all.first > all.last ? "none" : (all.first < 0 ? "" : print_month(all.first)) + ".." + print_month(all.last);
    for (const Edge& edge : all.edges) {
        text += fmt::format(" {}{}/{}", edge.sign > 0 ? '+' : '-', print(edge.from), print(edge.to));
        CHECK(month_of(edge.from) == edge.month);
        CHECK(month_of(edge.to) == edge.month);
    }
    return text;
}

Day day(const char* text)
{
    return *parse_day(text);
}

}

TEST_CASE("months are counted on without a gap")
{
    CHECK(month_of(day("2024-03-08")) == 24291);
    CHECK(month_of(day("2024-12-31")) + 1 == month_of(day("2025-01-01")));
    CHECK(print(first_of(month_of(day("2024-02-15")))) == "2024-02-01");
    CHECK(print(last_of(month_of(day("2024-02-15")))) == "2024-02-29");
    CHECK(print_month(month_of(day("1925-12-01"))) == "1925-12");
}

TEST_CASE("a period is whole months, and of the months that it cuts as few days as can be")
{
    CHECK(said(day("2024-01-01"), day("2024-12-31")) == "2024-01..2024-12");
    CHECK(said(day("2025-01-01"), day("2025-01-06")) == "none +2025-01-01/2025-01-06");
    CHECK(said(day("2025-01-01"), day("2025-03-06")) == "2025-01..2025-02 +2025-03-01/2025-03-06");
    CHECK(said(day("2025-01-01"), day("2025-03-26")) == "2025-01..2025-03 -2025-03-27/2025-03-31");
    CHECK(said(day("2024-01-04"), day("2024-02-29")) == "2024-01..2024-02 -2024-01-01/2024-01-03");
    CHECK(said(day("2024-01-30"), day("2024-02-29")) == "2024-02..2024-02 +2024-01-30/2024-01-31");
    CHECK(said(day("2024-01-30"), day("2024-02-02")) == "none +2024-01-30/2024-01-31 +2024-02-01/2024-02-02");
    CHECK(said(day("2024-01-02"), day("2024-01-30")) == "2024-01..2024-01 -2024-01-01/2024-01-01 -2024-01-31/2024-01-31");
    CHECK(said(day("2024-03-08"), day("2024-03-08")) == "none +2024-03-08/2024-03-08");
    CHECK(said(day("2024-03-09"), day("2024-03-08")) == "none");
}

TEST_CASE("what runs from the beginning has one end only")
{
    CHECK(said(std::nullopt, day("2024-12-31")) == "..2024-12");
    CHECK(said(std::nullopt, day("2025-01-06")) == "..2024-12 +2025-01-01/2025-01-06");
    CHECK(said(std::nullopt, day("2025-01-30")) == "..2025-01 -2025-01-31/2025-01-31");
}

}
