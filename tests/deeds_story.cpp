// Every changing call leaves exactly one deed.

#include "world/scope_table.h"
#include "world/stage.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace gongyou;
using namespace gongyou::testing;

namespace {

/// Calls that leave none, and why.
const std::map<std::string, std::string>& without_deed()
{
    static const std::map<std::string, std::string> reasons{
        {"POST /api/sign-in", "a sign-in changes no record; failed ones stand in the audit table"},
        {"POST /api/sign-in/second", "likewise"},
        {"POST /api/sign-in/code-request", "a code is sent and forgotten after five minutes"},
        {"POST /api/sign-in/code", "a sign-in changes no record"},
        {"POST /api/sign-out", "a sign-out changes no record"},
        {"POST /api/my/second-factor", "only begun: its confirmation is the deed"},
        {"POST /api/my/notices/{notice}/reading", "that somebody read is nobody's business"},
        {"POST /api/my/notices/reading", "likewise"},
        {"POST /api/orgs/{org}/import/preview", "only looks"},
        {"DELETE /api/my/held-identity", "nothing is held for the member: tests/joining_story.cpp"},
        {"POST /api/people/{person}/unmasking", "stands in the audit table with its reason"},
    };
    return reasons;
}

/// Calls that a smallest valid body cannot bring to success, and where they are tested.
const std::map<std::string, std::string>& cannot_succeed()
{
    static const std::map<std::string, std::string> reasons{
        {"POST /api/sign-in", "needs a password that somebody has: the stories of accounts"},
        {"POST /api/sign-in/second", "needs a challenge"},
        {"POST /api/sign-in/code", "needs a code that was sent"},
        {"POST /api/my/second-factor/confirmation", "needs the code of a phone"},
        {"POST /api/my/second-factor/removal", "needs the code of a phone"},
        {"POST /api/bookings/{id}/late-check-in", "needs a session that has ended: activities' correct_roll_story"},
        {"POST /api/sessions/{id}/walk-in-by-code", "needs somebody without a seat: activities' door_story"},
        {"POST /api/people/{person}/merging", "needs two records of one person: the stories of people"},
        {"PUT /api/my/name", "needs somebody whom no union has looked at: tests/joining_story.cpp"},
        {"POST /api/matters", "the member is one already: tests/joining_story.cpp"},
        {"POST /api/my/held-identity", "needs a list that named the phone of somebody nameless: tests/joining_story.cpp"},
    };
    return reasons;
}

/// Sessions begin and end; everybody looks in, so that nobody is signed out for being idle.
void the_evening_ends(World& world)
{
    world.minutes_pass(20);
    for (const auto& role : scope_roles()) world.the(role).browser.get("/api/me");
}

std::int64_t deeds(World& world)
{
    return world.read([&](Transaction& tx) {
        const auto of = [&](TenantId tenant) {
            return tx.value<std::int64_t>("SELECT COUNT(DISTINCT deed_id) FROM facts_facts WHERE tenant_id = $1", tenant);
        };
        return of(world.tenant) + of(world.other_tenant); // a call that only a city's own officer may make is the other city's
    });
}

}

TEST_CASE("every changing call that succeeds leaves exactly one deed")
{
    on_each_engine([](Engine engine) {
        World world{engine};
        Stage stage{world};
        const auto table = read_scope_table();
        int counted = 0;
        for (const Route& route : world.house().router().routes()) {
            const std::string name = route.method + " " + route.pattern;
            if (route.method == "GET" || !table.contains(name)) continue;
            CAPTURE(name);
            const std::string role = first_let_in(table.at(name));
            if (role.empty()) {
                CHECK(cannot_succeed().contains(name));
                continue;
            }
            const Call call = stage.call(route, role);
            if (route.pattern.ends_with("/closing") || route.pattern.ends_with("/no-shows-release")) the_evening_ends(world);
            const auto before = deeds(world);
            const Answer answer = call.make();
            const auto made = deeds(world) - before;
            if (answer.status >= 300) {
                CHECK(made == 0);
                if (!cannot_succeed().contains(name)) FAIL_CHECK(fmt::format("{} {}: {} {}", name, call.body, answer.status, answer.body));
                continue;
            }
            ++counted;
            CHECK(made == (without_deed().contains(name) ? 0 : 1));
        }
        CHECK(counted >= 50);
    });
}

TEST_CASE("the exceptions are routes of the house")
{
    World world{Engine::sqlite};
    std::set<std::string> known;
    for (const Route& route : world.house().router().routes()) known.insert(route.method + " " + route.pattern);
    for (const auto& [route, reason] : without_deed()) CHECK_MESSAGE(known.contains(route), route);
    for (const auto& [route, reason] : cannot_succeed()) CHECK_MESSAGE(known.contains(route), route);
}
