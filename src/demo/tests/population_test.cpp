#include "demo/population.h"

#include "people/id_number.h"

#include <doctest/doctest.h>
#include <set>

namespace gongyou::demo {

static const Scenario& zaozhuang()
{
    static const Scenario scenario = read_scenario(GONGYOU_SOURCE "/demo/zaozhuang");
    return scenario;
}

TEST_CASE("one seed gives one population, another seed another")
{
    const Population one = draw_population(zaozhuang(), 7), again = draw_population(zaozhuang(), 7), other = draw_population(zaozhuang(), 8);
    REQUIRE(one.persons.size() == again.persons.size());
    REQUIRE(one.persons.size() == other.persons.size());
    std::size_t differ = 0;
    for (std::size_t i = 0; i < one.persons.size(); ++i) {
        REQUIRE(one.persons[i].id_number == again.persons[i].id_number);
        REQUIRE(one.persons[i].name == again.persons[i].name);
        if (one.persons[i].name != other.persons[i].name) ++differ;
    }
    CHECK(differ > one.persons.size() / 2);
}

TEST_CASE("every town has exactly its people, and nobody shares a number")
{
    const Population population = draw_population(zaozhuang(), 20240101);
    std::map<std::size_t, std::int64_t> in_town;
    std::set<std::string> ids, phones;
    std::int64_t members = 0, women = 0;
    for (const DrawnPerson& person : population.persons) {
        ++in_town[person.town];
        CHECK(ids.insert(person.id_number).second);
        if (person.phone) CHECK(phones.insert(*person.phone).second);
        if (person.member) ++members;
        if (person.sex == people::Sex::woman) ++women;
        CHECK(person.since < zaozhuang().city.from);
    }
    CHECK(*phones.rbegin() < "15440000000");
    CHECK(members > 28'500);
    CHECK(women > 10'000);
    std::map<std::string, std::int64_t> sign_ins;
    for (const SignInPlan& plan : zaozhuang().sign_ins) ++sign_ins[plan.town];
    for (std::size_t town = 0; town < zaozhuang().towns.size(); ++town) {
        const TownPlan& plan = zaozhuang().towns[town];
        CHECK(in_town[town] == plan.people + sign_ins[plan.id]);
    }
}

TEST_CASE("a sign-in who asks for a trade in a town gets a union of that trade")
{
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        const Population population = draw_population(zaozhuang(), seed);
        const DrawnPerson& member = population.persons.at(population.person_of_sign_in.at("member"));
        CHECK(population.orgs.at(member.org).trade == "retail");
        CHECK(population.orgs.at(member.org).town == "shizhong-wenhualu");
    }
}

TEST_CASE("shares are rounded to whole people and dealt without losing one")
{
    CHECK(share_of(0.05, 30) == 2);
    std::int64_t fell = 0;
    for (std::int64_t nth = 1; nth <= 100; ++nth) fell += falls_to(0.37, nth) ? 1 : 0;
    CHECK(fell == 37);
    CHECK(dealt(10, {1, 1, 1}) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(dealt(7, {30, 10, 0}) == std::vector<std::int64_t>{5, 2, 0});
}

}
