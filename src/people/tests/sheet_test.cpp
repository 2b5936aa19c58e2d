#include "orgs/tests/city.h"
#include "people/id_number.h"
#include "people/sheet.h"
#include "platform/tests/made_book.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>

using namespace gongyou;
using namespace gongyou::people;

namespace {

const Day today = *make_day(2024, 6, 1);
const char* const zhang = "37040219870516000X";

/// `3 手机号 people.phone_wrong`: every mistake in a line.
std::string mistakes_in(const std::string& rows)
{
    std::string text;
    for (const LeftOut& row : read_sheet("姓名,身份证号,手机号,从事的工作,镇街,入会日期\n" + rows, today).left_out) {
        for (const SheetMistake& one : row.mistakes) text += fmt::format("{} {} {}\n", one.line, one.column, one.code);
    }
    return text;
}

/// The same of what is doubtful.
std::string warnings_in(const std::string& rows)
{
    std::string text;
    for (const SheetMistake& one : read_sheet("姓名,身份证号,手机号,从事的工作,镇街,入会日期\n" + rows, today).warnings) {
        text += fmt::format("{} {} {}\n", one.line, one.column, one.code);
    }
    return text;
}

/// `姓名=姓名 手机号=联系电话 | 序号`: what was taken for what, and what was left.
std::string columns_in(const std::string& csv)
{
    const Sheet sheet = read_sheet(csv, today);
    std::string text;
    for (const TakenColumn& one : sheet.columns) text += one.as + "=" + one.heading + " ";
    text += "|";
    for (const std::string& one : sheet.ignored) text += " " + one;
    return text;
}

std::string since_of(const std::string& written)
{
    const auto sheet = read_sheet(fmt::format("姓名,手机号,入会日期\n张小禾,13800000001,\"{}\"\n", written), today);
    return sheet.rows.at(0).since ? print(*sheet.rows[0].since) : "-";
}

std::string file_of(const std::string& name)
{
    std::ifstream file{std::string{GONGYOU_SOURCE} + "/src/people/tests/lists/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string told(const Sheet& sheet)
{
    std::string text;
    for (const SheetRow& row : sheet.rows) {
        text += fmt::format(
            "{} {} {} {} {} {}\n", row.line, row.name, row.id_number.value_or("-"), row.phone.value_or("-"), row.town, row.since ? print(*row.since) : "-");
    }
    for (const SheetMistake& one : sheet.warnings) text += fmt::format("warned {} {} {}\n", one.line, one.column, one.code);
    for (const LeftOut& row : sheet.left_out) {
        for (const SheetMistake& one : row.mistakes) text += fmt::format("left out {} {} {}\n", one.line, one.column, one.code);
    }
    return text;
}

std::string number(const std::string& first_17) { return first_17 + id_check_digit(first_17); }

}

TEST_CASE("a sheet is read by its headings, in any order, with what spreadsheets do to numbers forgiven")
{
    const Sheet sheet =
        read_sheet("\xEF\xBB\xBF序号,联系电话,姓名,身份证号码,行业,入会日期\r\n1,138 0000 0001,张小禾,'37040219870516000x,货运,2024/3/8\r\n\r\n", today);
    REQUIRE(sheet.rows.size() == 1);
    const SheetRow& row = sheet.rows.front();
    CHECK(row.line == 2);
    CHECK(row.name == "张小禾");
    CHECK(row.id_number == zhang);
    CHECK(row.phone == "13800000001");
    CHECK(row.trade == "trucking");
    CHECK(print(*row.since) == "2024-03-08");
    CHECK(sheet.left_out.empty());
    CHECK(sheet.warnings.empty());
    CHECK(sheet.ignored == std::vector<std::string>{"序号"});
}

TEST_CASE("every mistake is named by row, column and what to do")
{
    CHECK(mistakes_in(fmt::format("张小禾,{},,,,\n", zhang)).empty());
    CHECK(mistakes_in("张小禾,370402198705160001,123,,,\n") == "2 手机号 people.phone_wrong\n2 身份证号 people.id_wrong_check_digit\n");
    CHECK(mistakes_in("张小禾,,,,,\n") == "2 身份证号 required\n");
    CHECK(mistakes_in("张,,13800000001,,,\n").empty()); // some names are one character
    CHECK(mistakes_in(fmt::format("{:张>51},,13800000001,,,\n", "")) == "2 姓名 wrong_length\n");
    CHECK(mistakes_in("张小禾,3.70402E+17,,,,\n") == "2 身份证号 rounded\n");
    CHECK(mistakes_in("#N/A,,13800000001,,,\n") == "2 姓名 no_result\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,2024-06-02\n") == "2 入会日期 in_the_future\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,\n\n李小禾,,138-0000-0001,,,\n") == "4 手机号 twice\n");
}

TEST_CASE("a cell that need not be there never refuses a person: it stays empty, with a warning; a day that nobody can read is asked for")
{
    const std::string rows = "张小禾,,13800000001,电焊工,,\n李小禾,,13800000002,,,去年春天\n王小禾,,13800000003,,#REF!,2024年3月\n";
    CHECK(mistakes_in(rows) == "3 入会日期 not_a_day\n");
    CHECK(warnings_in(rows) == "2 从事的工作 unknown_word\n4 镇街 no_result\n4 入会日期 by_month\n");
}

TEST_CASE("beside a right ID number a phone is a cell like others: wrong, lost or a neighbour's, it is left")
{
    const std::string two = number("37040219880601001");
    for (const char* phone : {"1380000", "0632-5551234", "无", "13800000001/13800000002", "1.38E+10"}) {
        CAPTURE(phone);
        const std::string row = fmt::format("张小禾,{},{},,,\n", zhang, phone);
        CHECK(mistakes_in(row).empty());
        CHECK(warnings_in(row).starts_with("2 手机号 "));
    }
    const std::string couple = fmt::format("张小禾,{},13800000001,,,\n李小禾,{},13800000001,,,\n", zhang, two);
    CHECK(mistakes_in(couple).empty());
    CHECK(warnings_in(couple) == "3 手机号 twice\n");
    CHECK(read_sheet("姓名,身份证号,手机号\n" + couple, today).rows.at(1).phone == std::nullopt);
}

TEST_CASE("a day of joining that cannot be is asked about, and refuses nobody")
{
    CHECK(warnings_in("张小禾," + number("37040219880601001") + ",,,,1985-01-01\n") == "2 入会日期 before_birth\n");
    CHECK(warnings_in("张小禾,,13800000001,,,1024-03-08\n") == "2 入会日期 too_long_ago\n");
    CHECK(mistakes_in("张小禾,,13800000001,,,1024-03-08\n").empty());
}

TEST_CASE("two tables side by side are told, for only one of them is read")
{
    const Sheet sheet = read_sheet("序号,姓名,手机号,序号,姓名,手机号\n1,张小禾,13800000001,2,李小禾,13800000002\n", today);
    REQUIRE(sheet.warnings.size() == 1);
    CHECK(sheet.warnings.front().code == "second_column");
}

TEST_CASE("two people in one cell, a clerk's line and a missing character are no names")
{
    for (const char* name : {"张三、李四", "制表人：李四", "李□"}) {
        CAPTURE(name);
        CHECK(mistakes_in(std::string{name} + ",,13800000001,,,\n") == "2 姓名 not_a_name\n");
    }
}

TEST_CASE("days are read as spreadsheets and people write them")
{
    for (const char* written : {"2024-03-08", "2024/3/8", "2024.3.8", "2024年3月8日", "20240308", "2024-03-08 00:00:00", "2024-03-08T00:00:00", "2024/3/8 0:00",
             " 2024 / 3 / 8 ", "2024年 3月 8日 9:30", "２０２４-３-８", "45359", "'2024-03-08"}) {
        CAPTURE(written);
        CHECK(since_of(written) == "2024-03-08");
    }
    CHECK(since_of("2024年3月") == "2024-03-01");
    CHECK(since_of("2024-03") == "2024-03-01");
    for (const char* written : {"3/8/2024", "24-03-08", "去年", "2024-03-08-01", "2024-02-30", "2024.1", "123", "1234567890", "2024-03-08 x"}) {
        CAPTURE(written);
        CHECK(mistakes_in(fmt::format("张小禾,,13800000001,,,{}\n", written)) == "2 入会日期 not_a_day\n");
    }
}

TEST_CASE("the heading is found below titles and notes, under the many words that offices have")
{
    CHECK(columns_in("税郭镇会员花名册,,,\n填表日期：2024年6月,,,\n序号,姓 名（必填）,* 联系电话,证件号码(18位)\n1,张小禾,13800000001,\n") ==
        "姓名=姓 名（必填） 手机号=* 联系电话 身份证号=证件号码(18位) | 序号");
    CHECK(columns_in("姓名*,电话,手机,工种：\n张小禾,0632-1,13800000001,货运\n") == "姓名=姓名* 手机号=手机 从事的工作=工种： | 电话");
    const Sheet twice = read_sheet("姓名,手机\n张小禾,13800000001\n\n姓名,手机\n李小禾,13800000002\n,\n3,\n", today); // on each printed page
    CHECK(twice.rows.size() == 2);
    CHECK(twice.left_out.size() == 1);
    CHECK(read_sheet("说明\n姓名,手机号\n张小禾,13800000001\n", today).heading_line == 2);
    std::string late;
    for (int n = 0; n < 20; ++n) late += "说明\n";
    CHECK(orgs::refusal_of([&] { read_sheet(late + "姓名,手机号\n张小禾,13800000001\n", today); }) == "people.sheet_without_heading");
}

TEST_CASE("numbered and styled lines without anybody are nobody")
{
    const Sheet sheet = read_sheet("序号,姓名,手机号\n1,张小禾,13800000001\n2,,\n3,,\n", today);
    CHECK(sheet.rows.size() == 1);
    CHECK(sheet.left_out.empty());
}

TEST_CASE("a child is no member, and nobody joined before the working age without being asked about it")
{
    CHECK(mistakes_in("张小禾," + number("37040220190516001") + ",,,,\n") == "2 身份证号 under_age\n");
    CHECK(mistakes_in("张小禾," + number("37040220080602001") + ",,,,\n") == "2 身份证号 under_age\n"); // sixteen tomorrow
    CHECK(mistakes_in("张小禾," + number("37040220080601001") + ",,,,\n").empty());
    CHECK(warnings_in("张小禾," + number("37040220000601001") + ",,,,2010-01-01\n") == "2 入会日期 under_age\n");
}

TEST_CASE("a number that ends in noughts is doubted, and a column of them refused with how to mend it")
{
    const std::string rounded = "370402198007040000"; // its check digit agrees by chance
    CHECK(mistakes_in("张小禾," + rounded + ",,,,\n").empty());
    CHECK(warnings_in("张小禾," + rounded + ",,,,\n") == "2 身份证号 ends_in_noughts\n");
    std::string rows = "姓名,身份证号\n";
    for (int n = 0; n < 5; ++n) rows += fmt::format("职工{},37040219{}0516{}000\n", n, 80 + n, n);
    CHECK(orgs::refusal_of([&] { read_sheet(rows, today); }) == "people.sheet_rounded");
    std::string few = rows; // three in a hundred may be right
    for (int n = 100; n < 200; ++n) few += fmt::format("职工{},{}\n", n, number(fmt::format("37049919800101{}", n)));
    CHECK(read_sheet(few, today).rows.size() == 100);
    std::string powers = "姓名,身份证号\n";
    for (int n = 0; n < 5; ++n) powers += fmt::format("职工{},3.7040{}E+17\n", n, n);
    CHECK(orgs::refusal_of([&] { read_sheet(powers, today); }) == "people.sheet_rounded");
}

TEST_CASE("what is no list of people is refused as a whole")
{
    const auto refusal = [](const std::string& csv) { return orgs::refusal_of([&] { read_sheet(csv, today); }); };
    CHECK(refusal("") == "spreadsheet.empty");
    CHECK(refusal("\n\n") == "people.sheet_empty");
    CHECK(refusal("姓名,手机号\n\n") == "people.sheet_empty");
    CHECK(refusal("名称,数量\n螺丝,3\n") == "people.sheet_without_heading");
    CHECK(refusal("姓名\n张小禾\n") == "people.sheet_without_heading");
    std::string many = "姓名,手机号\n";
    for (int n = 0; n < 20'001; ++n) many += "张小禾,1\n";
    CHECK(refusal(many) == "people.sheet_too_long");
}

TEST_CASE("the template is a sheet without people")
{
    CHECK(orgs::refusal_of([] { read_sheet(sheet_template(), today); }) == "people.sheet_empty");
}

TEST_CASE("a workbook is read from the first sheet in sight that has a heading, and says so")
{
    const std::string list =
        "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>手机</t></is></c><c t=\"inlineStr\"><is><t>入会时间</t></is></c></row>"
        "<row><c t=\"inlineStr\"><is><t>张小禾</t></is></c><c><v>13800000001</v></c><c s=\"1\"><v>45359</v></c></row>";
    const testing::MadeBook book{.rows = "<row><c><v>1</v></c></row>",
        .styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/>)",
        .sheets = R"(<sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/>)",
        .more = {{"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + list + "</sheetData></worksheet>"}}};
    const Sheet sheet = read_sheet(book.bytes(), today);
    CHECK(sheet.name == "名单");
    CHECK(sheet.other_sheets == std::vector<std::string>{"说明"});
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0].phone == "13800000001");
    CHECK(print(*sheet.rows[0].since) == "2024-03-08");
    testing::MadeBook hidden = book;
    hidden.sheets = R"(<sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="名单" sheetId="2" state="hidden" r:id="rId2"/>)";
    CHECK(orgs::refusal_of([&] { read_sheet(hidden.bytes(), today); }) == "people.sheet_without_heading");
}

// The lists beside this file were saved by other programs (lists/README.md).
TEST_CASE("a roster as a union keeps it: title, marks, merged towns, days in every form, numbered and hidden rows, other sheets")
{
    const Sheet sheet = read_sheet(file_of("roster.xlsx"), today);
    CHECK(sheet.name == "2024年会员花名册");
    CHECK(sheet.other_sheets == std::vector<std::string>{"填写说明", "选项"});
    CHECK(sheet.heading_line == 3);
    CHECK(sheet.ignored == std::vector<std::string>{"序号", "备注"});
    CHECK(told(sheet) ==
        "4 职一甲 370499198001010117 13900000011 税郭镇 2024-03-08\n"
        "5 职二乙 370499198001010125 13900000012 税郭镇 2024-03-08\n"
        "6 职三丙 370499198001010133 13900000013 税郭镇 2024-03-08\n"
        "8 职五戊 37049919800101015X 13900000015 西王庄镇 2024-03-08\n"
        "warned 8 姓名 hidden\n"
        "left out 7 身份证号 rounded\n");
}

TEST_CASE("a list that counts its days from 1904, with rich text and formulas that were and were not worked out")
{
    CHECK(told(read_sheet(file_of("from_1904.xlsx"), today)) ==
        "2 职六己 370499198001010168 13900000016  2024-03-08\n"
        "3 职七庚 370499198001010176 13900000017  2024-03-08\n"
        "warned 3 从事的工作 unknown_word\n"
        "left out 4 身份证号 no_result\n");
}
