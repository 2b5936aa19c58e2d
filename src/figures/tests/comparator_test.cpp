#include "figures/comparator.h"

#include <doctest/doctest.h>

namespace gongyou::figures {

namespace {

bool holds(Comparator comparator, std::int64_t exact, std::int64_t value, const char* printed)
{
    return holds(comparator, Exact{exact, 1}, value, printed_step(comparator, value, printed));
}

}

TEST_CASE("a number that says 余 holds above it and below the next printed step")
{
    struct Line {
        std::int64_t value;
        const char* printed;
        std::int64_t first, last;
    };
    const Line table[] = {{20, "20余场次", 21, 29}, {230, "230余场次", 231, 239}, {1100, "1100余名", 1101, 1199},
        {20000, "2万余人", 20001, 29999}, {610, "610余人次", 611, 619}, {100, "百余篇", 101, 199},
        {10000, "万余人次", 10001, 19999}};
    for (const Line& line : table) {
        INFO(line.printed);
        CHECK_FALSE(holds(Comparator::over, line.value, line.value, line.printed));
        CHECK(holds(Comparator::over, line.first, line.value, line.printed));
        CHECK(holds(Comparator::over, line.last, line.value, line.printed));
        CHECK_FALSE(holds(Comparator::over, line.last + 1, line.value, line.printed));
    }
}

TEST_CASE("200余万 yuan reaches as far as its figure's step")
{
    CHECK(holds(Comparator::over, Exact{2'099'999, 1}, 2'000'000, 100'000));
    CHECK_FALSE(holds(Comparator::over, Exact{2'100'000, 1}, 2'000'000, 100'000));
    CHECK(holds(Comparator::over, Exact{2'999'999, 1}, 2'000'000, printed_step(Comparator::over, 2'000'000, "200余万元")));
    CHECK(holds(Comparator::over, Exact{200'000'001, 100}, 2'000'000, 100'000)); // one fen
}

TEST_CASE("the other words hold where they say")
{
    CHECK(holds(Comparator::exactly, 41, 41, "41场"));
    CHECK_FALSE(holds(Comparator::exactly, 42, 41, "41场"));
    CHECK(holds(Comparator::more_than, 101, 100, "超百名"));
    CHECK_FALSE(holds(Comparator::more_than, 100, 100, "超百名"));
    CHECK(holds(Comparator::at_least, 16, 16, "不少于16次"));
    CHECK_FALSE(holds(Comparator::at_least, 15, 16, "不少于16次"));
    CHECK(holds(Comparator::at_most, 15, 15, "十五日内"));
    CHECK_FALSE(holds(Comparator::at_most, 16, 15, "十五日内"));
    CHECK(holds(Comparator::nearly, 1900, 2000, "近2000人次"));
    CHECK(holds(Comparator::nearly, 1999, 2000, "近2000人次"));
    CHECK_FALSE(holds(Comparator::nearly, 1899, 2000, "近2000人次"));
    CHECK_FALSE(holds(Comparator::nearly, 2000, 2000, "近2000人次"));
    CHECK(holds(Comparator::about, 795'000, 800'000, "80万人次"));
    CHECK(holds(Comparator::about, 804'999, 800'000, "80万人次"));
    CHECK_FALSE(holds(Comparator::about, 805'000, 800'000, "80万人次"));
    CHECK_FALSE(holds(Comparator::about, 794'999, 800'000, "80万人次"));
    CHECK(holds(Comparator::about, 234'999, 230'000, "23万"));
    CHECK(holds(Comparator::exactly, Exact{5800, 58}, 100, 1)); // 58 of 58 in percent
    CHECK_FALSE(holds(Comparator::exactly, Exact{5700, 58}, 98, 1));
}

TEST_CASE("words that compare nothing are not taken for ones that do")
{
    CHECK(comparator_of("at_least") == Comparator::at_least);
    CHECK_FALSE(comparator_of("atleast"));
    CHECK_FALSE(comparator_of(""));
}

}
