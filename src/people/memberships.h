#pragma once

#include "people/people.h"

namespace gongyou::people {

/// What read_membership reads, of `people_memberships AS m`.
inline constexpr const char* membership_columns = "m.id, m.person_id, m.org_id, m.since_day, m.until_day, m.ended_why, m.kept_why";
Membership read_membership(const Row& row);

/// `association` for an association, else `union`. Refusals: orgs.no_such_org, orgs.not_joinable.
const char* bond_with(const std::optional<orgs::Org>& org);

/// Ends an open membership on the day on which it ended (absent: today). Records people.left of that day with the reason as its code. Within
/// the actor's reach. Refusals: people.no_such_membership, forms.invalid.
void end_membership(facts::Deed& deed, const Actor& actor, MembershipId membership, const std::string& why, std::optional<Day> on = std::nullopt);

/// 保留会籍: the retired and the unemployed keep their membership. Records people.membership_kept.
/// Refusals: people.no_such_membership, people.kept_already.
void keep_membership(facts::Deed& deed, const Actor& actor, MembershipId membership, const std::string& why);

/// All of a person's, the open ones first, then the latest.
std::vector<Membership> history_of(Transaction& tx, TenantId tenant, PersonId person);

}
