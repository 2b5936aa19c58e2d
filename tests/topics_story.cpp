// A word belongs to one playbook in the whole city; what a playbook brought is open while it stands, and no longer.

#include "activities/activities.h"
#include "matters/matters.h"
#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

std::string head(const std::string& id, const std::string& title, int version = 1)
{
    return "[playbook]\nid = \"" + id + "\"\nversion = " + std::to_string(version) + "\ntitle = \"" + title +
        "\"\ncategory = \"工会服务职工\"\nadopters = [\"district_federation\", \"city_federation\"]\n";
}

const std::string remarks = R"(
[[matter]]
id = "remarks"
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
)";

const std::string rooms_and_choirs = R"(
[[place]]
id = "music-room"
label = "音乐室"

[[activity]]
id = "choirs"
label = "合唱"
grace_minutes = 7
)";

const std::string letterbox = head("speak-up", "有话就说") + remarks;

playbooks::InstallationId install(World& world, const std::string& text, OrgId org)
{
    const Actor officer = world.actor(org == world.tengzhou ? "neighbour_officer" : "officer");
    return world.deed(officer.person, [&](facts::Deed& deed) { return playbooks::install(deed, officer, playbooks::read_playbook(text, "playbook.toml"),
                                                                   org); }).id;
}

void archive(World& world, playbooks::InstallationId id, const std::string& name = "officer")
{
    CHECK(world.the(name).browser.post("/api/installations/" + print(id) + "/archiving").status == 204);
}

/// What an installation is refused with: its code and its sentence.
std::pair<std::string, std::string> refusal_of(World& world, const std::string& text, OrgId org)
{
    try {
        install(world, text, org);
    } catch (const Refusal& refusal) {
        return {refusal.code, refusal.sentence};
    }
    return {};
}

Answer file_remark(World& world, const std::string& name)
{
    return world.new_member(name).browser.post("/api/matters", json::object{{"topic", "remarks"}, {"org", print(world.factory)}, {"answers", json::object{}}});
}

}

TEST_CASE("a word that another playbook brought to the city is refused, and told whose it is")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, letterbox, world.shizhong);
        const std::string second = head("say-it", "说出来") + remarks;

        for (const OrgId org : {world.shizhong, world.tengzhou}) { // in the same org, and anywhere in the city
            const auto [code, sentence] = refusal_of(world, second, org);
            CHECK(code == "playbooks.topic_clash");
            CHECK(sentence.find("有话就说") != std::string::npos);
        }
        CHECK(world.facts_of("playbooks.installed") == 1);
        CHECK(world.facts_of("matters.flow_installed") == 1);

        // who uses the word brings no second one
        CHECK(refusal_of(world, head("count-remarks", "数一数") + "uses = [\"remarks\"]\n", world.tengzhou).first.empty());
        // and a word keeps its table
        const std::string as_a_place = head("speak-up", "有话就说", 2) + "[[place]]\nid = \"remarks\"\nlabel = \"意见箱\"\n";
        CHECK(refusal_of(world, as_a_place, world.shizhong).first == "playbooks.topic_clash");
    });
}

TEST_CASE("with its playbook archived nothing new opens, what stands goes on, and adopting again opens it")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const auto id = install(world, letterbox, world.shizhong);
        const auto filed = file_remark(world, "言先达");
        REQUIRE(filed.status == 201);
        const std::string matter = "/api/matters/" + std::string{filed.json().at("id").as_string()};

        archive(world, id);
        CHECK(file_remark(world, "言后达").code() == "matters.no_such_flow");
        CHECK(world.the("stranger").browser.get("/api/flows/remarks").status >= 400);
        CHECK(world.facts_of("matters.flow_withdrawn") == 1);
        CHECK(world.the("chair").browser.get(matter).json().at("state_label").as_string() == "待办");
        CHECK(world.the("chair").browser.post(matter + "/steps/answer", json::object{}).status == 200);

        CHECK(install(world, letterbox, world.shizhong) == id);
        CHECK(file_remark(world, "言又达").status == 201);
    });
}

TEST_CASE("a district that archives its own still has what the city offers")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        Actor city = world.actor("officer");
        city.grants = {{orgs::Role::officer, world.city}};
        world.deed({}, [&](facts::Deed& deed) { playbooks::install(deed, city, playbooks::read_playbook(letterbox, "playbook.toml"), world.city); });
        const auto id = install(world, letterbox, world.shizhong);
        archive(world, id);
        CHECK(file_remark(world, "言先达").status == 201);
    });
}

TEST_CASE("no place is opened and no activity planned under what a district archived; its neighbour's stay open")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const std::string choirs = head("sing-along", "大家唱") + rooms_and_choirs;
        const auto here = install(world, choirs, world.shizhong);
        const auto there = install(world, choirs, world.tengzhou);
        const auto plan = [&](const std::string& name, OrgId org) {
            return world.the(name).browser.post("/api/activities", {{"org", print(org)}, {"title", "周三合唱"}, {"topic", "choirs"}, {"about", "一起唱"}});
        };
        const auto open = [&](const std::string& name, OrgId org) {
            return world.the(name).browser.post("/api/places",
                {{"org", print(org)}, {"name", "音乐室一"}, {"kind", "music-room"}, {"town", "wenhualu"}, {"address", "文化路一号"}, {"lat", 34.8}, {"lon", 117.5}});
        };
        const auto planned = plan("officer", world.shizhong);
        REQUIRE(planned.status == 201);
        REQUIRE(open("officer", world.shizhong).status == 201);

        const auto offered = [&] { return world.the("officer").browser.get("/api/activity-topics").body.find("choirs") != std::string::npos; };
        archive(world, here);
        CHECK(offered()); // at the neighbour's
        CHECK(plan("officer", world.shizhong).code() == "playbooks.topic_ended");
        CHECK(open("officer", world.shizhong).code() == "playbooks.topic_ended");
        CHECK(plan("neighbour_officer", world.tengzhou).status == 201);
        CHECK(open("neighbour_officer", world.tengzhou).status == 201);
        CHECK(world.facts_of("activities.topic_withdrawn") == 1);
        archive(world, there, "neighbour_officer");
        CHECK(!offered());

        install(world, choirs, world.shizhong);
        CHECK(plan("officer", world.shizhong).status == 201);
        CHECK(open("officer", world.shizhong).status == 201);
    });
}

TEST_CASE("what a newer version brings no more is open no longer")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, letterbox, world.shizhong);
        REQUIRE(file_remark(world, "言先达").status == 201);
        install(world, head("speak-up", "有话就说", 2) + rooms_and_choirs, world.shizhong);
        CHECK(file_remark(world, "言后达").code() == "matters.no_such_flow");
    });
}

TEST_CASE("the same again changes nothing, and mends what was lost meanwhile")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        install(world, letterbox, world.shizhong);
        const auto facts = [&] { return world.facts_of("playbooks.installed") + world.facts_of("matters.flow_installed"); };
        const auto before = facts();
        install(world, letterbox, world.shizhong);
        CHECK(facts() == before);

        world.deed({}, [&](facts::Deed& deed) { matters::withdraw_flow(deed, "remarks", world.shizhong); });
        CHECK(file_remark(world, "言先达").code() == "matters.no_such_flow");
        install(world, letterbox, world.shizhong);
        CHECK(file_remark(world, "言后达").status == 201);
        CHECK(world.facts_of("playbooks.installed") == 1);
    });
}

TEST_CASE("a playbook with 150 choices checks, is installed, shows its form and takes an answer")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        std::string towns = head("speak-up", "有话就说") + remarks +
            "  [[matter.page]]\n  title = \"您在哪里\"\n"
            "    [[matter.page.field]]\n    id = \"town\"\n    label = \"镇街\"\n    type = \"choice\"\n    required = true\n";
        for (int n = 1; n <= 150; ++n) towns += fmt::format("      [[matter.page.field.choices]]\n      value = \"town-{0}\"\n      label = \"第{0}镇\"\n", n);
        CHECK(playbooks::check_playbook(towns, "playbook.toml").empty());
        install(world, towns, world.shizhong);

        const auto form = world.the("stranger").browser.get("/api/flows/remarks?org=" + print(world.factory));
        REQUIRE(form.status == 200);
        const json::value shown = form.json();
        const auto& choices = shown.at("pages").at(0).at("fields").at(0).at("choices").as_array();
        REQUIRE(choices.size() == 150);
        CHECK(choices.at(149).at("label") == "第150镇");

        const auto file = [&](const std::string& name, const std::string& town) {
            return world.new_member(name).browser.post("/api/matters",
                json::object{{"topic", "remarks"}, {"org", print(world.factory)}, {"answers", json::object{{"town", town}}}});
        };
        CHECK(file("言先达", "town-150").status == 201);
        CHECK(file("言后达", "town-151").status == 422);
    });
}
