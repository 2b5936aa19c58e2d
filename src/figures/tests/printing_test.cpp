#include "figures/printing.h"

#include "platform/refusal.h"

#include <doctest/doctest.h>

namespace gongyou::figures {

namespace {

std::string printed(const std::string& rule, std::int64_t value)
{
    try {
        return print_by_rule(read_rule(rule), Exact{value, 1});
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
}

}

TEST_CASE("a figure is printed as its rule says, or not at all")
{
    struct Line {
        const char* rule;
        std::int64_t value;
        const char* printed;
    };
    const Line table[] = {
        {"", 188, "188"},
        {"余:10", 23, "20余"},
        {"余:10", 236, "230余"},
        {"余:10", 29, "20余"},
        {"余:10", 30, "30"},
        {"余:10", 230, "230"},
        {"余:10", 100, "100"},
        {"余:10", 101, "100余"},
        {"余:10", 9, "figures.not_borne"},
        {"余:100", 1164, "1100余"},
        {"余:100", 164, "100余"},
        {"余:百", 164, "百余"},
        {"余:百", 264, "200余"},
        {"余:1万", 20347, "2万余"},
        {"余:1万", 10900, "万余"},
        {"余:1万", 20000, "2万"},
        {"余:1万", 10000, "1万"},
        {"余:1万", 9999, "figures.not_borne"},
        {"余:10", 0, "0"},
        {"余:1万", 0, "0"},
        {"余:10", -3, "figures.not_borne"},
        {"超:100", 156, "超百"},
        {"超:100", 256, "超200"},
        {"超:100", 100, "100"},
        {"超:100", 99, "figures.not_borne"},
        {"超:1000", 1001, "超千"},
        {"超:1万", 23456, "超2万"},
        {"近:1000", 1963, "近2000"},
        {"近:1000", 1900, "近2000"},
        {"近:1000", 1899, "figures.not_borne"},
        {"近:1000", 2000, "2000"},
        {"近:1000", 960, "近千"},
        {"近:1万", 9600, "近万"},
        {"约:1万", 801400, "80万"},
        {"约:1万", 804999, "80万"},
        {"约:1万", 805000, "81万"},
        {"约:1万", 795000, "80万"},
        {"约:1万", 4999, "figures.not_borne"},
        {"约:100", 1249, "1200"},
        {"万元|余:10", 2634500, "260余万元"},
        {"万元|余:10", 2600000, "260万元"},
        {"万元", 500000, "50万元"},
        {"万元", 2634500, "263.45万元"},
        {"元", 7500, "7500"},
        {"万元|余:100", 3012345, "300余万元"},
    };
    for (const Line& line : table) {
        INFO(line.rule << " " << line.value);
        CHECK(printed(line.rule, line.value) == line.printed);
    }
}

TEST_CASE("money is printed to the fen that it has")
{
    CHECK(print_by_rule(read_rule("万元|余:10"), Exact{263450000, 100}) == "260余万元");
    CHECK(print_by_rule(read_rule("元"), Exact{12345, 100}) == "123.45");
    CHECK(print_by_rule(read_rule("万元|余:10"), Exact{260000001, 100}) == "260余万元"); // one fen over
}

TEST_CASE("a rate prints what its denominator bears, and never 100% with one open")
{
    CHECK(print_rate(58, 58) == "100");
    CHECK(print_rate(57, 58) == "98");
    CHECK(print_rate(999, 1000) == "99.9");
    CHECK(print_rate(399, 400) == "99"); // 99.75 would round to all
    CHECK(print_rate(9999, 10000) == "99.99");
    CHECK(print_rate(99999, 100000) == "99.99");
    CHECK(print_rate(1, 3) == "33");
    CHECK(print_rate(0, 3) == "0");
    CHECK(print_rate(1, 400) == "1"); // 0.25 is not nothing
    CHECK(print_rate(0, 0) == "—");
}

TEST_CASE("what was printed is refused once the facts no longer bear it")
{
    const auto refused = [](const char* rule, const char* text, std::int64_t value) {
        try {
            require_borne(read_rule(rule), text, Exact{value, 1});
            return false;
        } catch (const Refusal& refusal) {
            CHECK(refusal.code == "figures.not_borne");
            return true;
        }
    };
    CHECK_FALSE(refused("余:10", "20余", 23));
    CHECK(refused("余:10", "20余", 20)); // nothing over
    CHECK(refused("余:10", "20余", 31));
    CHECK(refused("近:1000", "近2000", 1850)); // from too far below
    CHECK(refused("近:1000", "近2000", 2001));
    CHECK(refused("超:100", "超百", 100));
    CHECK(refused("", "188", 187));
}

TEST_CASE("a rule that nobody knows is refused with what was meant")
{
    for (const char* rule : {"余", "余:", "余:0", "余:-1", "余:十", "多:10", "万元|万元", "余:10|超:10", "余:10|万元", "|", "余:1万万", "余:99999999999999999999"}) {
        INFO(rule);
        CHECK(rule_mistake(rule));
        CHECK_THROWS_WITH_AS(read_rule(rule), "forms.invalid", Refusal);
    }
    CHECK_FALSE(rule_mistake(""));
    CHECK(read_rule("万元|余:10").full_step() == 100'000);
}

}
