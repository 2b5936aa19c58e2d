#include "demo/city.h"
#include "demo/life.h"

#include "matters/matters.h"

namespace gongyou::demo {

namespace {

/// What the first sign-in by a phone's code does: a person known by phone only, with an account of his own.
PersonId open_by_phone(facts::Deed& deed, const Keys& keys, const std::string& phone)
{
    const PersonId person = people::open_person(deed, keys, phone);
    accounts::open_account(deed, keys, {.person = person, .login = std::nullopt, .totp_secret = std::nullopt}, std::nullopt);
    return person;
}

json::object answers_of(const ApplicantPlan& plan)
{
    return {{"name", plan.name}, {"id_number", plan.id_number}, {"trade", plan.trade}, {"town", plan.town}, {"consent", true}};
}

}

void schedule_applicants(Life& life, const City& city)
{
    for (const ApplicantPlan& plan : city.scenario.people.applicants) {
        life.at(plan.at, [&life, &city, &plan] {
            life.submit(
                PersonId{}, [&life, &plan](facts::Deed& deed) { return open_by_phone(deed, life.means().keys, plan.phone); },
                [&life, &city, &plan](PersonId person) {
                    life.then([&life, &city, &plan, person] {
                        life.submit(
                            person, [&](facts::Deed& deed) { return matters::open_matter(deed, life.means().keys, life.means().calendar, plan.topic,
                                                                 city.org(plan.org), answers_of(plan)); },
                            [](const matters::Matter&) {});
                    });
                });
        });
    }
}

}
