#include "playbooks/playbook.h"
#include "wiring.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::playbooks;

namespace {

const std::string sound = R"(
[playbook]
id = "evening-classes"
version = 1
title = "晚间课堂"
category = "工会服务职工"
adopters = ["town_union"]

[[setting]]
id = "goal"
label = "目标人数"
type = "whole"
min = 0
max = 60
default = 10

[[place]]
id = "hall"
label = "活动室"
hours = "Mon-Fri 18:00-21:00"

[[activity]]
id = "classes"
label = "晚课"

[[matter]]
id = "complaints"
label = "意见"
  [[matter.state]]
  id = "received"
  label = "待办"
  [[matter.state]]
  id = "answered"
  label = "已答复"
  ended = true
  [[matter.step]]
  id = "answer"
  label = "答复"
  from = ["received"]
  to = "answered"
  [[matter.clock]]
  id = "answer"
  label = "答复期限"
  starts = "received"
  within = 5
  basis = "本单位承诺"

[[figure]]
id = "learners"
label = "学员"
distinct = "activities.checked_in"
topics = ["classes"]
unit = "名"
target = "{goal}"

[case]
problem = "晚上没处去。"
practice = "来了 {learners} 名学员。"
lessons = "灯亮着就有人来。"
)";

/// The sound playbook with one line changed.
std::string with(const std::string& line, const std::string& other)
{
    std::string changed = sound;
    const auto at = changed.find(line);
    REQUIRE(at != std::string::npos);
    return changed.replace(at, line.size(), other);
}

/// A mistake as its writer is told it.
struct Told {
    int line;
    std::string found, expected; // of what is expected, how it begins: the lists of words grow
    std::string nearest;         // empty: nothing is near
};

struct Broken {
    const char* what;
    std::string line, other;
    std::vector<Told> told; // all of them, by line
};

void check_told(const Broken& broken)
{
    CAPTURE(broken.what);
    const auto mistakes = check_playbook(with(broken.line, broken.other), "playbook.toml");
    std::string all;
    for (const TomlMistake& mistake : mistakes) all += mistake.text() + "\n";
    CAPTURE(all);
    REQUIRE(mistakes.size() == broken.told.size());
    for (std::size_t n = 0; n < mistakes.size(); ++n) {
        CHECK(mistakes[n].line == broken.told[n].line);
        CHECK(mistakes[n].found == broken.told[n].found);
        CHECK(mistakes[n].expected.substr(0, broken.told[n].expected.size()) == broken.told[n].expected);
        CHECK(mistakes[n].suggestion == broken.told[n].nearest);
    }
}

}

TEST_CASE("a sound playbook is read, its settings put in")
{
    introduce_domains();
    const Playbook read = read_playbook(sound, "playbook.toml", {{"goal", 25}});

    CHECK(read.figures.at(0).target == 25);
    CHECK(read_playbook(sound, "playbook.toml").figures.at(0).target == 10);
    std::string parts;
    for (const Part& part : read.parts) parts += part.noun + " " + part.topic + " " + part.label + "\n";
    CHECK(parts == "place hall 活动室\nmatter complaints 意见\nactivity classes 晚课\n");
    CHECK(read.figures.at(0).topics == std::vector<std::string>{"classes"});
    CHECK(read.figures.at(0).topic_labels.at("classes") == "晚课");
    CHECK(read.settings.at(0).otherwise == "10");
}

TEST_CASE("every mistake is told with its line, what was found, what may stand there, and the word that was probably meant")
{
    introduce_domains();
    const std::vector<Broken> all{
        {"an unknown key", "title = \"晚间课堂\"", "titel = \"晚间课堂\"",
            {{2, "“playbook”里缺少“title”（名称）", "应为文字", ""}, {5, "“titel”不是可用的键", "可用的键：id、version、title、", "title"}}},
        {"an unknown table", "[[activity]]", "[[activty]]",
            {{22, "“activty”不是可用的键", "可用的键：setting、playbook、place、", "activity"}, {52, "“topics”里没有“classes”", "可用的词：hall、complaints", ""}}},
        {"an unknown kind of org", "adopters = [\"town_union\"]", "adopters = [\"town_unoin\"]",
            {{7, "“adopters”（哪些组织可以采用）写成了“town_unoin”", "可用的词：city_federation、", "town_union"}}},
        {"a state that does not exist", "to = \"answered\"", "to = \"anwsered\"",
            {{32, "没有步骤到达状态 answered", "请加一个 to 是它的步骤，或删去它", ""}, {40, "状态 anwsered 不存在", "可用的词：received、answered", "answered"}}},
        {"a state that nobody leaves", "  ended = true\n", "", {{32, "状态 answered 进得去、出不来", "请给它加一个步骤，或写上 ended = true", ""}}},
        {"a clock from nowhere", "starts = \"received\"", "starts = \"recieved\"", {{44, "状态 recieved 不存在", "可用的词：received、answered", "received"}}},
        {"a topic that nobody sets up", "topics = [\"classes\"]", "topics = [\"clases\"]",
            {{52, "“topics”里没有“clases”", "可用的词：hall、complaints、classes", "classes"}}},
        {"a figure that the text names wrongly", "{learners}", "{learnrs}", {{58, "“practice”里没有“learnrs”", "可用的词：learners", "learners"}}},
        {"an effect that is not registered", "label = \"意见\"", "label = \"意见\"\neffects = [\"people.promote\"]",
            {{29, "“effects”（效果）写成了“people.promote”", "可用的词：people.admit、", ""}}},
        {"an effect that is misspelt", "label = \"意见\"", "label = \"意见\"\neffects = [\"people.idenitfy\"]",
            {{29, "“effects”（效果）写成了“people.idenitfy”", "可用的词：people.admit、", "people.identify"}}},
        {"hours that are none", "Mon-Fri 18:00-21:00", "Mon-Fri 21:00-18:00", {{20, "“Mon-Fri 21:00-18:00”", "像 Mon-Fri 08:30-17:30 这样的时间", ""}}},
        {"a reminder before the clock starts", "within = 5", "within = 5\nwarn = 9", {{46, "时限 answer 提前 9 天提醒，时限却只有 5 天", "提醒的天数不能比时限长", ""}}},
        {"a number out of range", "within = 5", "within = 0", {{45, "“within”（天数）是 0", "应在 1 到 3650 之间", ""}}},
        {"a text where a number belongs", "version = 1", "version = \"one\"", {{4, "“version”（版本）写成了文字“one”", "应为整数，在 1 到 100000 之间", ""}}},
        {"two tables for one topic", "id = \"classes\"", "id = \"hall\"",
            {{23, "主题“hall”已经被本做法的另一张表使用", "每个主题只设一次", ""}, {52, "“topics”里没有“classes”", "可用的词：hall、complaints", ""}}},
    };
    for (const Broken& broken : all) check_told(broken);
}

TEST_CASE("a flow that circles without an end is told where")
{
    introduce_domains();
    const std::string circle = "  [[matter.step]]\n  id = \"again\"\n  label = \"再办\"\n  from = [\"answered\"]\n  to = \"received\"\n";
    check_told({"a circle", "  ended = true\n", circle,
        {{29, "状态 received 怎么走都办不结", "请加一个通向办结状态的步骤，或给一个状态写上 ended = true", ""}}});
    // a way that leads to no end, beside one that does
    const std::string beside = "  ended = true\n  [[matter.state]]\n  id = \"waiting\"\n  label = \"等待\"\n"
                               "  [[matter.step]]\n  id = \"wait\"\n  label = \"等\"\n  from = [\"received\", \"waiting\"]\n  to = \"waiting\"\n";
    check_told({"a circle beside", "  ended = true\n", beside,
        {{36, "状态 waiting 怎么走都办不结", "请加一个通向办结状态的步骤，或给一个状态写上 ended = true", ""}}});
}
