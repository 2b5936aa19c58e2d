// An officer brings a list; the house enrols it behind his back, and only he sees what came of it.

#include "platform/spreadsheet/spreadsheet.h"
#include "platform/spreadsheet/write.h"
#include "world/world.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

std::string list(int count)
{
    std::string csv = "姓名,身份证号,手机号\r\n";
    for (int n = 0; n < count; ++n) csv += fmt::format("单{:03},{},159{:08}\r\n", n, identity_number(5000 + n), n);
    return csv;
}

Answer send(World& world, const std::string& file, bool skip_mistakes)
{
    const std::string at = "/api/orgs/" + print(world.factory) + "/import" + (skip_mistakes ? "?skip_mistakes=true" : "");
    return world.the("officer").browser.send("POST", at, file, {{"Content-Type", "application/octet-stream"}});
}

std::string begin(World& world, const std::string& csv, bool skip_mistakes)
{
    const Answer begun = send(world, csv, skip_mistakes);
    REQUIRE(begun.status == 201);
    return "/api/jobs/" + std::string{begun.json().at("job").as_string()};
}

}

TEST_CASE("an officer imports a list; progress and result are his, the platform's keeper sees only that it runs")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        const std::string job = begin(world, list(250) + "错,1,\r\n", true);
        HttpClient& officer = world.the("officer").browser;
        world.house().runner().round();
        const auto half = officer.get(job).json();
        CHECK(half.at("state") == "running");
        CHECK(half.at("done") == 201);
        CHECK(half.at("total") == 251);

        world.restart();
        world.minutes_pass(1); // ids are made from the time: a house that stands still makes the same ones again
        world.house().runner().work_off();
        const auto done = world.the("officer").browser.get(job).json();
        CHECK(done.at("state") == "done");
        CHECK(done.at("answer").at("admitted") == 250);
        CHECK(done.at("has_file") == true);
        CHECK(world.facts_of("people.import_begun") == 1);
        const Answer file = world.the("officer").browser.get(job + "/file");
        CHECK(file.header("content-type") == spreadsheet::book_type);
        const auto left_out = spreadsheet::open_book(file.body)->read(0, 9).lines;
        REQUIRE(left_out.size() == 2);
        CHECK(left_out[1].cells.at(0).text == "错");
        CHECK(send(world, file.body, false).code() == "people.sheet_has_mistakes"); // it is a list itself

        const auto seen = world.the("system_admin").browser.get("/api/jobs").json().at("items").at(0);
        CHECK(seen.at("state") == "done");
        CHECK(seen.at("own") == false);
        CHECK(seen.at("answer").is_null());
        CHECK(seen.at("has_file") == false);
        CHECK(world.the("system_admin").browser.get(job + "/file").status == 404);
        CHECK(world.the("neighbour_officer").browser.get("/api/jobs").json().at("items").as_array().empty());
    });
}

TEST_CASE("a list with mistakes is refused as a whole unless the officer goes on; a stopped import stays stopped")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& officer = world.the("officer").browser;
        const Answer refused = send(world, list(1) + "错,1,\r\n", false);
        CHECK(refused.status == 422);
        CHECK(refused.code() == "people.sheet_has_mistakes");
        CHECK(send(world, "名称,数量\n螺丝,3\n", false).code() == "people.sheet_without_heading");
        CHECK(send(world, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 a renamed workbook of old", false).code() == "spreadsheet.old_excel");
        CHECK(officer.get("/api/jobs").json().at("items").as_array().empty());

        const std::string job = begin(world, list(250), false);
        world.house().runner().round();
        CHECK(officer.post(job + "/cancel", json::object{}).status == 204);
        CHECK(officer.post(job + "/cancel", json::object{}).code() == "platform.job_ended");
        world.house().runner().work_off();
        CHECK(officer.get(job).json().at("state") == "cancelled");
        CHECK(world.facts_of("people.admitted") >= 200);
        CHECK(world.facts_of("accounts.job_cancelled") == 1);
    });
}
