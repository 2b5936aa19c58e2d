#pragma once

// Who tries to get a seat: people of the session's own town first, then from all of the org that invites.

#include "demo/city.h"

namespace gongyou::demo {

/// People by index into the population.
using People = std::vector<std::size_t>;

struct Invitation {
    std::size_t org = 0;  // index into the population's orgs: members of it and of all below
    std::size_t town = 0; // where the place stands, index into the scenario's towns
    bool women_only = false;
    Day on;
    std::vector<bool>* tried = nullptr; // by person: who tried another session where one seat is all that a person gets
    People apart;                       // the sign-ins whose part the scenario fixes
};

class Crowd {
public:
    explicit Crowd(const City& city) : city_(city),
                                       busy_(city.population.persons.size()) {}

    /// So many different people, in drawn order: of them the share `near` from the town itself, as far as it has people. Nobody
    /// who is after something else on that day, unless there are too few others. Refusal demo.too_few_people.
    People draw(Draw& draw, const Invitation& invitation, std::int64_t count, double near);

    /// Keeps a person from being drawn for anything else on that day.
    void engage(std::size_t person, const Invitation& invitation);

private:
    const People& members(std::size_t org);
    bool may_come(std::size_t person, const Invitation& invitation) const;
    bool is_busy(std::size_t person, Day on) const;

    const City& city_;
    std::map<std::size_t, People> members_;
    std::vector<std::vector<Day>> busy_; // by person
};

}
