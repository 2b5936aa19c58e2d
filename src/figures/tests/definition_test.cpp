#include "figures/definition.h"

#include "facts/names.h"
#include "platform/toml/file.h"
#include "wiring.h"

#include <doctest/doctest.h>
#include <fstream>

namespace gongyou::figures {

namespace {

struct Read {
    Definition definition;
    std::vector<TomlMistake> mistakes;
};

Read read(const std::string& body)
{
    introduce_domains();
    TomlFile file = TomlFile::parse("[[figure]]\nid = \"x\"\nlabel = \"数\"\nunit = \"件\"\n" + body, "figure.toml");
    Read result;
    for (TomlTable& table : file.root().tables("figure", "数字")) result.definition = read_definition(table);
    result.mistakes = file.mistakes();
    return result;
}

}

TEST_CASE("every sort of figure is read from its table and kept as text")
{
    const auto good = [](const std::string& body) {
        const Read read_one = read(body);
        INFO(body);
        for (const auto& mistake : read_one.mistakes) MESSAGE(mistake.line);
        CHECK(read_one.mistakes.empty());
        CHECK(definition_of(to_text(read_one.definition)) == read_one.definition);
        CHECK_FALSE(words_of(read_one.definition).empty());
        return read_one.definition;
    };

    const auto count = good("count = \"people.admitted\"\ntopics = [\"drivers\"]\nwhere = { trade = \"courier\" }\nprint = \"余:10\"\npublished = \"17.a\"");
    CHECK(count.kind == Kind::total);
    CHECK(count.terms.at(0).where.at("trade") == "courier");
    CHECK(count.topics == std::vector<std::string>{"drivers"});
    CHECK(word(count) == "count");

    const auto sum = good("sum = \"amount\"\nover = \"activities.checked_in\"\nprint = \"万元|余:10\"\nperiod = \"cumulative\"\ntarget = 30");
    CHECK(is_money(sum));
    CHECK(sum.span == Span::cumulative);
    CHECK(sum.target == 30);

    const auto both =
        good("count = \"activities.checked_in\"\n[[figure.plus]]\nsum = \"quantity\"\nover = \"activities.audience_reported\"\ntopics = [\"live\"]");
    REQUIRE(both.terms.size() == 2);
    CHECK(both.terms[1].measure == Measure::quantity);
    CHECK(both.topics == std::vector<std::string>{"live"});

    CHECK(good("distinct = \"activities.checked_in\"").kind == Kind::distinct);
    CHECK(good("distinct = \"activities.checked_in\"\nby = \"town\"").distinct_by == "town");

    const auto stock = good("stock = { entered = \"places.opened\", left = \"places.closed\" }\ntopics = [\"station\"]");
    CHECK(stock.terms.at(1).sign == -1);
    CHECK(stock.terms.at(1).topics == std::vector<std::string>{"station"});
    CHECK(stock.span == Span::cumulative);

    const auto ratio = good("ratio = { part = \"matters.ended\", whole = \"matters.opened\" }");
    CHECK(ratio.below.at(0).kind == "matters.opened");
    CHECK(good("measured = \"activities.audience_reported\"").kind == Kind::measurement);
}

TEST_CASE("a definition reads as a sentence, with the names of its topics and details")
{
    Definition one = read("count = \"activities.checked_in\"\ntopics = [\"events\"]\nwhere = { way = \"door\" }").definition;
    CHECK(words_of(one) == "期间内“签到”（events，现场补录）的次数；更正过的不计");
    one.topic_labels.emplace("events", "惠工活动");
    CHECK(words_of(one) == "期间内“签到”（惠工活动，现场补录）的次数；更正过的不计");
    facts::name_detail("way", "door", "当场补位");
    CHECK(words_of(one) == "期间内“签到”（惠工活动，当场补位）的次数；更正过的不计");
    CHECK(definition_of(to_text(one)) == one);
}

TEST_CASE("a definition that another program kept is read: what it lacks takes its default, what is unknown is passed over")
{
    std::ifstream file{std::string{GONGYOU_SOURCE} + "/src/figures/tests/stored/definition-1.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const Definition read_one = definition_of(text);
    CHECK(read_one.label == "职工走进课堂");
    CHECK(read_one.span == Span::half_year);
    CHECK(read_one.target == 30);
    CHECK(read_one.terms ==
        std::vector<Term>{
            {Measure::count, "activities.checked_in", {"classes"}, {{"partner", "1"}}, 1}, {Measure::quantity, "activities.audience_reported", {}, {}, -1}});
    CHECK(read_one.topic_labels.at("classes") == "公益培训");
    CHECK(definition_of(to_text(read_one)) == read_one);

    const Definition small = definition_of(R"({"id":"x","colour":"red","terms":[{"kind":"activities.checked_in","shade":2}]})");
    Definition expected;
    expected.id = "x";
    expected.terms = {{Measure::count, "activities.checked_in", {}, {}, 1}};
    CHECK(small == expected);
    for (const char* none : {"[]", "{}", R"({"id":"x","terms":[{"measure":"weight","kind":"a.b"}]})"}) {
        INFO(none);
        CHECK_THROWS_AS(definition_of(none), std::runtime_error);
    }
}

TEST_CASE("a figure that is written wrongly is told with what was found, what may stand there, and the nearest word")
{
    struct Row {
        std::string body, told; // from the fifth line on; the line and column are told, too
    };
    const std::vector<Row> rows{
        {"", "不知道怎么算，count、sum、distinct、stock、ratio、measured 六者恰好写一个。"},
        {"count = \"activities.held\"\ndistinct = \"activities.held\"", "不知道怎么算，count、sum、distinct、stock、ratio、measured 六者恰好写一个。"},
        {"sum = \"amount\"", "没有写，对哪种事实求和，如 matters.settled。"},
        {"count = \"activities.helld\"", "第 5 行第 9 列：“count”里没有“activities.helld”，可用的词：activities.audience_reported"},
        {"count = \"activities.helld\"", "您是否想写“activities.held”？"},
        {"count = \"activites.held\"", "您是否想写“activities.held”？"},
        {"distinct = \"activities.held\"\nby = \"persn\"", "第 6 行第 6 列：“by”里没有“persn”，可用的词：person、org、place、record、"},
        {"distinct = \"activities.held\"\nby = \"persn\"", "您是否想写“person”？"},
        {"count = \"activities.held\"\nby = \"org\"", "第 6 行第 6 列：“by”只在去重计数时有用，和 distinct 一起写，或删去。"},
        {"count = \"activities.held\"\nwhere = { partnr = \"1\" }", "第 6 行第 9 列：“where”里没有“partnr”，可用的词："},
        {"count = \"activities.held\"\nwhere = { partnr = \"1\" }", "您是否想写“partner”？"},
        {"count = \"activities.held\"\nwhere = { partner = \"yes\" }", "第 6 行第 21 列：“partner”里没有“yes”，可用的词：0、1。"},
        {"ratio = { part = \"activities.held\" }", "第 5 行第 9 列：缺分子或分母，part 与 whole 都要写。"},
        {"ratio = { part = \"matters.endd\", whole = \"matters.opened\" }", "您是否想写“matters.ended”？"},
        {"stock = { left = \"places.closed\" }", "第 5 行第 9 列：没有写，进入的事实种类，如 places.opened。"},
        {"count = \"activities.held\"\nprint = \"多：10\"", "第 6 行第 9 列：多：10，"},
        {"count = \"activities.held\"\nperiod = \"week\"", "第 6 行第 10 列：“period”（期间）写成了“week”，可用的词：year、half_year、cumulative。"},
        {"count = \"activities.held\"\n[[figure.plus]]\ncount = \"activities.hold\"", "您是否想写“activities.held”？"},
    };
    for (const Row& row : rows) {
        INFO(row.body);
        const auto mistakes = read(row.body).mistakes;
        REQUIRE(mistakes.size() == 1);
        INFO(mistakes[0].text());
        CHECK(mistakes[0].text().find(row.told) != std::string::npos);
    }
}

TEST_CASE("a unit is a measure word, or one by time")
{
    const auto mistakes_of = [](const std::string& unit) {
        TomlFile file = TomlFile::parse("[[figure]]\nid = \"x\"\nlabel = \"数\"\ncount = \"activities.held\"\nunit = \"" + unit + "\"", "figure.toml");
        introduce_domains();
        for (TomlTable& table : file.root().tables("figure", "数字")) read_definition(table);
        return file.mistakes();
    };
    CHECK(mistakes_of("人次").empty());
    CHECK(mistakes_of("次/周").empty());
    REQUIRE(mistakes_of("人此").size() == 1);
    CHECK(mistakes_of("人此")[0].suggestion == "人");
    CHECK(mistakes_of("次/星期").size() == 1);
}

}
