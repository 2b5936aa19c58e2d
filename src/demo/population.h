#pragma once

// Who lives in the city, drawn from the seed alone: orgs with their parents, persons with the org that knows them.

#include "demo/draw.h"
#include "demo/scenario/scenario.h"

#include <unordered_map>

namespace gongyou::demo {

struct DrawnOrg {
    std::string key;          // the scenario's id; `<town>/<n>` for an enterprise's union
    std::size_t parent = 0;   // index into the population's orgs; the root is its own
    std::size_t district = 0; // index of the district's org that it belongs to; the root's own for the root
    std::string name{};
    orgs::Kind kind = orgs::Kind::association;
    bool admits_at_once = false;
    std::optional<Day> founded{};
    std::string town{}, trade{}; // codes, empty where there is none
    std::optional<double> lon{}, lat{};
    std::int64_t size = 0; // weight by which persons are dealt to it
};

struct DrawnPerson {
    std::string name, id_number;
    std::optional<std::string> phone;
    people::Sex sex = people::Sex::unstated;
    Day born, since;
    std::size_t org = 0, district = 0, town = 0; // town: index into the scenario's
    std::string trade;
    bool member = true;

    bool can_book() const { return member && phone.has_value(); }
};

struct Population {
    std::vector<DrawnOrg> orgs; // parents before children
    std::vector<DrawnPerson> persons;
    std::unordered_map<std::string, std::size_t> org_of;            // by key
    std::unordered_map<std::string, std::size_t> person_of_sign_in; // by the sign-in's id; these persons come last
};

Population draw_population(const Scenario& scenario, std::uint64_t seed);

// ---- the steps of it ------------------------------------------------------------------------------------

/// The orgs of the scenario, the towns' unions and the federations.
void draw_tree(const Scenario& scenario, Population& population);
/// Each town's enterprise unions; a town where a sign-in asks for a trade has one of that trade.
void draw_enterprises(const Scenario& scenario, std::uint64_t seed, Population& population);
/// Each town's persons, dealt to the federations of its district and to its own unions; then those of the sign-ins.
void draw_persons(const Scenario& scenario, std::uint64_t seed, Population& population);

std::size_t add_org(Population& population, DrawnOrg org);

}
