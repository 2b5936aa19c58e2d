#include "demo/city.h"

#include "demo/scenario/readers.h"
#include "orgs/orgs.h"

namespace gongyou::demo {

namespace {

template <class Operation>
auto deed(const Means& means, Instant now, Operation operation)
{
    return facts::as_deed(means.database, means.ids, means.tenant, PersonId{}, now, operation);
}

orgs::OrgSeed seed_of(const Scenario& scenario, const DrawnOrg& org, OrgId root)
{
    orgs::OrgSeed seed;
    if (org.parent == 0) seed.parent = root;
    else seed.parent_index = org.parent - 1; // the root is founded with the tenant and is not in the list
    seed.org.name = org.name;
    seed.org.kind = org.kind;
    seed.org.founded = org.founded;
    seed.org.admits_at_once = org.admits_at_once;
    if (const TownPlan* town = find_plan(scenario.towns, org.town)) seed.org.town = town->label;
    seed.org.lat = org.lat;
    seed.org.lon = org.lon;
    return seed;
}

people::EnrolRow row_of(const City& city, const DrawnPerson& person)
{
    people::Identity identity;
    identity.name = person.name;
    identity.id_number = person.id_number;
    identity.phone = person.phone;
    identity.trade = person.trade;
    identity.town = city.scenario.towns.at(person.town).label;
    return {city.orgs.at(person.org), std::move(identity), person.since, person.member};
}

Actor actor_of(const Means& means, PersonId person, orgs::Role role, OrgId org)
{
    Actor actor;
    actor.tenant = means.tenant;
    actor.person = person;
    actor.grants.push_back({role, org});
    return actor;
}

}

void found_orgs(const Means& means, City& city, Instant now)
{
    const auto& drawn = city.population.orgs;
    const OrgId root = deed(means, now, [&](facts::Deed& d) {
        return orgs::found_tenant(d, city.scenario.city.label, city.scenario.city.tenant, drawn.at(0).kind);
    });
    std::vector<orgs::OrgSeed> seeds;
    for (std::size_t i = 1; i < drawn.size(); ++i) seeds.push_back(seed_of(city.scenario, drawn[i], root));
    city.orgs = deed(means, now, [&](facts::Deed& d) { return orgs::found_orgs(d, seeds); });
    city.orgs.insert(city.orgs.begin(), root);
}

void enrol_persons(const Means& means, City& city, Instant now)
{
    constexpr std::size_t at_once = 5'000;
    const auto& drawn = city.population.persons;
    for (std::size_t from = 0; from < drawn.size(); from += at_once) {
        std::vector<people::EnrolRow> rows;
        for (std::size_t i = from; i < std::min(from + at_once, drawn.size()); ++i) rows.push_back(row_of(city, drawn[i]));
        const auto prepared = people::prepare_rows(means.keys, means.ids, now, rows);
        const auto enrolled = deed(means, now, [&](facts::Deed& d) { return people::enrol_many(d, *prepared); });
        city.persons.insert(city.persons.end(), enrolled.persons.begin(), enrolled.persons.end());
    }
}

void appoint(const Means& means, City& city, Instant now)
{
    const auto grant = [&](PersonId person, orgs::Role role, const std::string& org_key) {
        deed(means, now, [&](facts::Deed& d) { accounts::grant_role_as_platform(d, person, role, city.org(org_key)); });
        const Actor actor = actor_of(means, person, role, city.org(org_key));
        if (role == orgs::Role::officer) city.officers.emplace(org_key, actor);
        if (role == orgs::Role::keeper) city.keepers.emplace(org_key, actor);
    };
    for (const SignInPlan& plan : city.scenario.sign_ins) {
        const PersonId person = city.persons.at(city.population.person_of_sign_in.at(plan.id));
        for (const std::string& role : plan.roles) grant(person, orgs::role_of(role).value(), plan.org);
    }
    for (std::size_t i = 0; i < city.population.orgs.size(); ++i) {
        const DrawnOrg& org = city.population.orgs[i];
        const bool has_officer = org.kind == orgs::Kind::district_federation || org.kind == orgs::Kind::city_federation;
        if (!has_officer || city.officers.contains(org.key)) continue;
        const auto someone = std::ranges::find_if(city.population.persons, [&](const DrawnPerson& person) { return city.is_within(person.org, i); });
        grant(city.persons.at(static_cast<std::size_t>(someone - city.population.persons.begin())), orgs::Role::officer, org.key);
    }
    for (const TownPlan& town : city.scenario.towns) { // a town's places are opened by its district
        city.officers.try_emplace(town.id, city.officer(town.district));
    }
}

void set_up(const Means& means, const City& city, Instant now)
{
    if (const auto& box = city.scenario.city.box) {
        const Actor& officer = city.officer(city.scenario.city.root);
        facts::as_deed(means.database, means.ids, means.tenant, officer.person, now, [&](facts::Deed& d) { orgs::set_city_box(d, officer, *box); });
    }
    for (const AdoptionPlan& plan : city.scenario.city.adoptions) {
        const Actor& adopter = city.officer(plan.org);
        facts::as_deed(means.database, means.ids, means.tenant, adopter.person, now, [&](facts::Deed& d) {
            means.install_playbook(d, adopter, plan.playbook, city.org(plan.org), plan.settings);
        });
    }
    const OrgId published = city.org(city.scenario.city.published);
    const Actor& officer = city.officer(city.scenario.city.published);
    for (const KindPlan& kind : city.scenario.places.kinds) {
        try {
            facts::as_deed(means.database, means.ids, means.tenant, officer.person, now, [&](facts::Deed& d) { places::define_kind(d, published, kind.kind); });
        } catch (const Refusal& refusal) {
            if (refusal.code != "places.kind_clash") throw; // a playbook brought the kind under its own name
        }
    }
}

}
