#include "platform/ids.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <thread>
#include <vector>

using namespace gongyou;

static const Instant nine_oclock = *parse_instant("2024-03-08T09:00:00+08:00");

TEST_CASE("an id prints as 13 characters that sort as the number does and read back")
{
    const std::vector<std::int64_t> ids{0, 1, 31, 32, 1'000'000, IdMaker{}.next(nine_oclock), std::numeric_limits<std::int64_t>::max()};
    std::vector<std::string> printed;
    for (const auto id : ids) {
        printed.push_back(print_id(id));
        CHECK(printed.back().size() == 13);
        CHECK(parse_id(printed.back()) == id);
    }
    CHECK(std::ranges::is_sorted(printed));
    CHECK(printed[1] == "0000000000001");
    CHECK(printed.back() == "7ZZZZZZZZZZZZ");
}

TEST_CASE("an id is read leniently in case and in the letters that look like digits, and in nothing else")
{
    CHECK(parse_id("00000000000iL") == parse_id("0000000000011"));
    CHECK(parse_id("oO0000000000a") == 10);
    CHECK_FALSE(parse_id("000000000000U"));
    CHECK_FALSE(parse_id("8000000000000"));
    CHECK_FALSE(parse_id("000000000001"));
    CHECK_FALSE(parse_id("00000000000001"));
    CHECK_FALSE(parse_id("-000000000001"));
    CHECK_FALSE(parse_id(""));
}

TEST_CASE("ids from one maker rise even when the clock steps back or more than a counter's worth is made in a millisecond")
{
    IdMaker maker{5};
    std::int64_t last = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto id = maker.next(nine_oclock);
        REQUIRE(id > last);
        last = id;
    }
    CHECK(maker.next(nine_oclock - std::chrono::hours{1}) > last);
    CHECK(maker.next(*parse_instant("1999-01-01T00:00Z")) > last);
    CHECK(made_at(IdMaker{}.next(nine_oclock)) == nine_oclock);
}

TEST_CASE("makers with different nodes never make the same id")
{
    IdMaker one{1};
    IdMaker other{2};
    std::set<std::int64_t> seen;
    for (int i = 0; i < 1000; ++i) {
        seen.insert(one.next(nine_oclock));
        seen.insert(other.next(nine_oclock));
    }
    CHECK(seen.size() == 2000);
    CHECK_THROWS(IdMaker{1024});
    CHECK_THROWS(IdMaker{-1});
}

TEST_CASE("four threads at one maker get no id twice")
{
    IdMaker maker;
    std::vector<std::vector<std::int64_t>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made)
            threads.emplace_back([&] {
                for (int i = 0; i < 5000; ++i) mine.push_back(maker.next(nine_oclock));
            });
    }
    std::set<std::int64_t> seen;
    for (const auto& mine : made) seen.insert(mine.begin(), mine.end());
    CHECK(seen.size() == 20'000);
}
