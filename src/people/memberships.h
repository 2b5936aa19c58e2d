#pragma once

#include "people/people.h"

namespace gongyou::people {

/// What read_membership reads, of `people_memberships AS m`.
inline constexpr const char* membership_columns = "m.id, m.person_id, m.org_id, m.since_day, m.until_day, m.ended_why, m.kept_why";
Membership read_membership(const Row& row);

/// `association` for an association, else `union`. Refusals: orgs.no_such_org, orgs.not_joinable.
const char* bond_with(const std::optional<orgs::Org>& org);

/// Waits for whoever is ending the person's memberships, and keeps others from it.
void lock_memberships(facts::Deed& deed, PersonId person);

/// Ends an open membership on the day on which it ended (absent: today): `left`, or `died`, which ends all that he has and what is his
/// elsewhere. Records people.left of that day with the reason as its code. Within the actor's reach, `died` within his rank.
/// Refusals: people.no_such_membership, people.holds_role, forms.invalid.
void end_membership(facts::Deed& deed, const Actor& actor, MembershipId membership, const std::string& why, std::optional<Day> on = std::nullopt);

/// Takes an ending back that was noted by mistake, all that one death ended in orgs that still stand; seats that others got meanwhile are
/// theirs. Reverses people.left.
/// Refusals: people.no_such_ending, people.died (of one left before the death), people.already_member, orgs.closed, forms.invalid.
void take_ending_back(facts::Deed& deed, const Actor& actor, MembershipId membership, const std::string& reason);

/// Whether an org has closed, so that nobody is its member any more.
bool is_closed(Transaction& tx, TenantId tenant, OrgId org);

/// 保留会籍: the retired and the unemployed keep their membership. Records people.membership_kept.
/// Refusals: people.no_such_membership, people.kept_already.
void keep_membership(facts::Deed& deed, const Actor& actor, MembershipId membership, const std::string& why);

/// All of a person's, the open ones first, then the latest.
std::vector<Membership> history_of(Transaction& tx, TenantId tenant, PersonId person);

}
