// A newer version of a case: what it set up changes, what was begun under the older one is finished under it.

#include "matters/matters.h"
#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

const std::string opening = R"(
[playbook]
id = "speak-up"
title = "有话就说"
category = "工会服务职工"
adopters = ["district_federation"]
)";

const std::string any_case = R"(
[case]
problem = "一"
practice = "二"
lessons = "三"
)";

const std::string first = opening + R"(
version = 1

[[matter]]
id = "remarks"
label = "意见"
  [[matter.state]]
  id = "received"
  label = "待办"
  holder = "reviewer"
  [[matter.state]]
  id = "answered"
  label = "已答复"
  ended = true
  [[matter.step]]
  id = "answer"
  label = "答复"
  from = ["received"]
  to = "answered"
  by = "reviewer"

[case]
problem = "有话没处说。"
practice = "设一个信箱。"
lessons = "件件有回音。"
)";

/// The first version's only way out is gone: its state and its step.
const std::string second = opening + R"(
version = 2

[[matter]]
id = "remarks"
label = "意见建议"
  [[matter.state]]
  id = "received"
  label = "待交办"
  holder = "reviewer"
  [[matter.state]]
  id = "handled"
  label = "已办结"
  ended = true
  [[matter.step]]
  id = "handle"
  label = "办结"
  from = ["received"]
  to = "handled"
  by = "reviewer"

[case]
problem = "有话没处说。"
practice = "设一个信箱，并且交办。"
lessons = "件件有着落。"
)";

void install(World& world, const std::string& text)
{
    const Actor officer = world.actor("officer");
    world.deed(officer.person, [&](facts::Deed& deed) {
        return playbooks::install(deed, officer, playbooks::read_playbook(text, "speak-up/playbook.toml"), world.shizhong);
    });
}

std::string refusal_of_install(World& world, const std::string& text)
{
    try {
        install(world, text);
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
    return "";
}

std::string file_remark(World& world, const std::string& name)
{
    const auto filed = world.new_member(name).browser.post("/api/matters",
        json::object{{"topic", "remarks"}, {"org", print(world.factory)}, {"answers", json::object{}}});
    REQUIRE(filed.status == 201);
    return std::string{filed.json().at("id").as_string()};
}

/// How the chair's step was answered, and the state it led to.
std::pair<int, std::string> take(World& world, const std::string& matter, const std::string& step)
{
    const auto answer = world.the("chair").browser.post("/api/matters/" + matter + "/steps/" + step, json::object{});
    return {answer.status, answer.status == 200 ? std::string{answer.json().at("state_label").as_string()} : ""};
}

std::string changed(std::string text, const std::string& line, const std::string& other)
{
    return text.replace(text.find(line), line.size(), other);
}

}

TEST_CASE("what began under a version ends under it; what is new follows the newer one")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, first);
        const std::string old_remark = file_remark(world, "言先达"), another = file_remark(world, "言再达");

        install(world, second);
        const std::string new_remark = file_remark(world, "言后达");

        CHECK(take(world, old_remark, "handle").first >= 400);
        CHECK(take(world, old_remark, "answer") == std::pair{200, std::string{"已答复"}});
        CHECK(take(world, new_remark, "answer").first >= 400);
        CHECK(take(world, new_remark, "handle") == std::pair{200, std::string{"已办结"}});

        // and the record of what is still open reads as it was filed
        const auto open = world.the("chair").browser.get("/api/matters/" + another);
        CHECK(open.json().at("state_label").as_string() == "待办");
        CHECK(world.facts_of("matters.opened") == 3);
    });
}

TEST_CASE("a version means one thing for good, and an org does not go back to an older one")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, first);
        CHECK(refusal_of_install(world, changed(first, "设一个信箱。", "设两个信箱。")) == "playbooks.version_is_fixed");
        install(world, second);
        const auto installed = world.facts_of("playbooks.installed");
        CHECK(refusal_of_install(world, first) == "playbooks.older_version");
        CHECK(world.facts_of("playbooks.installed") == installed);
    });
}

TEST_CASE("each district promises its own days, and a promise changed later binds what is opened from then on")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const std::string promising = changed(first, "[case]", R"(
  [[matter.clock]]
  id = "answer"
  label = "答复"
  starts = "received"
  within = "{answer_days}"
  basis = "本单位承诺"

[[setting]]
id = "answer_days"
label = "几日内答复"
type = "whole"
default = 3

[case])");
        const auto within = [&](int days) { return playbooks::read_playbook(promising, "speak-up/playbook.toml", {{"answer_days", days}}); };
        const auto promise = [&](const std::string& name, OrgId org, int days) {
            const Actor officer = world.actor(name);
            world.deed(officer.person, [&](facts::Deed& deed) { return playbooks::install(deed, officer, within(days), org); });
        };
        const auto days_left = [&](const std::string& matter) {
            return world.the("chair").browser.get("/api/matters/" + matter).json().at("due").at("days_left").as_int64();
        };
        const auto promised = [&](OrgId org) {
            return world.read([&](Transaction& tx) { return matters::flow_for(tx, world.tenant, "remarks", org).flow.clocks.at(0).days; });
        };

        promise("officer", world.shizhong, 4);
        world.deed({}, [&](facts::Deed& deed) { within(9).parts.at(0).install(deed, world.city); });
        CHECK(promised(world.factory) == 4); // the district is nearer than the city
        CHECK(promised(world.tengzhou) == 9);
        promise("neighbour_officer", world.tengzhou, 7);
        const std::string early = file_remark(world, "言在先");
        CHECK(days_left(early) == 4);
        CHECK(promised(world.tengzhou) == 7);

        promise("officer", world.shizhong, 2);
        CHECK(days_left(file_remark(world, "言在后")) == 2);
        CHECK(days_left(early) == 4);
        CHECK(promised(world.factory) == 2);
        CHECK(promised(world.tengzhou) == 7);
    });
}

TEST_CASE("a figure over another case's topic calls it as the city does")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const std::string counting = changed(opening, "speak-up", "count-remarks") + R"(
version = 1
uses = ["remarks"]

[[figure]]
id = "remarks-received"
label = "收到意见"
unit = "件"
count = "matters.opened"
topics = ["remarks"]
)" + any_case;
        CHECK(refusal_of_install(world, counting) == "playbooks.topic_missing");
        install(world, first);
        install(world, counting);
        const auto figures = [&] { return print_json(world.the("officer").browser.get("/api/figures").json()); };
        CHECK(figures().find("（意见）") != std::string::npos);

        // and goes when a newer version counts otherwise
        install(world, changed(changed(counting, "version = 1", "version = 2"), "收到意见", "听到意见"));
        CHECK(figures().find("收到意见") == std::string::npos);
        install(world, changed(changed(changed(counting, "version = 1", "version = 3"), "remarks-received", "remarks-heard"), "收到意见", "新的意见"));
        CHECK(figures().find("新的意见") != std::string::npos);
        CHECK(figures().find("听到意见") == std::string::npos);
    });
}

TEST_CASE("a topic keeps the meaning that it was first given")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, first);
        const std::string clash = changed(opening, "speak-up", "talk-shop") + R"(
version = 1

[[activity]]
id = "remarks"
label = "座谈"
)" + any_case;
        CHECK(refusal_of_install(world, clash) == "playbooks.topic_clash");
        CHECK(world.facts_of("playbooks.installed") == 1);
    });
}
