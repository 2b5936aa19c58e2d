#include "figures/published.h"

#include "platform/refusal.h"

#include <doctest/doctest.h>
#include <sstream>

namespace gongyou::figures {

namespace {

const std::string header = "figure,case,org,says,value,comparator,unit,period,printed,derive\n";

std::vector<PublishedRow> read(const std::string& text)
{
    std::istringstream in{text};
    return read_published(in);
}

}

TEST_CASE("a published file is read row by row, quotes and all")
{
    const auto rows = read("\xEF\xBB\xBF" + header + "08.d,08,市总,惠工活动,40,over,场,2024,40余场,count\r\n\n"
                                                     "20.a,20,\"甲,乙\",\"说\"\"好\"\"\n的\",3A,exactly,级,2024,,x");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].figure == "08.d");
    CHECK(rows[0].case_id == "08");
    CHECK(rows[0].number() == 40);
    CHECK(rows[0].printed == "40余场");
    CHECK(rows[1].org == "甲,乙");
    CHECK(rows[1].says == "说\"好\"\n的");
    CHECK_FALSE(rows[1].number());
}

TEST_CASE("a file that is no such table is refused with its line")
{
    CHECK_THROWS_WITH_AS(read(""), "figures.not_a_table", Refusal);
    CHECK_THROWS_WITH_AS(read("figure,case\n1,2\n"), "figures.not_a_table", Refusal);
    try {
        read(header + "08.d,08,too,few\n");
        FAIL("not refused");
    } catch (const Refusal& refusal) {
        CHECK(refusal.sentence.find("第 2 条") != std::string::npos);
    }
}

}
