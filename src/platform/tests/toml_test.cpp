#include "platform/toml/file.h"

#include "platform/refusal.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using Texts = std::vector<std::string>;

namespace {

struct Class {
    std::string id, label, kind;
    std::int64_t seats;
};

// A small reader as a domain would write it.
std::vector<Class> read_classes(TomlFile& file)
{
    std::vector<Class> classes;
    TomlTable head = file.root().table("playbook", "做法");
    head.text("title", "名称", 10);
    head.whole_or("version", "版本", 1, 1, 100);
    for (TomlTable table : file.root().tables("activity", "活动", {.unique = "id"})) {
        Class made;
        made.id = table.id("id", "标识");
        made.label = table.text("label", "名称");
        made.kind = table.word_or("kind", "类别", "class", {"class", "lecture", "contest"});
        made.seats = table.whole("seats", "名额", 1, 5000);
        table.optional_day("from", "开始日期");
        table.boolean_or("free", "免费", true);
        table.optional_real("price", "价格", 0, 1000);
        table.words("on", "星期", {"mon", "tue", "wed"});
        if (auto hours = table.optional_table("hours", "时间")) hours->text("open", "开门");
        classes.push_back(made);
    }
    return classes;
}

std::string told(std::string_view text)
{
    TomlFile file = TomlFile::parse(text, "x.toml");
    read_classes(file);
    std::string all;
    for (const TomlMistake& mistake : file.mistakes()) all += fmt::format("{}:{} {} {} {}\n", mistake.line, mistake.column, mistake.code, mistake.path,
                                                           mistake.suggestion);
    return all;
}

constexpr const char* good = R"(
[playbook]
title = "夜校"

[[activity]]
id = "yoga"
label = " 瑜伽 "
kind = "class"
seats = 30
from = 2024-03-08
price = 5
on = ["mon", "tue"]
hours = { open = "18:30" }

[[activity]]
id = "tea"
label = "茶艺"
seats = 20
from = "2024-03-09"
)";

}

TEST_CASE("a right file is read with its defaults and no mistake")
{
    TomlFile file = TomlFile::parse(good, "x.toml");
    const auto classes = read_classes(file);
    CHECK(file.mistakes().empty());
    CHECK_NOTHROW(file.refuse_if_any());
    REQUIRE(classes.size() == 2);
    CHECK(classes[0].label == "瑜伽");
    CHECK(classes[1].kind == "class");
    CHECK(classes[1].seats == 20);
}

TEST_CASE("each kind of mistake names its line, its column and the word that was meant")
{
    const std::string head = "[playbook]\ntitle = \"夜校\"\n[[activity]]\nid = \"yoga\"\nlabel = \"瑜伽\"\n";
    CHECK(told(head + "seats = 3\nsesions = 2\n") == "7:1 unknown_key activity[1].sesions \n");
    CHECK(told(head + "saets = 3\n") == "3:1 missing activity[1].seats \n6:1 unknown_key activity[1].saets seats\n");
    CHECK(told(head + "seats = \"三十\"\n") == "6:9 wrong_type activity[1].seats \n");
    CHECK(told(head + "seats = 0\n") == "6:9 out_of_range activity[1].seats \n");
    CHECK(told(head + "seats = 3\nkind = \"lectrue\"\n") == "7:8 unknown_word activity[1].kind lecture\n");
    CHECK(told(head + "seats = 3\nfrom = \"2024-02-30\"\n") == "7:8 wrong_type activity[1].from \n");
    CHECK(told(head + "seats = 3\nfree = \"yes\"\n") == "7:8 wrong_type activity[1].free \n");
    CHECK(told(head + "seats = 3\nprice = inf\n") == "7:9 wrong_type activity[1].price \n");
    CHECK(told(head + "seats = 3\non = [\"mon\", \"thu\", 3, \"mon\"]\n") ==
        "7:14 unknown_word activity[1].on[2] \n7:21 wrong_type activity[1].on[3] \n7:24 duplicate activity[1].on[4] \n");
    CHECK(told(head + "seats = 3\nhours = 7\n") == "7:9 wrong_type activity[1].hours \n");
    CHECK(told(head + "seats = 3\n[[activity]]\nid = \"yoga\"\nlabel = \"又\"\nseats = 1\n") == "8:6 duplicate activity[2].id \n");
    CHECK(told(head + "seats = 3\n[[figures]]\nid = \"a\"\n") == "7:3 unknown_key figures \n");
    CHECK(told("[playbook]\ntitle = \"名字有十一个字那么长长长\"\n") == "2:9 out_of_range playbook.title \n");
    CHECK(told("[playbook]\ntitle = \"  \"\n") == "2:9 out_of_range playbook.title \n");
    CHECK(told("title = \"夜校\"\n") == "1:1 missing playbook \n1:1 unknown_key title \n");
}

TEST_CASE("a wrong id tells the form that ids have")
{
    for (const char* id : {"Yoga", "1st", "瑜伽", "a b", ""}) {
        CHECK(told(fmt::format("[playbook]\ntitle = \"夜校\"\n[[activity]]\nid = \"{}\"\nlabel = \"a\"\nseats = 1\n", id)) ==
            "4:6 out_of_range activity[1].id \n");
    }
}

TEST_CASE("all mistakes are told together, in the order of lines, as sentences")
{
    TomlFile file = TomlFile::parse("[playbook]\ntitel = \"夜校\"\n[[activity]]\nid = \"a\"\nlabel = \"a\"\nseats = 9999\n", "夜校.toml");
    read_classes(file);
    const auto mistakes = file.mistakes();
    REQUIRE(mistakes.size() == 3);
    CHECK(mistakes[0].text() == "夜校.toml 第 1 行第 1 列：“playbook”里缺少“title”（名称），应为文字。");
    CHECK(mistakes[1].text() == "夜校.toml 第 2 行第 1 列：“titel”不是可用的键，可用的键：title、version。您是否想写“title”？");
    CHECK(mistakes[2].text() == "夜校.toml 第 6 行第 9 列：“seats”（名额）是 9999，应在 1 到 5000 之间。");
    try {
        file.refuse_if_any();
        FAIL("must refuse");
    } catch (const Refusal& refusal) {
        CHECK(refusal.code == "toml.mistakes");
        CHECK(refusal.kind == Refusal::Kind::invalid);
        REQUIRE(refusal.fields.size() == 3);
        CHECK(refusal.fields[1].field == "playbook.titel");
        CHECK(refusal.fields[1].code == "unknown_key");
    }
}

TEST_CASE("a file with thousands of mistakes tells fifty")
{
    std::string text = "[playbook]\ntitle = \"夜校\"\n";
    for (int i = 0; i < 5000; ++i) text += fmt::format("wrong_{} = {}\n", i, i);
    TomlFile file = TomlFile::parse(text, "x.toml");
    read_classes(file);
    CHECK(file.mistakes().size() == 50);
}

TEST_CASE("what cannot be read at all is one mistake with its place, and reads stay silent")
{
    CHECK(told("[playbook]\ntitle = 夜校\n") == "2:9 unreadable  \n");
    CHECK(told("[playbook]\ntitle = \"a\"\ntitle = \"b\"\n").starts_with("3:"));
    CHECK(told("[playbook]\ntitle = \"a\"\ntitle = \"b\"\n").find("duplicate") != std::string::npos);
    CHECK(told("[playbook]\ntitle = \"a\xFF\"\n") == "0:0 unreadable  \n");
    CHECK(told("a = \"" + std::string(1 << 20, 'a') + "\"") == "0:0 too_large  \n");
}

TEST_CASE("a heading that is no key is told with its line and harms nothing")
{
    for (const char* heading : {"[活动]", "[[活动]]", "  [ =a]", "[[ ,", "[[\n", "[.a]"}) {
        CAPTURE(heading);
        CHECK(told(std::string{"[playbook]\ntitle = \"a\"\n"} + heading + "\nx = 1\n").starts_with("3:"));
    }
    CHECK(told("[playbook]\ntitle = \"a\"\n[[").starts_with("3:"));
    CHECK(told("[playbook]\ntitle = “夜校”\n") == "2:9 unreadable  \n");
    CHECK(told("[playbook]\ntitle = \"夜校\"\uFF0C\n") == "2:13 unreadable  \n");
    CHECK(told("[playbook]\ntitle = \"\"\"\\\n  、夜校\"\"\" # 、\n") == "");
    CHECK(told("[playbook.]\n").starts_with("1:"));
    CHECK(told("[playbook]\ntitle = [\n[\n\"活动\"]]\n") == "2:9 wrong_type playbook.title \n");
}

TEST_CASE("a megabyte of nesting is refused before it is parsed")
{
    CHECK(told("a = " + std::string(1'000'000, '[')) == "1:37 too_deep  \n");
    std::string dots = "a";
    for (int i = 0; i < 400'000; ++i) dots += ".a";
    CHECK(told("x = 1\n" + dots + " = 1") == "2:34 too_deep  \n");
    CHECK(told("[" + dots + "]").find("too_deep") != std::string::npos);
    std::string inlined;
    for (int i = 0; i < 100'000; ++i) inlined += "a={";
    CHECK(told(inlined).find("too_deep") != std::string::npos);
}

TEST_CASE("brackets and dots within texts and comments are no nesting")
{
    const std::string many(200, '['), dots(200, '.');
    CHECK(told("[playbook] # " + many + dots + "\ntitle = 'a' # '" + many) == "");
    CHECK(told("[playbook]\ntitle = \"[[[[[[\\\"[[\"\n").find("too_deep") == std::string::npos);
    TomlFile file = TomlFile::parse("a = \"\"\"" + many + "\\\"\"\" " + dots + "\"\"\"\nb = '''" + many + "'''\n", "x");
    file.root().text("a", "a");
    file.root().text("b", "b");
    CHECK(file.mistakes().empty());
}

TEST_CASE("a domain's own refusals stand beside the reader's and never twice on one value")
{
    TomlFile file = TomlFile::parse("from = [\"received\", \"setled\"]\nto = 3\n", "x.toml");
    TomlTable root = file.root();
    const Texts states{"received", "settled"};
    for (const std::string& state : root.texts("from", "从")) {
        if (state == "setled") root.refuse_word("from", state, states);
    }
    root.text("to", "到");
    root.refuse("to", "“to”没有这个状态", "");
    const auto mistakes = file.mistakes();
    REQUIRE(mistakes.size() == 2);
    CHECK(mistakes[0].text() == "x.toml 第 1 行第 21 列：“from”里没有“setled”，可用的词：received、settled。您是否想写“settled”？");
    CHECK(mistakes[1].code == "wrong_type");
    CHECK(root.has_mistakes());
}

TEST_CASE("keys that the author chooses are read in the file's order")
{
    TomlFile file = TomlFile::parse("[where]\npartner = \"yes\"\narea = \"a\"\n[rooms.b]\nseats = 2\n[rooms.a]\nseats = 1\nsaets = 1\n", "x.toml");
    const auto where = file.root().named_texts("where", "条件");
    REQUIRE(where.size() == 2);
    CHECK(where[0] == std::pair<std::string, std::string>{"partner", "yes"});
    CHECK(file.root().named_texts("none", "没有").empty());
    std::string rooms;
    for (auto& [name, room] : file.root().named_tables("rooms", "房间")) rooms += fmt::format("{}{} ", name, room.whole("seats", "座位", 1, 9));
    CHECK(rooms == "b2 a1 ");
    REQUIRE(file.mistakes().size() == 1);
    CHECK(file.mistakes()[0].path == "rooms.a.saets");
}

TEST_CASE("without a file the readers describe everything that may be written")
{
    TomlFile file = TomlFile::describing();
    CHECK(read_classes(file).size() == 1);
    CHECK_NOTHROW(file.refuse_if_any());
    std::string all;
    for (const TomlEntry& e : file.schema().entries()) all += fmt::format("{} {}{} {}\n", e.path, e.type, e.required ? "!" : "", e.otherwise);
    CHECK(all == "playbook table! \nplaybook.title text! \nplaybook.version whole 1\nactivity tables \nactivity[].id id! \nactivity[].label text! \n"
                 "activity[].kind word class\nactivity[].seats whole! \nactivity[].from day \nactivity[].free boolean true\nactivity[].price real \n"
                 "activity[].on words \nactivity[].hours table \nactivity[].hours.open text! \n");
}

TEST_CASE("the schema of a read file is the same as the described one")
{
    TomlFile described = TomlFile::describing(), written = TomlFile::parse(good, "x.toml");
    read_classes(described);
    read_classes(written);
    for (const TomlEntry& entry : written.schema().entries()) CHECK(described.schema().find(entry.path) != nullptr);
    CHECK(written.schema().entries().size() == described.schema().entries().size());
}

TEST_CASE("a file that is not there says so")
{
    CHECK_THROWS_AS(TomlFile::read("/nonexistent/x.toml"), Refusal);
}
