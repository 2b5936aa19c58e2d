// A list taken along: all its rows within reach, as a workbook, by a job whose file only the asker can fetch.

#include "platform/jobs/jobs.h"
#include "platform/spreadsheet/spreadsheet.h"
#include "world/world.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// 700 more members of the factory.
void enrol_many(World& world)
{
    std::string csv = "姓名,身份证号,手机号\r\n";
    for (int n = 0; n < 700; ++n) csv += fmt::format("单{:03},{},159{:08}\r\n", n, identity_number(5000 + n), n);
    const std::string path = "/api/orgs/" + print(world.factory) + "/import";
    const Answer begun = world.the("officer").browser.send("POST", path, csv, {{"Content-Type", "application/octet-stream"}});
    REQUIRE(begun.status == 201);
    world.house().runner().work_off();
}

std::string begin(World& world, const std::string& who, const std::string& list, const std::string& query)
{
    const Answer begun = world.the(who).browser.post("/api/exports", {{"list", list}, {"query", query}});
    REQUIRE(begun.status == 201);
    return "/api/jobs/" + std::string{begun.json().at("job").as_string()};
}

std::vector<spreadsheet::Line> lines_of(const std::string& bytes)
{
    return spreadsheet::open_book(bytes)->read(0, 10'000).lines;
}

}

TEST_CASE("a list is taken along over all its pages, in its order, as far as the asker's reach goes; who took what is in the journal")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        enrol_many(world);
        const std::string job = begin(world, "officer", "people", "q=单&sort=-name&after=x&limit=2");
        world.house().runner().round();
        CHECK(world.the("officer").browser.get(job).json().at("done") == 500);
        CHECK(world.the("officer").browser.get(job).json().at("total") == 700);
        world.house().runner().work_off();
        CHECK(world.the("officer").browser.get(job).json().at("state") == "done");
        const auto lines = lines_of(world.the("officer").browser.get(job + "/file").body);
        REQUIRE(lines.size() == 701);
        CHECK(lines[0].cells.at(0).text == "姓名");
        CHECK(lines[1].cells.at(0).text == "单699");
        CHECK(lines[700].cells.at(0).text == "单000");
        CHECK(lines[1].cells.at(1).text.find("****") != std::string::npos); // masked as on the page
        CHECK(world.facts_of("accounts.list_exported") == 1);
        for (const char* other : {"neighbour_officer", "system_admin"}) CHECK(world.the(other).browser.get(job + "/file").status == 404);

        const std::string theirs = begin(world, "neighbour_officer", "people", "q=单");
        world.house().runner().work_off();
        CHECK(world.the("neighbour_officer").browser.get(theirs).json().at("has_file") == false); // nobody within reach
    });
}

TEST_CASE("a page that is asked for in other letters is no other page; half a list is no file")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        enrol_many(world);
        const std::string job = begin(world, "officer", "people", "q=单&sort=name&a%66ter=&li%6Dit=1&=x&%zz=1");
        world.house().runner().round();
        CHECK(world.the("officer").browser.get(job).json().at("has_file") == false);
        CHECK(world.the("officer").browser.get(job + "/file").status == 404); // half of it would be taken for all
        world.house().runner().work_off();
        CHECK(world.the("officer").browser.get(job).json().at("done") == 700);
        CHECK(lines_of(world.the("officer").browser.get(job + "/file").body).size() == 701);
    });
}

TEST_CASE("orgs and activities are taken along too; what is no list, or not one's own to see, is refused")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        for (const char* list : {"orgs", "activities"}) {
            const std::string job = begin(world, "officer", list, "sort=" + std::string{list == std::string{"orgs"} ? "name" : "-people"});
            world.house().runner().work_off();
            const auto seen = world.the("officer").browser.get(job).json();
            CHECK(seen.at("state") == "done");
            if (seen.at("total") != 0) CHECK(lines_of(world.the("officer").browser.get(job + "/file").body).size() > 1);
        }
        HttpClient& officer = world.the("officer").browser;
        CHECK(officer.post("/api/exports", {{"list", "secrets"}}).code() == "forms.invalid");
        CHECK(officer.post("/api/exports", {{"list", "people"}, {"query", "sort=phone"}}).code() == "query.unknown_sort");
        CHECK(world.the("member").browser.post("/api/exports", {{"list", "people"}}).code() == "orgs.not_your_role");
        CHECK(world.the("stranger").browser.post("/api/exports", {{"list", "people"}}).status == 401);
    });
}

TEST_CASE("a role that is revoked while a list is being taken along ends it")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        enrol_many(world);
        const std::string job = begin(world, "officer", "people", "");
        world.house().runner().round();
        HttpClient& security = world.the("security_admin").browser;
        const json::value grants = security.get("/api/grants?limit=100").json();
        for (const auto& grant : grants.at("items").as_array()) {
            const bool the_officer = grant.at("person").at("id").as_string() == print(world.the("officer").person);
            if (the_officer) CHECK(security.remove("/api/grants/" + std::string{grant.at("id").as_string()}).status == 204);
        }
        world.house().runner().work_off();
        const jobs::JobId id{*parse_id(job.substr(10))};
        CHECK(world.read([&](Transaction& tx) { return jobs::find(tx, world.tenant, id).value().refusal_code; }) == "orgs.not_your_role");
    });
}
