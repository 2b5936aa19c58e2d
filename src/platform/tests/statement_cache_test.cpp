#include "platform/db/statement_cache.h"

#include <doctest/doctest.h>

using namespace gongyou;

namespace {

struct Prepared {
    int number;
    bool used = false;
    bool in_use() const { return used; }
};

}

TEST_CASE("the statement that was not used for longest makes room")
{
    StatementCache<Prepared> cache{2};
    cache.add("a", std::make_unique<Prepared>(Prepared{1}));
    cache.add("b", std::make_unique<Prepared>(Prepared{2}));
    CHECK(cache.find("a")->number == 1);
    const auto dropped = cache.add("c", std::make_unique<Prepared>(Prepared{3}));
    REQUIRE(dropped);
    CHECK(dropped->number == 2);
    CHECK(cache.find("b") == nullptr);
    CHECK(cache.find("a") != nullptr);
    CHECK(cache.find("c") != nullptr);
}

TEST_CASE("a statement whose rows are being read stays, even above the limit")
{
    StatementCache<Prepared> cache{1};
    cache.add("a", std::make_unique<Prepared>(Prepared{1, true}));
    CHECK(cache.add("b", std::make_unique<Prepared>(Prepared{2, true})) == nullptr);
    CHECK(cache.size() == 2);
    cache.find("a")->used = false;
    const auto dropped = cache.add("c", std::make_unique<Prepared>(Prepared{3}));
    CHECK(cache.find("b") != nullptr);
    CHECK(cache.find("c") != nullptr);
    REQUIRE(dropped);
    CHECK(dropped->number == 1);
}
