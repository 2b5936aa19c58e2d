#pragma once

// The city while it lives: what was drawn, and the ids that the platform gave it.

#include "demo/demo.h"
#include "demo/population.h"

#include <unordered_map>

namespace gongyou::demo {

struct City {
    const Scenario& scenario;
    const Population& population;
    std::uint64_t seed = 0;

    std::vector<OrgId> orgs{};       // by index into population.orgs
    std::vector<PersonId> persons{}; // by index into population.persons
    std::unordered_map<std::string, PlaceId> places{};
    std::unordered_map<std::string, places::RoomId> rooms{};      // `<place>/<room>`
    std::unordered_map<std::string, Actor> officers{}, keepers{}; // by the key of the org they act for
    std::unordered_map<std::string, activities::SessionId> sessions{};

    OrgId org(const std::string& key) const { return orgs.at(population.org_of.at(key)); }
    const Actor& officer(const std::string& org_key) const { return officers.at(org_key); }

    /// Who stands at the door: the org's keeper where it has one, else its officer.
    const Actor& keeper(const std::string& org_key) const
    {
        const auto keeper = keepers.find(org_key);
        return keeper == keepers.end() ? officer(org_key) : keeper->second;
    }

    /// Whether one org of the population is another or stands below it.
    bool is_within(std::size_t org_index, std::size_t root) const
    {
        while (org_index != root && population.orgs[org_index].parent != org_index) org_index = population.orgs[org_index].parent;
        return org_index == root;
    }
};

class Life;

// ---- the first day, in this order -----------------------------------------------------------------------

/// Tenant and orgs, persons, the people's roles; everything older than the life comes in as dated entries.
void found_orgs(const Means& means, City& city, Instant now);
void enrol_persons(const Means& means, City& city, Instant now);
/// Who acts for the orgs, with the roles of the scenario; the city and each district have an officer.
void appoint(const Means& means, City& city, Instant now);
/// Accounts with passwords and second factors of the sign-ins that are printed.
void open_accounts(const Means& means, const City& city, Instant now);
/// The playbook, and the kinds of place that it does not bring.
void set_up(const Means& means, const City& city, Instant now);

// ---- the years ------------------------------------------------------------------------------------------

/// Places that stand already open now, the others on their day.
void schedule_places(Life& life, City& city);

/// Those who apply to join, each as a new worker does it: by phone first, then by the form.
void schedule_applicants(Life& life, const City& city);

/// The clock runs from `until`, and every later start goes on from there.
void run_on(const Means& means, Instant until);

}
