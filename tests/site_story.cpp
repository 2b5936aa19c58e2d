// What a reader sees without signing in: cases as their orgs installed them, and a page for every address that there is not.

#include "playbooks/playbooks.h"
#include "world/world.h"

#include <doctest/doctest.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

std::string letterbox(int version, const std::string& summary, const std::string& practice)
{
    return "[playbook]\nid = \"speak-up\"\nversion = " + std::to_string(version) + "\ntitle = \"有话就说\"\ncategory = \"工会服务职工\"\nsummary = \"" + summary +
        "\"\nadopters = [\"district_federation\"]\n" + R"(
[[setting]]
id = "promise"
label = "承诺"
type = "text"
default = "七日内答复。"

[[figure]]
id = "asked"
label = "收到意见"
unit = "件"
count = "matters.opened"

[case]
problem = "有话没处说。"
practice = ")" +
        practice + R"("
lessons = "{promise}"
)";
}

/// The address of the case's page.
std::string install(World& world, const std::string& officer, OrgId org, const std::string& text, const json::object& settings = {})
{
    const Actor actor = world.actor(officer);
    const auto playbook = playbooks::read_playbook(text, "playbook.toml", settings);
    return "/cases/" + print(world.deed(actor.person, [&](facts::Deed& deed) { return playbooks::install(deed, actor, playbook, org); }).id);
}

bool is_page(const Answer& answer)
{
    return answer.header("Content-Type") == "text/html; charset=utf-8" && answer.body.starts_with("<!doctype html>") &&
        answer.body.find("href=\"/cases\"") != std::string::npos;
}

}

TEST_CASE("a case's page tells the text that its org installed, with its settings")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        HttpClient& reader = world.the("stranger").browser;
        const std::string first = letterbox(1, "信箱到车间。", "设一个信箱，收到 {asked} 件。");
        const auto here = install(world, "officer", world.shizhong, first, {{"promise", "三日内答复。"}});
        const auto there = install(world, "neighbour_officer", world.tengzhou, letterbox(2, "信箱到手机。", "设两个信箱。"));

        const auto tells = [&](const std::string& page, const std::string& words) { return reader.get(page).body.find(words) != std::string::npos; };
        CHECK(tells(here, "设一个信箱，收到"));
        CHECK(tells(here, "三日内答复。"));
        CHECK_FALSE(tells(here, "七日内答复。"));
        CHECK(tells(there, "设两个信箱。"));
        CHECK(tells(there, "七日内答复。"));
        CHECK(tells("/cases", "信箱到车间。"));
        CHECK(tells("/cases", "信箱到手机。"));

        install(world, "officer", world.shizhong, letterbox(2, "信箱到手机。", "设两个信箱。"), {{"promise", "三日内答复。"}});
        CHECK(tells(here, "设两个信箱。"));
        CHECK(tells(here, "三日内答复。"));
    });
}

TEST_CASE("an address that there is not is a page in Chinese with ways on; below /api/ it is a problem")
{
    World world{Engine::sqlite};
    HttpClient& reader = world.the("stranger").browser;
    for (const char* address : {"/nowhere", "/nowhere/at/all", "/cases/x", "/cases/0000000000001", "/figures/0000000000001/x", "/seals/999999", "/seals/x",
             "/assets/none.css", "/console/none.js", "/m/none.js", "/api", "/apix"}) {
        CAPTURE(address);
        for (const Headers& headers : {Headers{}, Headers{{"Accept", "application/json"}}, Headers{{"Accept", "text/html"}}}) {
            const auto answer = reader.get(address, headers);
            CHECK(answer.status == 404);
            CHECK(is_page(answer));
        }
    }
    CHECK(reader.get("/seals/999999").body.find("没有这一号封") != std::string::npos);
    CHECK(reader.get("/cases/0000000000001?year=x").status == 404);
    CHECK(is_page(reader.post("/nowhere", json::object{})));
    CHECK(is_page(reader.post("/cases", json::object{}))); // 405
    CHECK(reader.get("/api/nowhere", {{"Accept", "text/html"}}).code() == "http.no_such_page");
    CHECK(reader.get("/api/nowhere").header("Content-Type") == "application/problem+json");
}

TEST_CASE("a year that is none is told on a page")
{
    World world{Engine::sqlite};
    const auto page = install(world, "officer", world.shizhong, letterbox(1, "信箱到车间。", "设一个信箱。"));
    for (const char* year : {"x", "2100", "1999", "99999999999999999999"}) {
        CAPTURE(year);
        const auto answer = world.the("stranger").browser.get(page + "?year=" + year);
        CHECK(answer.status >= 400);
        CHECK(answer.status < 500);
        CHECK(is_page(answer));
    }
}
