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
