#include "demo/scenario/scenario.h"
#include "demo/tests/small_city.h"

#include "facts/names.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <regex>
#include <set>

namespace gongyou::demo {

static const std::string small = GONGYOU_SOURCE "/src/demo/tests/scenario";

/// The paths that the console has pages for, as its table of pages names them.
static std::vector<std::regex> pages_of_the_desk()
{
    std::ifstream file{std::string{GONGYOU_SOURCE} + "/web/apps/console/desks.ts"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::regex path{"path: '([^']+)'"}, parameter{":[a-z]+"};
    std::vector<std::regex> pages;
    for (std::sregex_iterator found{text.begin(), text.end(), path}; found != std::sregex_iterator{}; ++found)
        pages.emplace_back(std::regex_replace((*found)[1].str(), parameter, "[^/]+"));
    return pages;
}

TEST_CASE("a small city lives a month, and its facts keep within what the scenario promises")
{
    testing::on_each_engine([](Engine engine) {
        LivedCity city{engine, small, 7};

        // 300 persons of the towns and four sign-ins, of whom two are officers and no members
        CHECK(city.made.persons == 304);
        CHECK(city.number("SELECT COUNT(*) FROM people_persons") == 304);
        const auto members = city.number("SELECT COUNT(*) FROM people_memberships WHERE until_day IS NULL");
        CHECK(members == city.facts_of("people.admitted", ""));
        CHECK(members > 280);

        // places are a stock: one closed before, one during the month, one opened during it
        CHECK(city.facts_of("places.opened", "station") == 3);
        CHECK(city.facts_of("places.closed", "station") == 2);

        // every class is full to the last seat, and nobody has two
        CHECK(city.facts_of("activities.checked_in", "evening-classes") == 54);
        CHECK(city.persons_of("activities.checked_in", "evening-classes") == 54);
        CHECK(city.facts_of("activities.held", "evening-classes") == 3);

        // three activities were planned within the month, one was called off
        CHECK(city.facts_of("activities.held", "events") == 2);
        CHECK(city.facts_of("activities.session_cancelled", "events") == 1);
        const auto came = city.facts_of("activities.checked_in", "events");
        CHECK(came <= 160);
        CHECK(came >= 128);
        CHECK(came + city.facts_of("activities.checked_in", "evening-classes") == city.made.check_ins);

        // all of it went through the same doors that people use
        CHECK(city.facts_of("activities.booking_cancelled", "events") > 0);
        CHECK(city.facts_of("activities.offered", "evening-classes") > 0);
        CHECK(city.facts_of("activities.no_show", "evening-classes") > 0);
        CHECK(city.number("SELECT COUNT(*) FROM activities_check_ins WHERE way = 'code'") > 100);
        CHECK(city.number("SELECT COUNT(*) FROM activities_check_ins WHERE way = 'roll_call'") > 10);
        CHECK(city.number("SELECT COUNT(*) FROM activities_check_ins WHERE way = 'door'") > 0);
        CHECK(city.number("SELECT COUNT(*) FROM activities_sessions WHERE taken > seats") == 0);
    });
}

TEST_CASE("when the clock stops, what is to come stands as the scenario says")
{
    testing::on_each_engine([](Engine engine) {
        LivedCity city{engine, small, 7};

        const auto now = city.house->clock().now();
        CHECK(now >= city.made.until);
        CHECK(now - city.made.until < std::chrono::minutes{5});
        Clock later;
        CHECK(city.house->database().read([&](Transaction& tx) { return continue_clock(tx, later); }));
        CHECK(later.now() - now < std::chrono::minutes{1});

        CHECK(city.number("SELECT taken FROM activities_sessions WHERE title = '踏青'") == 20);
        CHECK(city.number("SELECT seats - taken FROM activities_sessions WHERE title = '读书'") == 0);
        CHECK(city.number("SELECT COUNT(*) FROM activities_waiting") >= 7); // 12 were refused, half of them at least stand in line; and the driver
        const auto waits = [&](const char* name) {
            return city.number(
                "SELECT COUNT(*) FROM activities_waiting w JOIN people_persons p ON p.tenant_id = w.tenant_id AND p.id = w.person_id WHERE p.name = '" +
                std::string{name} + "'");
        };
        CHECK(waits("驾远帆") == 1);
        CHECK(waits("职晓禾") == 0);

        const auto printed = city.house->database().read([](Transaction& tx) { return printed_sign_ins(tx); });
        REQUIRE(printed);
        CHECK(printed->size() == 4);
        CHECK(printed->at(2).login == "east");
        CHECK(printed->at(2).totp_secret->size() == 20);
    });
}

TEST_CASE("one seed gives the same facts, another seed another year within the same bounds")
{
    testing::on_each_engine([](Engine engine) {
        LivedCity one{engine, small, 7}, again{engine, small, 7}, other{engine, small, 8};
        CHECK(one.hash_of_facts() == again.hash_of_facts());
        CHECK(one.hash_of_facts() != other.hash_of_facts());
        CHECK(other.facts_of("activities.checked_in", "evening-classes") == 54);
        CHECK(other.facts_of("activities.held", "events") == 2);
        CHECK(other.facts_of("activities.checked_in", "events") >= 128);
        CHECK(one.made.bookings != other.made.bookings);
    });
}

TEST_CASE("every fact is sealed, its kind and codes have names, and its record has a page at the desk")
{
    testing::on_each_engine([](Engine engine) {
        LivedCity city{engine, small, 7};

        const auto verdict = facts::verify(city.house->database(), city.tenant, city.anchor(), facts::signed_by(city.house->keys()));
        CHECK(verdict.sound());
        CHECK(verdict.waiting == 0);
        CHECK(verdict.facts > 1'000);

        const auto at_the_city = [&](orgs::Role role) {
            Actor actor;
            actor.tenant = city.tenant;
            actor.grants.push_back({role, city.made.root});
            return actor;
        };
        const auto pages = pages_of_the_desk();
        REQUIRE(pages.size() > 20);
        const Actor officer = at_the_city(orgs::Role::officer), security = at_the_city(orgs::Role::security_admin);
        city.house->database().read([&](Transaction& tx) {
            const auto records = tx.all([](Row row) { return row.get<std::string>(0); },
                "SELECT DISTINCT record FROM facts_facts ORDER BY record");
            for (const std::string& record : records) {
                const Actor& whose = record.starts_with("accounts/") ? security : officer;
                const auto link = facts::resolve(tx, whose, record);
                REQUIRE_MESSAGE(link, record);
                CHECK_MESSAGE(std::ranges::any_of(pages, [&](const std::regex& page) { return std::regex_match(link->url, page); }), link->url);
            }
            CHECK(records.size() > 500);

            const auto kinds = facts::named_kinds();
            const std::set<std::string> named{kinds.begin(), kinds.end()};
            for (const Row row : tx.rows("SELECT DISTINCT kind FROM facts_facts")) CHECK_MESSAGE(named.contains(std::string{row.text(0)}), row.text(0));
            for (const std::string& kind : kinds)
                for (const std::string& code : facts::codes_of_kind(kind)) CHECK_MESSAGE(facts::detail_label(code) != code, kind << " " << code);
            return 0;
        });
    });
}

TEST_CASE("a city is made once")
{
    testing::on_each_engine([](Engine engine) {
        LivedCity city{engine, small, 7};
        const auto facts = city.number("SELECT COUNT(*) FROM facts_facts");
        try {
            city.live(small, 7);
            FAIL("a second city was founded");
        } catch (const Refusal& refusal) {
            CHECK(refusal.code == "orgs.host_taken");
        }
        CHECK(city.number("SELECT COUNT(*) FROM facts_facts") == facts);
    });
}

}
