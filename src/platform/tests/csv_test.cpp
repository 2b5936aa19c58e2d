#include "platform/csv.h"
#include "platform/refusal.h"

#include <doctest/doctest.h>

using namespace gongyou;
using Table = std::vector<std::vector<std::string>>;

TEST_CASE("a table is read as spreadsheets write it")
{
    CHECK(read_csv("姓名,手机号\r\n甲,138\r\n", 9) == Table{{"姓名", "手机号"}, {"甲", "138"}});
    CHECK(read_csv("\xEF\xBB\xBF姓名\n甲", 9) == Table{{"姓名"}, {"甲"}});
    CHECK(read_csv("a,\"b,\"\"c\"\"\nd\",e", 9) == Table{{"a", "b,\"c\"\nd", "e"}});
    CHECK(read_csv("a\tb,c\n1\t2,3", 9) == Table{{"a", "b,c"}, {"1", "2,3"}});
    CHECK(read_csv("名单\na\tb\n1\t2\n", 9) == Table{{"名单"}, {"a", "b"}, {"1", "2"}});
    CHECK(read_csv("  a , 　b　\n", 9) == Table{{"a", "b"}});
    CHECK(read_csv("", 9).empty());
}

TEST_CASE("what parts the cells is what stands there most often")
{
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(read_csv("名册\n姓名;手机号\n张三;138,0000\n", 10) == Rows{{"名册"}, {"姓名", "手机号"}, {"张三", "138,0000"}});
    CHECK(read_csv("姓名\t手机号\n张三\t1,2;3\n", 10) == Rows{{"姓名", "手机号"}, {"张三", "1,2;3"}});
    CHECK(read_csv("姓名,备注\n张三,甲;乙\n", 10) == Rows{{"姓名", "备注"}, {"张三", "甲;乙"}});
}

TEST_CASE("an empty line is a row, so that the nth row is the nth that is seen; a missing cell is none")
{
    CHECK(read_csv("a,b\n\n,\n1,2\n", 9) == Table{{"a", "b"}, {}, {"", ""}, {"1", "2"}});
    CHECK(read_csv("a,b\n1", 9) == Table{{"a", "b"}, {"1"}});
}

TEST_CASE("what is no table is refused in plain words")
{
    CHECK_THROWS_WITH_AS(read_csv("\xC4\xE3", 9), "csv.not_utf8", Refusal);
    CHECK_THROWS_WITH_AS(read_csv("a\n\"b", 9), "csv.open_quote", Refusal);
    CHECK_THROWS_WITH_AS(read_csv("1\n2\n3\n", 2), "csv.too_many_rows", Refusal);
    CHECK(read_csv("1\n2\n", 2).size() == 2);
    CHECK_THROWS_WITH_AS(read_csv(std::string(300, ','), 9), "csv.too_wide", Refusal);
    CHECK_THROWS_WITH_AS(read_csv(std::string(5000, 'x'), 9), "csv.too_wide", Refusal);
}

TEST_CASE("a written line is read back the same, and a formula is disarmed")
{
    CHECK(csv_line({"a", "b,c", "d\"e", "f\ng"}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
    CHECK(csv_line({"=1+1", "-2"}) == "'=1+1,'-2\r\n");
    const std::vector<std::string> cells{"甲", "乙,丙", "\"丁\"", ""};
    CHECK(read_csv(csv_line(cells), 9) == Table{cells});
}
