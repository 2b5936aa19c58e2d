#pragma once

// Who may come, as data. Pure rules over what is known of a person.

#include "people/people.h"

#include <optional>
#include <string>
#include <vector>

namespace gongyou::activities {

/// Conditions that must all hold; what is absent is not asked.
struct Audience {
    std::optional<std::vector<OrgId>> orgs{}; // a member of one of these or below it
    std::optional<int> age_from{}, age_to{};  // full years on the day of the session, both included
    std::optional<people::Sex> sex{};
    std::optional<std::vector<std::string>> credentials{}; // one of these kinds

    bool open_to_all() const;
};
const Shape<Audience>& shape_of(Audience*);

/// Why this person may not come, as a sentence for him; empty: he may.
std::string why_not(const Audience& audience, const people::Eligibility& person, Day on);

/// `限女职工;18 至 45 岁`, with the names of the orgs; empty when open to all.
std::string describe(const Audience& audience, const std::map<OrgId, std::string>& names);

/// Who sits free of a price, and why.
struct FreeSeat {
    std::string reason; // a code, in facts: member, model_worker
    std::string label;  // 工会会员免费
    Audience who;
};
const Shape<FreeSeat>& shape_of(FreeSeat*);

std::string write_audience(const Audience& audience);

}
