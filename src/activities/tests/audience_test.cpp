#include "activities/audience.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

const Day the_day = make_day(2024, 3, 9).value();

people::Eligibility somebody()
{
    people::Eligibility person;
    person.birth_day = make_day(1979, 3, 10); // 44 on the day, 45 the day after
    person.sex = people::Sex::woman;
    person.orgs = {OrgId{1}, OrgId{2}};
    person.credentials = {"craftsman"};
    return person;
}

bool admitted(const Audience& audience)
{
    return why_not(audience, somebody(), the_day).empty();
}

}

TEST_CASE("who may come is data: union, age on the day, sex, credential")
{
    CHECK(admitted({}));
    CHECK(admitted({.orgs = {{OrgId{2}, OrgId{9}}}}));
    CHECK_FALSE(admitted({.orgs = {{OrgId{9}}}}));
    CHECK(admitted({.age_from = 44, .age_to = 44}));
    CHECK_FALSE(admitted({.age_from = 45}));
    CHECK_FALSE(admitted({.age_to = 43}));
    CHECK(admitted({.sex = people::Sex::woman}));
    CHECK_FALSE(admitted({.sex = people::Sex::man}));
    CHECK(admitted({.credentials = {{"model_worker", "craftsman"}}}));
    CHECK_FALSE(admitted({.credentials = {{"model_worker"}}}));
    CHECK_FALSE(admitted({.orgs = {{OrgId{2}}}, .sex = people::Sex::man})); // all conditions hold together
}

TEST_CASE("who has no known age is not of age")
{
    auto person = somebody();
    person.birth_day.reset();
    CHECK_FALSE(why_not({.age_from = 18}, person, the_day).empty());
}

TEST_CASE("an audience survives being stored, and reads as a sentence")
{
    const Audience audience{.orgs = {{OrgId{2}}}, .age_from = 18, .age_to = 45, .sex = people::Sex::woman};
    const auto again = read_stored<Audience>(write_audience(audience));
    CHECK(again.orgs == audience.orgs);
    CHECK(again.age_to == 45);
    CHECK(again.sex == people::Sex::woman);
    CHECK_FALSE(again.credentials);
    CHECK(describe(audience, {{OrgId{2}, "市中区总工会"}}) == "市中区总工会及所属工会的会员；女职工；18 至 45 岁");
    CHECK(read_stored<Audience>(write_audience({})).open_to_all());
}

}
