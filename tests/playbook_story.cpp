// A case is adopted by a district: previewed, installed, shown, upgraded, set aside.

#include "activities/activities.h"
#include "matters/matters.h"
#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

const std::string halls = "/api/playbooks/venues-near-you";

json::object into(OrgId org)
{
    return {{"org", print(org)}};
}

/// What the evening classes of an org grant whoever comes late; nothing before the city has such classes.
std::optional<int> grace_of(World& world, OrgId org)
{
    const auto topic = world.read([&](Transaction& tx) { return activities::find_topic(tx, world.tenant, "after-hours-classes", org); });
    if (!topic) return std::nullopt;
    return topic->grace_minutes;
}

}

TEST_CASE("an officer previews a case, installs it, and readers see its page with scripts off")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;

        const auto preview = officer.get(halls + "/preview?org=" + print(world.shizhong));
        REQUIRE(preview.status == 200);
        CHECK(preview.json().as_object().at("creates").as_array().size() == 14);
        CHECK(preview.json().as_object().at("problems").as_array().empty());
        CHECK(preview.json().as_object().at("standing").is_null());

        const auto installed = officer.post(halls + "/installation", into(world.shizhong));
        REQUIRE(installed.status == 201);
        const std::string page = installed.header("Location");

        const auto read = world.the("stranger").browser.get(page);
        CHECK(read.status == 200);
        CHECK(read.body.find("家门口的文体服务圈") != std::string::npos);
        CHECK(read.body.find("<script>") == std::string::npos);
        CHECK(world.the("stranger").browser.get("/").body.find(page) != std::string::npos);
    });
}

TEST_CASE("installing twice changes nothing")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;
        REQUIRE(officer.post(halls + "/installation", into(world.shizhong)).status == 201);
        const auto facts = world.facts_of("playbooks.installed") + world.facts_of("places.kind_defined");

        CHECK(officer.post(halls + "/installation", into(world.shizhong)).status == 201);
        CHECK(world.facts_of("playbooks.installed") + world.facts_of("places.kind_defined") == facts);
    });
}

TEST_CASE("a case is adopted by the orgs it is for, by those who may, within their reach")
{
    on_each_engine([](Engine engine) {
        World world{engine};

        CHECK(world.the("officer").browser.post(halls + "/installation", into(world.factory)).code() == "playbooks.not_for_this_org");
        CHECK(world.the("officer").browser.post(halls + "/installation", into(world.tengzhou)).status == 404);
        CHECK(world.the("keeper").browser.post(halls + "/installation", into(world.shizhong)).status == 403);
        CHECK(world.the("other_officer").browser.post(halls + "/installation", into(world.shizhong)).status == 404);
        CHECK(world.the("stranger").browser.post(halls + "/installation", into(world.shizhong)).status == 401);

        const Actor officer = world.actor("officer");
        const OrgId gone = world.deed(officer.person, [&](facts::Deed& deed) {
            return orgs::found_org(deed, officer, orgs::NewOrg{world.shizhong, "光明路街道总工会", orgs::Kind::town_union, {}, {}, {}, {}, {}, {}}).id;
        });
        world.deed(officer.person, [&](facts::Deed& deed) { return orgs::close_org(deed, officer, gone, "撤并"); });
        CHECK(world.the("officer").browser.post(halls + "/installation", into(gone)).code() == "orgs.closed");
        CHECK(world.facts_of("playbooks.installed") == 0);
    });
}

TEST_CASE("two districts share the kinds; archiving takes the figures off and deletes no fact")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const auto first = world.the("officer").browser.post(halls + "/installation", into(world.shizhong));
        const auto second = world.the("neighbour_officer").browser.post(halls + "/installation", into(world.tengzhou));
        REQUIRE(first.status == 201);
        REQUIRE(second.status == 201);
        CHECK(world.facts_of("places.kind_defined") == 8); // four kinds, each with the hours of two districts

        const std::string id{first.json().as_object().at("id").as_string()};
        const auto figures = world.the("officer").browser.get("/api/figures").json().as_object().at("items").as_array().size();
        CHECK(figures > 0);
        CHECK(world.the("neighbour_officer").browser.post("/api/installations/" + id + "/archiving").status == 404);
        CHECK(world.the("officer").browser.post("/api/installations/" + id + "/archiving").status == 204);
        CHECK(world.the("officer").browser.post("/api/installations/" + id + "/archiving").code() == "playbooks.already_archived");
        CHECK(world.the("stranger").browser.get("/cases/" + id).status == 404);
        CHECK(world.facts_of("playbooks.installed") == 2);

        CHECK(world.the("officer").browser.post(halls + "/installation", into(world.shizhong)).status == 201);
        CHECK(world.the("stranger").browser.get("/cases/" + id).status == 200);
        CHECK(world.the("officer").browser.get("/api/figures").json().as_object().at("items").as_array().size() == figures);
    });
}

TEST_CASE("a setting is asked, checked, and kept")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        auto wish = into(world.shizhong);
        wish["settings"] = {{"grace_minutes", 999}};
        CHECK(world.the("officer").browser.post(halls + "/installation", wish).status == 422);

        wish["settings"] = {{"grace_minutes", 20}};
        CHECK(world.the("officer").browser.post(halls + "/installation", wish).status == 201);
        CHECK(grace_of(world, world.shizhong) == 20);

        const auto again = world.the("officer").browser.get(halls + "/preview?org=" + print(world.shizhong)).json().as_object();
        CHECK(again.at("standing").at("version").as_int64() == 1);
        const auto& asked = again.at("settings").as_array();
        const auto grace = std::ranges::find_if(asked, [](const json::value& field) { return field.at("id") == "grace_minutes"; });
        REQUIRE(grace != asked.end());
        CHECK(grace->at("default") == "20");
    });
}

TEST_CASE("each district settles its own terms, for itself and all below it, and changes them later")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const auto settle = [&](const std::string& officer, OrgId org, int minutes) {
            auto wish = into(org);
            wish["settings"] = {{"grace_minutes", minutes}};
            return world.the(officer).browser.post(halls + "/installation", wish).status;
        };
        CHECK_FALSE(grace_of(world, world.tengzhou));
        CHECK(settle("officer", world.shizhong, 20) == 201);
        CHECK(grace_of(world, world.tengzhou) == 15); // the word is the city's, what a district settles is its own
        CHECK(settle("neighbour_officer", world.tengzhou, 30) == 201);
        CHECK(grace_of(world, world.shizhong) == 20);
        CHECK(grace_of(world, world.factory) == 20); // below the district
        CHECK(grace_of(world, world.tengzhou) == 30);

        CHECK(settle("officer", world.shizhong, 25) == 201);
        CHECK(grace_of(world, world.factory) == 25);
        CHECK(grace_of(world, world.tengzhou) == 30);
    });
}
