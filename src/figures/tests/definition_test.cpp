#include "figures/definition.h"

#include "facts/names.h"
#include "platform/toml/file.h"

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
    CHECK(words_of(one) == "期间内“activities.checked_in”（events，way：door）的次数；更正过的不计");
    one.topic_labels.emplace("events", "惠工活动");
    facts::name_detail("way", "", "方式");
    CHECK(words_of(one) == "期间内“activities.checked_in”（惠工活动，方式：door）的次数；更正过的不计");
    facts::name_detail("way", "door", "当场补位");
    CHECK(words_of(one) == "期间内“activities.checked_in”（惠工活动，当场补位）的次数；更正过的不计");
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

TEST_CASE("a figure that does not say how it is computed is a mistake with its line")
{
    for (const char* body : {"", "count = \"a.b\"\ndistinct = \"a.b\"", "sum = \"amount\"", "count = \"nodot\"", "ratio = { part = \"a.b\" }",
             "stock = { left = \"a.b\" }", "count = \"a.b\"\nprint = \"多：10\"", "count = \"a.b\"\nperiod = \"week\""}) {
        INFO(body);
        CHECK_FALSE(read(body).mistakes.empty());
    }
}

}
