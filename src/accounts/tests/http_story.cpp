#include "accounts/tests/bureau.h"
#include "platform/calendar.h"
#include "platform/http/server.h"
#include "platform/testing/http_client.h"

#include <doctest/doctest.h>

namespace gongyou::accounts {

namespace {

/// The bureau behind a real server.
struct Office {
    explicit Office(Engine engine) : bureau(engine)
    {
        clock.stand_at(bureau.now);
        settings.demo = {{"工会干部", "quzong", Bureau::password(), bureau.secret}};
        callers = std::make_unique<Callers>(*bureau.database, clock, settings);
        router.recognise_callers([this](const Request& request) { return callers->quickly(request); },
            [this](const Request& request) { return callers->fully(request); });
        add_routes(router, bureau.keys, *callers, settings);
        orgs::add_routes(router);
        people::add_routes(router, bureau.keys);
        notices::add_routes(router);
        ServerSettings where;
        where.port = 0;
        where.default_tenant = bureau.tenant;
        server = std::make_unique<Server>(router, House{*bureau.database, clock, bureau.ids, bureau.keys, calendar}, where);
        server->start();
    }
    ~Office() { server->stop(); }

    void sign_in(testing::HttpClient& browser)
    {
        const auto challenge = browser.post("/api/sign-in", {{"login", "quzong"}, {"password", Bureau::password()}}).json();
        REQUIRE(challenge.at("state") == "second_factor");
        clock.advance(std::chrono::seconds{30});
        const std::string code = totp_code(bureau.secret, clock.now().ms / 1000);
        REQUIRE(browser.post("/api/sign-in/second", {{"challenge", challenge.at("challenge")}, {"code", code}}).status == 200);
    }

    Bureau bureau;
    Clock clock;
    Calendar calendar;
    Settings settings;
    Router router;
    std::unique_ptr<Callers> callers;
    std::unique_ptr<Server> server;
};

}

TEST_CASE("an officer signs in over HTTP, keeps the tree and the members below, and nothing beside")
{
    testing::on_each_engine([](Engine engine) {
        Office office{engine};
        testing::HttpClient browser{office.server->port()};
        CHECK(browser.get("/api/me").status == 401);
        CHECK(browser.post("/api/sign-in", {{"login", "quzong"}, {"password", "falsch"}}).status == 401);
        office.sign_in(browser);

        const auto me = browser.get("/api/me").json();
        CHECK(me.at("person").at("name") == "区明朗");
        CHECK(me.at("grants").at(0).at("role") == "officer");
        CHECK(me.at("pending").as_array().empty());

        const auto tree = browser.get("/api/orgs/tree").json();
        CHECK(tree.at("items").at(0).at("name") == "市中区总工会");
        CHECK(tree.at("items").at(0).at("members") == 2);
        CHECK(tree.at("items").at(0).at("children") == 1);
        const std::string shuiguo = print(office.bureau.shuiguo);
        const auto founded = browser.post("/api/orgs", {{"parent", shuiguo}, {"name", "税郭镇面粉厂工会"}, {"kind", "enterprise_union"}});
        REQUIRE(founded.status == 201);
        CHECK(founded.json().at("ancestors").as_array().size() == 3);
        CHECK(browser.post("/api/orgs", {{"parent", shuiguo}, {"name", "甲"}, {"kind", "enterprise_union"}, {"owner", true}}).status == 400);
        CHECK(browser.get("/api/orgs/" + print(office.bureau.tengzhou)).status == 404);
        CHECK(browser.get("/api/grants").status == 403);

        const std::string org{founded.json().at("id").as_string()};
        json::array rows;
        for (int n = 10; n < 60; ++n) rows.push_back({{"name", "职工甲"}, {"id_number", Bureau::number(n)}});
        const auto imported = browser.post("/api/people/import", {{"org", org}, {"rows", rows}});
        CHECK(imported.json().at("admitted") == 50);
        const auto people = browser.get("/api/people?q=%E8%81%8C%E5%B7%A5&limit=20&org=" + org).json();
        CHECK(people.at("items").as_array().size() == 20);
        CHECK_FALSE(people.at("next").is_null());
        CHECK(browser.get("/api/orgs?q=%E9%9D%A2%E7%B2%89").json().at("items").at(0).at("members") == 50);

        CHECK(browser.post("/api/sign-out", json::object{}).status == 204);
        CHECK(browser.get("/api/me").status == 401);
    });
}

TEST_CASE("a stranger finds a union and gets a code; the demo shows its sign-ins to the machine itself")
{
    testing::on_each_engine([](Engine engine) {
        Office office{engine};
        testing::HttpClient phone{office.server->port()};
        CHECK(phone.get("/api/unions?q=%E6%9C%BA%E6%A2%B0").json().at("items").at(0).at("name") == "税郭镇机械厂工会");
        const auto sent = phone.post("/api/sign-in/code-request", {{"phone", "13900000077"}}).json();
        REQUIRE(sent.at("demo_code").is_string());
        CHECK(phone.post("/api/sign-in/code", {{"phone", "13900000077"}, {"code", sent.at("demo_code")}}).json().at("state") == "signed_in");
        CHECK(phone.get("/api/my/profile").json().at("phone_masked") == "139****0077");
        CHECK(phone.put("/api/my/profile", {{"elder_mode", true}}).json().at("elder_mode") == true);
        CHECK(phone.get("/api/me").json().at("profile").at("elder_mode") == true);
        CHECK(phone.get("/api/my/notices").json().at("total") == 0);
        CHECK(phone.get("/api/my/sign-ins").json().at("items").at(0).at("current") == true);
        const auto demo = phone.get("/api/demo").json();
        CHECK(demo.at("sign_ins").at(0).at("totp").as_string() == totp_code(office.bureau.secret, office.clock.now().ms / 1000));
        CHECK(phone.post("/api/my/deletion", json::object{}).status == 204);
        CHECK(phone.get("/api/me").status == 401);
    });
}

TEST_CASE("every route of these domains is described, each shape under one name")
{
    Office office{Engine::sqlite};
    const auto described = openapi(office.router, "0");
    CHECK(described.at("paths").as_object().contains("/api/my/second-factor/confirmation"));
}

}
