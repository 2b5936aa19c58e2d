#include "facts/names.h"

#include "facts/stored_fact.h"

#include <doctest/doctest.h>
#include <stdexcept>

namespace gongyou::facts {

namespace {

void record(const std::string& kind, const std::map<std::string, std::string>& detail = {})
{
    as_stored({.kind = kind, .topic = "", .org = OrgId{1}, .record = "", .detail = detail}, FactId{2}, DeedId{1}, PersonId{}, Instant{0});
}

}

TEST_CASE("a kind that its domain does not name, or a code that the kind was not named with, is a mistake of the program")
{
    name_kind("garden.sown", "播种", {"crop"});
    CHECK(kind_label("garden.sown") == "播种");
    CHECK(codes_of_kind("garden.sown") == std::vector<std::string>{"crop"});
    CHECK_NOTHROW(record("garden.sown"));
    CHECK_NOTHROW(record("garden.sown", {{"crop", "wheat"}}));
    CHECK_THROWS_AS(record("garden.sowwn"), std::logic_error);
    CHECK_THROWS_AS(record("garden.reaped"), std::logic_error);
    CHECK_THROWS_AS(record("garden.sown", {{"corp", "wheat"}}), std::logic_error);
    CHECK_NOTHROW(record("gardens.sown")); // of a domain that was not introduced nothing is known
    CHECK_NOTHROW(record("field.ploughed", {{"depth", "30"}}));
}

}
