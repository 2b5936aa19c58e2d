#include "facts/proof.h"
#include "figures/tests/books.h"
#include "platform/calendar.h"

#include <doctest/doctest.h>

namespace gongyou::figures {

namespace {

/// The route table over the small city, asked without a socket in between.
struct Desk : Books {
    explicit Desk(Engine engine) : Books(engine) { add_routes(router, keys); }

    /// The status and body of a GET by somebody with one role in one org; nobody where the org is 0.
    std::pair<int, json::value> get(const std::string& path, orgs::Role role, OrgId org, const std::string& query = "")
    {
        const auto match = router.match("GET", path);
        REQUIRE(match.route);
        House house{*database, clock, ids, keys, calendar};
        Request request;
        request.method = "GET";
        request.path = path;
        request.house = &house;
        request.tenant = tenant;
        request.path_arguments = match.arguments;
        request.set_now(now);
        request.set_query(query);
        if (org) request.caller = std::make_shared<const Actor>(with(role, org));
        try {
            match.route->guard.check(request);
            const Response response = match.route->plain(request);
            return {response.status, parse_json(response.body)};
        } catch (const Refusal& refusal) {
            return {problem(refusal).status, json::value(refusal.code)};
        }
    }
    std::pair<int, json::value> get_as_officer(const std::string& path, const std::string& query = "")
    {
        return get(path, orgs::Role::officer, shizhong, query);
    }

    Router router;
    Clock clock;
    Calendar calendar;
};

Definition counting()
{
    Definition definition = total_of(term("activities.checked_in"));
    definition.print = "余:10";
    definition.target = 30;
    return definition;
}

}

TEST_CASE("an officer opens a figure down to the proof of one fact, and sees no person on the way")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        for (int person = 1; person <= 23; ++person) desk.check_in(desk.factory, person, *make_day(2024, 3, 1 + person % 3));
        desk.check_in(desk.tengzhou, 1, *make_day(2024, 3, 1));
        const auto id = desk.run([&](facts::Deed& deed) { return define(deed, InstallationId{71}, "case_71", desk.shizhong, counting()); });
        desk.seal();

        const auto [status, list] = desk.get_as_officer("/api/figures");
        CHECK(status == 200);
        REQUIRE(list.at("items").as_array().size() == 1);
        const auto& figure = list.at("items").at(0).at("figures").at(0);
        CHECK(figure.at("exact").as_string() == "23");
        CHECK(figure.at("printed").as_string() == "20余");
        CHECK(figure.at("sealed_to").to_number<int>() >= 1);
        CHECK(figure.at("target").to_number<int>() == 30);
        CHECK(figure.at("definition").at("kind").as_string() == "count");
        CHECK(figure.at("org").at("name").as_string() == "市中区总工会");

        const std::string path = "/api/figures/" + print(id);
        const auto one = desk.get_as_officer(path).second;
        CHECK(one.at("by_month").at(2).at("month").as_string() == "2024-03");
        CHECK(one.at("by_month").at(2).at("value").as_string() == "23");
        CHECK(desk.get_as_officer(path, "as_of=2024-03-01").second.at("figure").at("exact").as_string() == "7");
        CHECK(desk.get_as_officer(path, "org=" + print(desk.shuiguo)).second.at("figure").at("exact").as_string() == "23");
        CHECK(desk.get_as_officer(path, "from=2024-03-02&to=2024-03-01").first == 422);

        const auto page = desk.get_as_officer(path + "/facts", "limit=20").second;
        CHECK(page.at("total").to_number<int>() == 23);
        CHECK(page.at("items").as_array().size() == 20);
        const std::string after{page.at("next").as_string()};
        CHECK(desk.get_as_officer(path + "/facts", "after=" + after).second.at("items").as_array().size() == 3);
        const auto& fact = page.at("items").at(0);
        CHECK(fact.at("sealed").at("seal").to_number<int>() >= 1);
        CHECK_FALSE(fact.as_object().contains("subject"));

        const std::string fact_path = "/api/facts/" + std::string{fact.at("id").as_string()};
        CHECK(desk.get_as_officer(fact_path).second.at("fact").at("kind").as_string() == "activities.checked_in");
        const auto proof = desk.get_as_officer(fact_path + "/proof").second;
        CHECK(proof.at("leaf").as_string().size() == 64);
        CHECK(proof.at("public_key").as_string() == hex(desk.keys.public_key("seal-head")));
        const auto story = desk.get_as_officer("/api/records/" + std::string{fact.at("record").as_string()} + "/timeline").second;
        CHECK(story.at("items").as_array().size() == 1);
    });
}

TEST_CASE("a year that has just begun is told as of today, beside the same days of the year before")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        int person = 0;
        const auto check_in_many = [&](int count, Day day) {
            while (count-- > 0) desk.check_in(desk.factory, ++person, day);
        };
        check_in_many(3, *make_day(2024, 1, 6));
        check_in_many(40, *make_day(2024, 1, 7));
        check_in_many(5, *make_day(2025, 1, 2));
        check_in_many(1, *make_day(2025, 1, 7)); // ahead: as if written down for tomorrow
        const auto id = desk.run([&](facts::Deed& deed) { return define(deed, InstallationId{71}, "case_71", desk.shizhong, counting()); });
        desk.now = at_minute(*make_day(2025, 1, 6), 9 * 60);
        const std::string path = "/api/figures/" + print(id), year = "from=2025-01-01&to=2025-12-31";
        for (const bool sealed : {false, true}) {
            if (sealed) desk.seal();
            const auto one = desk.get_as_officer(path, year).second;
            const auto& figure = one.at("figure");
            CHECK(figure.at("exact").as_string() == "5");
            CHECK(figure.at("from").as_string() == "2025-01-01");
            CHECK(figure.at("as_of").as_string() == "2025-01-06");
            CHECK(figure.at("change").as_string() == "2");
            CHECK(one.at("by_month").as_array().size() == 1);
            CHECK(desk.get_as_officer(path + "/facts", year).second.at("total").to_number<int>() == 5);
            CHECK(desk.get_as_officer("/api/figures", year).second.at("items").at(0).at("figures").at(0).at("change").as_string() == "2");

            const auto ahead = desk.get_as_officer(path, "from=2026-01-01&to=2026-12-31").second;
            CHECK(ahead.at("figure").at("exact").as_string() == "0");
            CHECK(ahead.at("figure").at("as_of").as_string() == "2025-01-06");
            CHECK(ahead.at("figure").at("change").is_null());
        }
    });
}

TEST_CASE("from and to may be one day: it counts from its beginning to its end")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        for (int day = 7; day <= 9; ++day) desk.check_in(desk.factory, day, *make_day(2024, 3, day));
        const auto id = desk.run([&](facts::Deed& deed) { return define(deed, InstallationId{71}, "case_71", desk.shizhong, counting()); });
        const std::string path = "/api/figures/" + print(id), day = "from=2024-03-08&to=2024-03-08";
        CHECK(desk.get_as_officer(path, day).second.at("figure").at("exact").as_string() == "1");
        const auto facts = desk.get_as_officer(path + "/facts", day).second;
        REQUIRE(facts.at("items").as_array().size() == 1);
        CHECK(facts.at("items").at(0).at("day").as_string() == "2024-03-08");
        CHECK(desk.get_as_officer(path, "from=2024-03-07&to=2024-03-08").second.at("figure").at("exact").as_string() == "2");
    });
}

TEST_CASE("figures come in groups, a few a page, by case or by org")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const auto adopt = [&](std::int64_t installation, const std::string& playbook, OrgId org) {
            desk.run([&](facts::Deed& deed) {
                for (const char* id : {"a", "b"}) {
                    Definition definition = counting();
                    definition.id = id;
                    define(deed, InstallationId{installation}, playbook, org, definition);
                }
            });
        };
        adopt(75, "classes", desk.shizhong);
        adopt(74, "stations", desk.shizhong);
        adopt(73, "classes", desk.tengzhou);
        adopt(72, "old", desk.shizhong);
        desk.run([&](facts::Deed& deed) { retire(deed, InstallationId{72}, desk.shizhong); });

        const auto pages = [&](const std::string& query, orgs::Role role, OrgId org) {
            std::string all, after;
            do {
                const auto page = desk.get("/api/figures", role, org, query + (after.empty() ? "" : "&after=" + after)).second;
                for (const auto& group : page.at("items").as_array()) {
                    CHECK(group.at("figures").as_array().size() == 2);
                    all += std::string{group.at("playbook").as_string()} + " " + std::string{group.at("org").at("name").as_string()} + ", ";
                }
                CHECK(page.at("total").to_number<int>() == (org == desk.root ? 3 : 2));
                after = page.as_object().contains("next") && page.at("next").is_string() ? std::string{page.at("next").as_string()} : "";
            } while (!after.empty());
            return all;
        };
        for (const char* limit : {"limit=1", "limit=2", "limit=20"}) {
            const std::string asked = limit;
            CHECK(pages(asked, orgs::Role::officer, desk.root) == "classes 市中区总工会, classes 滕州市总工会, stations 市中区总工会, ");
            CHECK(pages(asked + "&by=org", orgs::Role::officer, desk.root) == "classes 市中区总工会, stations 市中区总工会, classes 滕州市总工会, ");
            CHECK(pages(asked, orgs::Role::officer, desk.shizhong) == "classes 市中区总工会, stations 市中区总工会, ");
        }
        CHECK(desk.get("/api/figures", orgs::Role::officer, desk.shizhong, "org=" + print(desk.tengzhou)).first == 404);
        CHECK(desk.get("/api/figures", orgs::Role::officer, desk.shizhong, "limit=21").first == 422);
    });
}

TEST_CASE("what one may not see does not exist")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        const auto fact = desk.check_in(desk.factory, 1, *make_day(2024, 3, 1));
        const auto id = desk.run([&](facts::Deed& deed) { return define(deed, InstallationId{71}, "case_71", desk.shizhong, counting()); });
        const std::string figure_path = "/api/figures/" + print(id), fact_path = "/api/facts/" + print(fact);

        CHECK(desk.get(figure_path, orgs::Role::officer, desk.tengzhou).first == 404);
        CHECK(desk.get(figure_path + "/facts", orgs::Role::officer, desk.tengzhou).first == 404);
        CHECK(desk.get(fact_path, orgs::Role::officer, desk.tengzhou).first == 404);
        CHECK(desk.get(fact_path + "/proof", orgs::Role::officer, desk.tengzhou).first == 404);
        CHECK(desk.get("/api/figures", orgs::Role::officer, desk.tengzhou).second.at("items").as_array().empty());
        CHECK(
            desk.get("/api/records/activities/booking/" + print_id(1) + "/timeline", orgs::Role::officer, desk.tengzhou).second.at("items").as_array().empty());
        CHECK(desk.get(figure_path, orgs::Role::officer, OrgId{}).first == 401);
        CHECK(desk.get(figure_path, orgs::Role::system_admin, desk.root).first == 403);
        CHECK(desk.get("/api/facts/" + print_id(77), orgs::Role::officer, desk.root).first == 404);
        CHECK(desk.get(fact_path + "/proof", orgs::Role::officer, desk.root).second.as_string() == "facts.not_sealed_yet");
        // a chair below the figure's org sees it for his own union
        CHECK(desk.get(figure_path, orgs::Role::chair, desk.factory).first == 404);
        CHECK(desk.get(figure_path, orgs::Role::chair, desk.factory, "org=" + print(desk.factory)).first == 200);
    });
}

TEST_CASE("anyone may keep the heads of the seals")
{
    testing::on_each_engine([](Engine engine) {
        Desk desk{engine};
        desk.seal();
        for (int person = 1; person <= 3; ++person) {
            desk.check_in(desk.factory, person, *make_day(2024, 3, 1));
            desk.seal();
        }
        const auto [status, page] = desk.get("/api/seals", orgs::Role::officer, OrgId{}, "limit=2");
        CHECK(status == 200);
        CHECK(page.at("items").as_array().size() == 2);
        CHECK(page.at("next").as_string() == "2");
        CHECK(page.at("items").at(1).at("previous") == page.at("items").at(0).at("head"));
        CHECK(desk.get("/api/seals", orgs::Role::officer, OrgId{}, "after=2").second.at("items").at(0).at("seal").to_number<int>() == 3);
    });
}

}
