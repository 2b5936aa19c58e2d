#include "demo/scenario/scenario.h"

#include <doctest/doctest.h>

namespace gongyou::demo {

TEST_CASE("the demo city's scenario reads without a mistake and adds up as its README says")
{
    const Scenario scenario = read_scenario(GONGYOU_SOURCE "/demo/zaozhuang");

    std::int64_t people = 0, unions = 0, of_published = 0;
    for (const TownPlan& town : scenario.towns) {
        people += town.people;
        unions += town.unions;
        if (town.district == scenario.city.published) of_published += town.people;
    }
    CHECK(scenario.towns.size() == 65);
    CHECK(people == 30'000);
    CHECK(of_published == 12'000);
    CHECK(unions == 756);
    CHECK(scenario.city.until == *parse_instant("2025-01-06T08:00:00+08:00"));

    std::int64_t events = 0, seats = 0;
    for (const ProgrammePlan& programme : scenario.programmes) {
        if (programme.id == "workers-events-2024") events = std::ssize(programme.sessions);
        if (programme.id != "after-hours-classes-2024") continue;
        CHECK(programme.one_per == activities::OnePer::activity);
        for (const SessionPlan& session : programme.sessions) seats += session.seats;
    }
    CHECK(events == 46);
    CHECK(seats == 1'500);
}

}
