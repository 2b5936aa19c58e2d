// Joining a union: three screens, reviewed by the union or admitted at once.

#include "matters/matters.h"
#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>
#include <thread>

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

namespace {

/// Files an application and gives its address.
std::string filed(Someone& worker, const json::object& wish)
{
    const auto opened = worker.browser.post("/api/matters", wish);
    REQUIRE(opened.status == 201);
    return "/api/matters/" + text(opened.json(), "id");
}

json::object with(const std::string& field, const json::value& answer)
{
    return {{"answers", json::object{{field, answer}}}};
}

/// The one step of this id that the caller may take.
json::object step_in(const json::value& matter, std::string_view id)
{
    for (const json::value& step : matter.at("steps").as_array()) {
        if (step.at("id").as_string() == id) return step.as_object();
    }
    FAIL("the step cannot be taken: ", std::string{id});
    return {};
}

}

TEST_CASE("asked back, the form opens again with what was answered; what ended stays ended, and the timeline tells it")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200005");
        json::object wish = application(world.factory, identity_number(905));
        wish["answers"].as_object()["name"] = "职新和"; // a typo
        const std::string matter = filed(worker, wish);
        HttpClient& chair = world.the("chair").browser;

        CHECK(chair.post(matter + "/steps/ask_back", json::object{}).status == 422);
        CHECK(chair.post(matter + "/steps/ask_back", with("question", "姓名与身份证不一致")).status == 200);
        CHECK(chair.post(matter + "/steps/admit", json::object{}).code() == "matters.step_not_possible");

        const json::object answer = step_in(worker.browser.get(matter).json(), "answer");
        CHECK(answer.at("fields").as_array().size() == 6);
        CHECK(answer.at("answers").at("name").as_string() == "职新和");
        json::object corrected = answer.at("answers").as_object();
        corrected["name"] = "职新禾";
        corrected["id_number"] = "123";
        CHECK(worker.browser.post(matter + "/steps/answer", {{"answers", corrected}}).status == 422);
        corrected["id_number"] = identity_number(905);
        const auto sent = worker.browser.post(matter + "/steps/answer", {{"answers", corrected}});
        REQUIRE(sent.status == 200);
        CHECK(sent.json().at("answers").at(0).at("value").as_string() == "职新禾");
        CHECK(sent.json().at("timeline").at(2).at("detail").as_string() == "姓名:职新和→职新禾");
        CHECK(chair.get("/api/inbox?view=mine").json().at("items").at(0).at("title").as_string() == "职新禾 · 申请入会");

        const auto declined = chair.post(matter + "/steps/decline", with("reason", "不在本单位工作"));
        REQUIRE(declined.status == 200);
        CHECK(declined.json().as_object().at("timeline").as_array().size() == 4);
        CHECK(chair.post(matter + "/steps/admit", json::object{}).code() == "matters.step_not_possible");
    });
}

TEST_CASE("who is declined, or withdraws, has bound nothing and applies again as somebody may")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200006");
        HttpClient& chair = world.the("chair").browser;

        const std::string first = filed(worker, application(world.factory, identity_number(906)));
        CHECK(chair.post(first + "/steps/decline", with("reason", "身份证号不对")).status == 200);
        const std::string second = filed(worker, application(world.factory, identity_number(907)));
        CHECK(worker.browser.post(second + "/steps/withdraw", json::object{}).status == 200);
        const std::string third = filed(worker, application(world.factory, identity_number(908)));
        CHECK(world.facts_of("people.identified") == 0);
        CHECK(chair.post(third + "/steps/admit", json::object{}).status == 200);
        CHECK(world.facts_of("people.identified") == 1);
        const auto masked = identity_number(908).substr(0, 6) + "********" + identity_number(908).substr(14);
        CHECK(text(worker.browser.get("/api/my/profile").json(), "id_number_masked") == masked);

        // Now he is somebody: another name is no typo any more.
        json::object other = application(world.truckers, identity_number(908));
        other["answers"].as_object()["name"] = "职别人";
        CHECK(worker.browser.post("/api/matters", other).code() == "people.already_identified");
    });
}

TEST_CASE("what two say of themselves reserves nothing: the first admission binds, the second refuses and leaves all as it was")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        HttpClient& chair = world.the("chair").browser;
        Someone &one = newcomer(world, "15400200021"), &two = newcomer(world, "15400200022");
        const std::string first = filed(one, application(world.factory, identity_number(921)));
        const std::string second = filed(two, application(world.factory, identity_number(921)));
        REQUIRE(chair.post(first + "/steps/admit", json::object{}).status == 200);

        const auto ended = world.facts_of("matters.ended");
        CHECK(chair.post(second + "/steps/admit", json::object{}).code() == "people.id_number_taken");
        CHECK(text(chair.get(second).json(), "state") == "received");
        CHECK(world.facts_of("matters.ended") == ended);
        CHECK(world.read([&](Transaction& tx) { return people::memberships_of(tx, world.tenant, two.person).empty(); }));
        CHECK(chair.post(second + "/steps/decline", with("reason", "已是会员")).status == 200);
    });
}

TEST_CASE("nobody reviews his own application")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& worker = newcomer(world, "15400200030");
        const std::string matter = filed(worker, application(world.factory, identity_number(930)));
        Actor himself = world.actor("officer"); // and the applicant
        himself.person = worker.person;
        const auto id = Id<matters::Matter_>{parse_id(matter.substr(matter.rfind('/') + 1)).value()};
        std::string refused;
        try {
            world.deed(worker.person, [&](facts::Deed& deed) { matters::take_step(deed, himself, world.house().keys(), world.house().calendar(), id,
                                                                   {"admit", json::object{}, {}}); });
        } catch (const Refusal& refusal) {
            refused = refusal.code;
        }
        CHECK(refused == "matters.not_yours_to_take");
        CHECK(world.the("officer").browser.post(matter + "/steps/admit", json::object{}).status == 200);
    });
}

TEST_CASE("two reviewers at once: one decides, the other is told how it stands")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        HttpClient &chair = world.the("chair").browser, &officer = world.the("officer").browser;
        for (int n = 0; n < 8; ++n) {
            Someone& worker = newcomer(world, "1540020004" + std::to_string(n));
            const std::string matter = filed(worker, application(world.factory, identity_number(940 + n)));
            Answer admitted, declined;
            {
                std::jthread other{[&] { declined = officer.post(matter + "/steps/decline", with("reason", "重复")); }};
                admitted = chair.post(matter + "/steps/admit", json::object{});
            }
            CHECK((admitted.status == 200) != (declined.status == 200));
            CHECK((admitted.status == 200 ? declined : admitted).code() == "matters.step_not_possible");
            const bool member = world.read([&](Transaction& tx) { return people::is_member_within(tx, world.tenant, worker.person, world.factory); });
            CHECK(member == (admitted.status == 200));
        }
        CHECK(world.facts_of("matters.ended") == 8);
    });
}

TEST_CASE("a member moves to another union by one confirmation; nothing known is asked again")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        Someone& member = world.the("member");
        CHECK(member.browser.get("/api/flows/transferring").json().at("pages").as_array().empty());
        const auto ask = [&](OrgId org) { return member.browser.post("/api/matters",
                                              {{"topic", "transferring"}, {"org", print(org)}, {"answers", json::object{}}}); };
        CHECK(ask(world.factory).code() == "people.already_member");
        const json::object transfer{{"topic", "transferring"}, {"org", print(world.factory)}, {"answers", json::object{}}};
        CHECK(newcomer(world, "15400200050").browser.post("/api/matters", transfer).code() ==
            "people.no_union");

        const auto asked = ask(world.town);
        REQUIRE(asked.status == 201);
        const auto seen = world.the("officer").browser.get("/api/matters/" + text(asked.json(), "id")).json();
        CHECK(seen.at("applicant").at("member_of").at("id").as_string() == print(world.factory));
        CHECK(asked.json().at("applicant").is_null());
        CHECK(world.the("officer").browser.post("/api/matters/" + text(asked.json(), "id") + "/steps/admit", json::object{}).status == 200);
        CHECK(world.read([&](Transaction& tx) { return people::memberships_of(tx, world.tenant, member.person).front().org; }) == world.town);
        CHECK(world.facts_of("people.moved_in") == 1);
    });
}

TEST_CASE("what one agrees to can be read, and the consent names its version")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        open_joining(world);
        const auto fields = world.the("member").browser.get("/api/flows/joining").json().at("pages").at(0).at("fields");
        CHECK(fields.at(4).at("text").as_string().find("收集什么") != json::string::npos);
        Someone& worker = newcomer(world, "15400200051");
        filed(worker, application(world.factory, identity_number(951)));
        const auto consent = worker.browser.get("/api/my/profile").json().at("consents").at(0);
        CHECK(consent.at("text").as_string() == "joining");
        CHECK(consent.at("version").as_int64() == 1);
    });
}
