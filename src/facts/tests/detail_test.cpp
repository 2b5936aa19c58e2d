#include "facts/detail.h"

#include <doctest/doctest.h>
#include <stdexcept>

namespace gongyou::facts {

TEST_CASE("a detail has one spelling, whatever a database made of it")
{
    const Detail detail{{"town", "qicun"}, {"age", "46"}};
    CHECK(print_detail(detail) == R"({"age":"46","town":"qicun"})");
    CHECK(read_detail(R"( {"town" : "qicun", "age": "46"} )") == detail);
    CHECK(print_detail({}) == "{}");
    CHECK(read_detail("{}").empty());
}

TEST_CASE("names and free text do not get into the journal")
{
    CHECK_NOTHROW(require_codes({{"trade", "ride_hailing"}, {"amount", "12.50"}}));
    CHECK_THROWS_AS(require_codes({{"name", "张三"}}), std::logic_error);
    CHECK_THROWS_AS(require_codes({{"reason", "was too late"}}), std::logic_error);
    CHECK_THROWS_AS(require_codes({{"Trade", "x"}}), std::logic_error);
    CHECK_THROWS_AS(require_codes({{"", "x"}}), std::logic_error);
}

TEST_CASE("a detail that is no object of texts is not read as one")
{
    CHECK_THROWS_AS(read_detail("[]"), std::runtime_error);
    CHECK_THROWS_AS(read_detail(R"({"a":1})"), std::runtime_error);
    CHECK_THROWS_AS(read_detail("{"), std::runtime_error);
}

}
