// Whoever may correct or merge a record has not thereby the roles of the person: a phone is the key to an account.

#include "world/world.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// The security administrator gives somebody a role; its grant.
std::string grant(World& world, PersonId person, const char* role, OrgId org)
{
    const Answer given = world.the("security_admin").browser.post("/api/grants", {{"person", print(person)}, {"role", role}, {"org", print(org)}});
    REQUIRE(given.status == 201);
    return std::string{given.json().at("id").as_string()};
}

}

TEST_CASE("the phone of somebody with a role beyond one's reach is not corrected; a corrected phone ends what was signed in with the old one")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        auto& worker = world.new_member("刘职工");
        const std::string record = "/api/people/" + print(worker.person);
        const auto correct = [&](const char* phone) {
            return world.the("officer").browser.put(record + "/identity", {{"phone", phone}, {"reason", "核对本人证件"}});
        };
        const std::string post = grant(world, worker.person, "officer", world.city);
        CHECK(correct("13712340001").code() == "people.holds_role");
        CHECK(worker.browser.get("/api/me").status == 200);
        CHECK(world.the("security_admin").browser.remove("/api/grants/" + post).status == 204);
        CHECK(correct("13712340001").status == 200);
        world.restart(); // nobody remembers the sign-in
        CHECK(worker.browser.get("/api/me").status == 401);
    });
}

TEST_CASE("a record that holds a role is not merged away")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;
        const auto kept = world.new_member("刘职工").person, merged = world.new_member("刘职工二").person;
        grant(world, merged, "keeper", world.shizhong);
        const std::string merging = "/api/people/" + print(kept) + "/merging";
        const auto seen = officer.get(merging + "?with=" + print(merged)).json();
        CHECK(print_json(seen.at("obstacles")).find("担任着") != std::string::npos);
        CHECK(officer.post(merging, {{"merged", print(merged)}, {"reason", "确是同一个人"}}).code() == "people.cannot_merge");
    });
}

TEST_CASE("a record is not merged into that of somebody with a role beyond one's reach, whoever brings the phone; nor parted from it")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;
        const auto kept = world.new_member("刘职工").person, merged = world.new_member("刘职工二").person;
        const std::string merging = "/api/people/" + print(kept) + "/merging", wish = print(merged);
        const std::string post = grant(world, kept, "officer", world.city);
        CHECK(print_json(officer.get(merging + "?with=" + wish).json().at("obstacles")).find("担任着") != std::string::npos);
        CHECK(officer.post(merging, {{"merged", wish}, {"reason", "确是同一个人"}, {"right_number", wish}}).code() == "people.holds_role");
        CHECK(world.the("security_admin").browser.remove("/api/grants/" + post).status == 204);
        CHECK(officer.post(merging, {{"merged", wish}, {"reason", "确是同一个人"}, {"right_number", wish}}).status == 200);
        grant(world, kept, "officer", world.city);
        CHECK(officer.post("/api/people/" + wish + "/parting", {{"reason", "不是同一个人"}}).code() == "people.holds_role");
        CHECK(world.the("security_admin").browser.post("/api/grants", {{"person", wish}, {"role", "keeper"}, {"org", print(world.shizhong)}}).status >= 404);
    });
}

TEST_CASE("who was noted dead is signed out and cannot sign in; nobody notes it of somebody whose role is beyond him; taken back, he signs in again")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;
        auto& worker = world.new_member("刘职工");
        const std::string record = "/api/people/" + print(worker.person);
        const std::string membership = "/api/memberships/" + std::string{officer.get(record).json().at("memberships").at(0).at("id").as_string()};
        const std::string post = grant(world, worker.person, "officer", world.city);
        CHECK(officer.post(membership + "/ending", {{"reason", "died"}}).code() == "people.holds_role");
        CHECK(world.the("security_admin").browser.remove("/api/grants/" + post).status == 204);
        CHECK(officer.post(membership + "/ending", {{"reason", "died"}}).status == 204);
        CHECK(officer.get(record).status == 200); // still to be seen, to take it back
        world.restart();
        CHECK(worker.browser.get("/api/me").status == 401);
        CHECK(officer.post(membership + "/resumption", {{"reason", "登记错了人"}}).status == 204);
        CHECK(officer.post(membership + "/resumption", {{"reason", "登记错了人"}}).code() == "people.no_such_ending");
    });
}
