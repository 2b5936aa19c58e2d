#include "platform/money.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace gongyou;

static const Money most{std::numeric_limits<std::int64_t>::max()};
static const Money least{std::numeric_limits<std::int64_t>::min()};

TEST_CASE("money prints in yuan with two decimals")
{
    CHECK(print(Money{0}) == "0.00");
    CHECK(print(Money{5}) == "0.05");
    CHECK(print(Money{123'450}) == "1234.50");
    CHECK(print(Money{-50}) == "-0.50");
    CHECK(print(least) == "-92233720368547758.08");
}

TEST_CASE("yuan are read with at most two decimals and nothing else around them")
{
    CHECK(parse_money("12") == Money{1200});
    CHECK(parse_money("12.5") == Money{1250});
    CHECK(parse_money("12.05") == Money{1205});
    CHECK(parse_money("-0.5") == Money{-50});
    CHECK(parse_money("92233720368547758.07") == most);
    for (const auto* wrong : {"", ".", "1.", ".5", "1.234", "1,000", " 1", "1 ", "+1", "--1", "1e3", "92233720368547758.08", "一百"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_money(wrong));
    }
}

TEST_CASE("a sum that would leave 64 bits is an error, not another number")
{
    CHECK(Money{1} + Money{2} == Money{3});
    CHECK(Money{1} - Money{2} == Money{-1});
    CHECK_THROWS_AS(most + Money{1}, std::overflow_error);
    CHECK_THROWS_AS(least - Money{1}, std::overflow_error);
}
