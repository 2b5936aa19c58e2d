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

int line_of(const std::string& text, const std::string& word)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(word)), '\n'));
}

struct Broken {
    const char* what;
    std::string line, other;
    const char* suggestion; // part of it
};

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

TEST_CASE("every mistake is told with its line and the word that was probably meant")
{
    introduce_domains();
    const std::vector<Broken> all{
        {"an unknown key", "title = \"晚间课堂\"", "titel = \"晚间课堂\"", "title"},
        {"an unknown table", "[[activity]]", "[[activty]]", "activity"},
        {"an unknown kind of org", "adopters = [\"town_union\"]", "adopters = [\"town_unoin\"]", "town_union"},
        {"a state that does not exist", "to = \"answered\"", "to = \"anwsered\"", "answered"},
        {"a clock from nowhere", "starts = \"received\"", "starts = \"recieved\"", "received"},
        {"a topic that nobody sets up", "topics = [\"classes\"]", "topics = [\"clases\"]", "classes"},
        {"a figure that the text names wrongly", "{learners}", "{learnrs}", "learners"},
        {"an effect that is not registered", "label = \"意见\"", "label = \"意见\"\neffects = [\"people.promote\"]", ""},
        {"hours that are none", "Mon-Fri 18:00-21:00", "Mon-Fri 21:00-18:00", ""},
        {"a number out of range", "within = 5", "within = 0", ""},
        {"a text where a number belongs", "version = 1", "version = \"one\"", ""},
        {"two tables for one topic", "id = \"classes\"", "id = \"hall\"", ""},
    };
    for (const Broken& broken : all) {
        CAPTURE(broken.what);
        const std::string text = with(broken.line, broken.other);
        const auto mistakes = check_playbook(text, "playbook.toml");
        REQUIRE_FALSE(mistakes.empty());
        bool told = false;
        for (const TomlMistake& mistake : mistakes) {
            told = told || (mistake.line > 0 && mistake.suggestion.find(broken.suggestion) != std::string::npos);
        }
        CHECK(told);
    }
}

TEST_CASE("the line is the line of the mistake")
{
    introduce_domains();
    const std::string text = with("to = \"answered\"", "to = \"anwsered\"");
    const auto mistakes = check_playbook(text, "playbook.toml");
    REQUIRE_FALSE(mistakes.empty());
    CHECK(mistakes.front().line == line_of(text, "anwsered"));
}

TEST_CASE("a flow that circles without an end, and a state nobody leaves, are refused")
{
    introduce_domains();
    CHECK_FALSE(check_playbook(with("  ended = true\n", ""), "playbook.toml").empty());
}
