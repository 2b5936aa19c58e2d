// Joining a union: three screens, reviewed by the union or admitted at once.

#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// The city offers joining to everybody.
void open_joining(World& world)
{
    world.deed({}, [&](facts::Deed& deed) {
        Actor boss;
        boss.tenant = world.tenant;
        boss.grants = {{orgs::Role::officer, world.city}};
        playbooks::install(deed, boss, world.house().library().find("join-a-union"), world.city);
    });
}

/// Somebody whose phone alone is known, as after the first screen.
Someone& newcomer(World& world, const std::string& phone)
{
    const auto person = world.deed({}, [&](facts::Deed& deed) {
        const auto opened = people::open_person(deed, world.house().keys(), phone);
        accounts::open_account(deed, world.house().keys(), {.person = opened, .login = {}, .totp_secret = {}}, std::nullopt);
        return opened;
    });
    return world.arrive("newcomer " + phone, person);
}

json::object answers(const std::string& id_number)
{
    return {{"name", "职新禾"}, {"id_number", id_number}, {"trade", "manufacturing"}, {"town", "税郭镇"}, {"consent", true}};
}

json::object application(OrgId org, const std::string& id_number)
{
    return {{"topic", "joining"}, {"org", print(org)}, {"answers", answers(id_number)}};
}

std::string text(const json::value& value, std::string_view name)
{
    return std::string{value.as_object().at(name).as_string()};
}

}

TEST_CASE("a worker applies, the chair admits, and the worker is a member")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200001");

        const auto filed = worker.browser.post("/api/matters", application(world.factory, identity_number(901)));
        REQUIRE(filed.status == 201);
        CHECK(text(filed.json(), "state_label") == "待审核");
        CHECK(filed.json().as_object().at("due").as_object().at("on_day").as_string() == "2025-01-11");

        const auto inbox = world.the("chair").browser.get("/api/inbox?view=mine");
        REQUIRE(inbox.json().as_object().at("items").as_array().size() == 1);

        const auto admitted = world.the("chair").browser.post("/api/matters/" + text(filed.json(), "id") + "/steps/admit", json::object{});
        REQUIRE(admitted.status == 200);
        CHECK(text(admitted.json(), "state_label") == "已入会");
        CHECK(world.read([&](Transaction& tx) { return people::is_member_within(tx, world.tenant, worker.person, world.shizhong); }));
        CHECK(world.facts_of("people.admitted") >= 1);
        CHECK(world.facts_of("matters.ended") == 1);
    });
}

TEST_CASE("a union that says so admits at once")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        REQUIRE(world.the("chair").browser.put("/api/orgs/" + print(world.factory), {{"admits_at_once", true}}).status == 200);

        const auto filed = newcomer(world, "15400200002").browser.post("/api/matters", application(world.factory, identity_number(902)));
        REQUIRE(filed.status == 201);
        CHECK(text(filed.json(), "state") == "admitted");
    });
}

TEST_CASE("what is wrong with an application is told field by field, and nothing is written")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200003");

        auto wrong = application(world.factory, "370499199001019999");
        wrong["answers"].as_object()["trade"] = "astronaut";
        const auto refused = worker.browser.post("/api/matters", wrong);
        CHECK(refused.status == 422);
        CHECK(refused.json().as_object().at("fields").as_array().size() == 2);
        CHECK(world.facts_of("matters.opened") == 0);

        CHECK(worker.browser.post("/api/matters", application(world.factory, identity_number(903))).status == 201);
        CHECK(worker.browser.post("/api/matters", application(world.factory, identity_number(903))).code() == "matters.already_open");
    });
}

TEST_CASE("an inbox is read page by page, and searched by the applicant")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        for (int n = 0; n < 5; ++n) {
            Someone& worker = newcomer(world, "1540020001" + std::to_string(n));
            json::object wish = application(world.factory, identity_number(910 + n));
            wish["answers"].as_object()["name"] = n == 3 ? "封开颜" : "职新禾";
            REQUIRE(worker.browser.post("/api/matters", wish).status == 201);
            world.minutes_pass(1);
        }
        HttpClient& chair = world.the("chair").browser;
        const auto ids = [](const json::value& page) {
            std::vector<std::string> all;
            for (const auto& item : page.at("items").as_array()) all.emplace_back(item.at("id").as_string());
            return all;
        };
        const auto whole = ids(chair.get("/api/inbox?view=mine").json());
        REQUIRE(whole.size() == 5);

        std::vector<std::string> read;
        std::string after;
        for (int page = 0; page < 3; ++page) {
            const auto answer = chair.get("/api/inbox?view=mine&limit=2" + after).json();
            for (const auto& id : ids(answer)) read.push_back(id);
            const auto& next = answer.at("next");
            CHECK(next.is_null() == (page == 2));
            if (!next.is_null()) after = "&after=" + std::string{next.as_string()};
        }
        CHECK(read == whole);

        const auto found = [&](const std::string& q) { return ids(chair.get("/api/inbox?view=mine&q=" + q).json()); };
        CHECK(found("%E5%B0%81%E5%BC%80") == std::vector{whole[3]}); // 封开
        CHECK(found("15400200013") == std::vector{whole[3]});
        CHECK(found("%E6%97%A0%E6%AD%A4%E4%BA%BA").empty()); // 无此人
        CHECK(found("").size() == 5);
    });
}

TEST_CASE("an application is its applicant's and its union's, and nobody else's")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200004");
        const std::string matter = "/api/matters/" + text(worker.browser.post("/api/matters", application(world.factory, identity_number(904))).json(), "id");

        CHECK(worker.browser.get(matter).status == 200);
        CHECK(world.the("officer").browser.get(matter).status == 200);
        CHECK(world.the("member").browser.get(matter).status == 404);
        CHECK(world.the("neighbour_officer").browser.get(matter).status == 404);
        CHECK(world.the("other_officer").browser.get(matter).status == 404);
        CHECK(world.the("stranger").browser.get(matter).status == 401);
        CHECK(worker.browser.post(matter + "/steps/admit", json::object{}).code() == "matters.not_yours_to_take");
    });
}

TEST_CASE("asked back, answered and declined: the timeline tells it, and what ended stays ended")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200005");
        const std::string matter = "/api/matters/" + text(worker.browser.post("/api/matters", application(world.factory, identity_number(905))).json(), "id");
        HttpClient& chair = world.the("chair").browser;

        CHECK(chair.post(matter + "/steps/ask_back", json::object{}).status == 422);
        CHECK(chair.post(matter + "/steps/ask_back", {{"answers", {{"question", "请写明车间"}}}}).status == 200);
        CHECK(chair.post(matter + "/steps/admit", json::object{}).code() == "matters.step_not_possible");
        CHECK(worker.browser.post(matter + "/steps/answer", {{"answers", {{"answer", "一车间"}}}}).status == 200);
        const auto declined = chair.post(matter + "/steps/decline", {{"answers", {{"reason", "不在本单位工作"}}}});
        REQUIRE(declined.status == 200);
        CHECK(declined.json().as_object().at("timeline").as_array().size() == 4);
        CHECK(chair.post(matter + "/steps/admit", json::object{}).code() == "matters.step_not_possible");
    });
}
