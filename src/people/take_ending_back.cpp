// An ending that was noted by mistake. The membership goes on as if nothing had been; seats that others got meanwhile are theirs.

#include "facts/timeline.h"
#include "people/corrections.h"
#include "people/deaths.h"
#include "people/memberships.h"
#include "people/merge_record.h"
#include "people/stored_person.h"

#include <algorithm>

namespace gongyou::people {

namespace {

Membership ended_membership(facts::Deed& deed, const Actor& actor, MembershipId id)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql( FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.id = $2 AND m.ended_why IN ('left', 'died') AND within($1, m.org_id, $3)
          AND NOT EXISTS (SELECT 1 FROM people_erasures AS e WHERE e.tenant_id = m.tenant_id AND e.person_id = m.person_id))sql";
    auto found = deed.tx().maybe(read_membership, sql, deed.tenant(), id, actor.reach(orgs::Capability::change_people));
    if (!found) refuse_not_found("people.no_such_ending", "没有找到可以撤销的退会或去世登记，或不在您的管理范围内");
    return std::move(*found);
}

/// All that the death ended in orgs that still stand, the one that was asked for in any case; or the one that was left.
std::vector<Membership> ended_with(facts::Deed& deed, const Membership& membership)
{
    if (membership.ended_why != "died") return {membership};
    auto all = history_of(deed.tx(), deed.tenant(), membership.person);
    std::erase_if(all, [&](const Membership& one) {
        return one.ended_why != "died" || (one.id != membership.id && is_closed(deed.tx(), deed.tenant(), one.org));
    });
    return all;
}

void resume(facts::Deed& deed, const Membership& membership)
{
    const auto resumed = deed.tx().change(R"sql(
        UPDATE people_memberships SET until_day = NULL, ended_why = NULL
         WHERE tenant_id = $1 AND id = $2
           AND NOT EXISTS (SELECT 1 FROM people_memberships AS o
                            WHERE o.tenant_id = $1 AND o.person_id = people_memberships.person_id AND o.until_day IS NULL
                              AND (o.org_id = people_memberships.org_id OR (o.bond = 'union' AND people_memberships.bond = 'union')))
        )sql",
        deed.tenant(), membership.id);
    if (resumed == 0) refuse_conflict("people.already_member", "此人后来又入了会，现有一份会籍，不能再恢复原来的一份");
    const auto fact = facts::standing_fact(deed.tx(), deed.tenant(), record_of(membership.id), "people.left");
    if (!fact) refuse_conflict("facts.already_reversed", "这条记录已经更正过，请刷新后再看");
    deed.reverse(fact->id, "taken_back");
}

}

void take_ending_back(facts::Deed& deed, const Actor& actor, MembershipId id, const std::string& reason)
{
    require_reason(reason);
    lock_records(deed, IdList{{ended_membership(deed, actor, id).person.value}});
    const Membership membership = ended_membership(deed, actor, id); // anew: somebody may have taken it back meanwhile
    if (membership.ended_why == "left" && has_died(deed.tx(), deed.tenant(), membership.person)) throw died();
    const auto ended = ended_with(deed, membership);
    IdList orgs;
    for (const Membership& one : ended) orgs.values.push_back(one.org.value);
    orgs::hold_open(deed.tx(), deed.tenant(), orgs);
    for (const Membership& one : ended) orgs::require_open(deed.tx(), deed.tenant(), one.org);
    for (const Membership& one : ended) resume(deed, one);
    if (membership.ended_why == "died") unnote_death(deed, membership.person);
    note_correction(deed, membership.person, {"resumed", membership.ended_why == "died" ? "去世" : "退会", "在会", reason});
}

}
