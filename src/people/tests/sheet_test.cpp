#include "orgs/tests/city.h"
#include "people/id_number.h"
#include "people/sheet.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using namespace gongyou::people;

namespace {

const Day today = *make_day(2024, 6, 1);
const char* const zhang = "37040219870516000X";

/// `3 手机号 people.phone_wrong`: every mistake in a line.
std::string mistakes_in(const std::string& rows)
{
    std::string text;
    for (const SheetMistake& one : read_sheet("姓名,身份证号,手机号,从事的工作,镇街,入会日期\n" + rows, today).mistakes) {
        text += fmt::format("{} {} {}\n", one.line, one.column, one.code);
    }
    return text;
}

}

TEST_CASE("a sheet is read by its headings, in any order, with what spreadsheets do to numbers forgiven")
{
    const Sheet sheet = read_sheet("\xEF\xBB\xBF序号,联系电话,姓名,身份证号码,行业,入会日期\r\n1,138 0000 0001,张小禾,'37040219870516000x,货运,2024/3/8\r\n\r\n", today);
    REQUIRE(sheet.rows.size() == 1);
    const SheetRow& row = sheet.rows.front();
    CHECK(row.line == 2);
    CHECK(row.name == "张小禾");
    CHECK(row.id_number == zhang);
    CHECK(row.phone == "13800000001");
    CHECK(row.trade == "trucking");
    CHECK(print(*row.since) == "2024-03-08");
    CHECK(sheet.mistakes.empty());
    CHECK(sheet.ignored == std::vector<std::string>{"序号"});
}

TEST_CASE("every mistake is named by row, column and what to do")
{
    CHECK(mistakes_in(fmt::format("张小禾,{},,,,\n", zhang)).empty());
    CHECK(mistakes_in("张小禾,370402198705160001,123,,,\n") == "2 手机号 people.phone_wrong\n2 身份证号 people.id_wrong_check_digit\n");
    CHECK(mistakes_in("张小禾,,,,,\n") == "2 身份证号 required\n");
    CHECK(mistakes_in("张,,13800000001,,,\n") == "2 姓名 wrong_length\n");
    CHECK(mistakes_in("张小禾,3.70402E+17,,,,\n") == "2 身份证号 rounded\n");
    CHECK(mistakes_in("张小禾,,13800000001,飞行,,\n") == "2 从事的工作 unknown_word\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,2024-02-30\n") == "2 入会日期 not_a_day\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,2024-06-02\n") == "2 入会日期 in_the_future\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,\n\n李小禾,,138-0000-0001,,,\n") == "4 手机号 twice\n");
}

TEST_CASE("days are read as spreadsheets and people write them")
{
    for (const char* written : {"2024-03-08", "2024/3/8", "2024.3.8", "2024年3月8日", "20240308"}) {
        CAPTURE(written);
        CHECK(mistakes_in(fmt::format("张小禾,,13800000001,,,{}\n", written)).empty());
    }
    for (const char* written : {"3/8/2024", "2024-3", "24-03-08", "去年", "2024-03-08-01"}) {
        CAPTURE(written);
        CHECK(mistakes_in(fmt::format("张小禾,,13800000001,,,{}\n", written)) == "2 入会日期 not_a_day\n");
    }
}

TEST_CASE("what is no list of people is refused as a whole")
{
    const auto refusal = [](const std::string& csv) { return orgs::refusal_of([&] { read_sheet(csv, today); }); };
    CHECK(refusal("") == "people.sheet_empty");
    CHECK(refusal("姓名,手机号\n\n") == "people.sheet_empty");
    CHECK(refusal("名称,数量\n螺丝,3\n") == "people.sheet_without_heading");
    CHECK(refusal("姓名\n张小禾\n") == "people.sheet_without_heading");
    std::string many = "姓名,手机号\n";
    for (int n = 0; n < 20'001; ++n) many += "张小禾,1\n";
    CHECK(refusal(many) == "csv.too_many_rows");
}

TEST_CASE("the template is a sheet without people")
{
    CHECK(orgs::refusal_of([] { read_sheet(sheet_template(), today); }) == "people.sheet_empty");
}
