// Taking a merge back. What went over goes back if it still stands where it was put: a phone changed meanwhile stays
// with the record that was kept, and so does a membership that was moved on.

#include "people/corrections.h"
#include "people/memberships.h"
#include "people/merge_people.h"
#include "people/merge_record.h"
#include "people/stored_person.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

namespace {

struct StandingMerge {
    PersonId kept;
    facts::FactId fact;
    MergeRecord took;
};

/// Of a record beyond the actor's reach as of one that was never merged.
StandingMerge merge_of(facts::Deed& deed, const Actor& actor, PersonId merged)
{
    auto found = deed.tx().maybe(
        [](Row row) {
            return StandingMerge{row.get<PersonId>(0), row.get<facts::FactId>(1), read_merge_record(row.text(2))};
        },
        "SELECT person_id, fact_id, took FROM people_aliases WHERE tenant_id = $1 AND alias_id = $2", deed.tenant(), merged);
    if (!found || !is_in_hand(deed.tx(), actor, found->kept)) refuse_not_found("people.not_merged", "这条记录没有合并到别的记录，可能刚刚已经撤销");
    return std::move(*found);
}

template <class IdType>
IdList list_of(const std::vector<IdType>& ids)
{
    IdList list;
    for (const IdType id : ids) list.values.push_back(id.value);
    return list;
}

bool in_closed_org(facts::Deed& deed, MembershipId membership)
{
    const auto org = deed.tx().value<OrgId>("SELECT org_id FROM people_memberships WHERE tenant_id = $1 AND id = $2", deed.tenant(), membership);
    return is_closed(deed.tx(), deed.tenant(), org);
}

void give_belongings_back(facts::Deed& deed, PersonId kept, PersonId merged, const MergeRecord& took)
{
    const auto back = [&](const char* sql, const IdList& ids) { deed.tx().change(sql, deed.tenant(), merged, ids, kept); };
    back("UPDATE people_memberships SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3)) AND person_id = $4",
        list_of(took.memberships));
    back("UPDATE people_credentials SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3)) AND person_id = $4",
        list_of(took.credentials));
    back("UPDATE people_consents SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3)) AND person_id = $4", list_of(took.consents));
    back("UPDATE people_guardians SET guardian_id = $2 WHERE tenant_id = $1 AND child_id IN (SELECT value FROM ids_of($3)) AND guardian_id = $4",
        list_of(took.children));
    for (const auto& [domain, ids] : took.elsewhere) {
        const auto owner = std::ranges::find(belongings_elsewhere(), domain, &Belongings::domain);
        if (owner != belongings_elsewhere().end()) owner->give_back(deed, kept, merged, IdList{ids});
    }
    for (const MergeRecord::Ended& ended : took.ended) {
        if (in_closed_org(deed, ended.membership)) continue; // it has no members any more
        deed.tx().change("UPDATE people_memberships SET until_day = NULL, ended_why = NULL WHERE tenant_id = $1 AND id = $2 AND ended_why = 'merged'",
            deed.tenant(), ended.membership);
        deed.reverse(ended.fact, "parted");
    }
}

}

void part_people(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId merged, const std::string& reason)
{
    require_reason(reason);
    lock_records(deed, IdList{{merge_of(deed, actor, merged).kept.value, merged.value}});
    const StandingMerge merge = merge_of(deed, actor, merged); // anew: somebody may have parted them meanwhile
    account_book().require_lower_rank(deed.tx(), actor, merge.kept);
    const auto names = masked_names_of(deed.tx(), deed.tenant(), IdList{{merge.kept.value, merged.value}});
    note_correction(deed, merge.kept, {"parted", names.at(merge.kept), names.at(merged), reason});
    deed.tx().change("DELETE FROM people_aliases WHERE tenant_id = $1 AND alias_id = $2", deed.tenant(), merged);
    give_identity_back(deed, keys, merge.kept, merged, merge.took);
    give_belongings_back(deed, merge.kept, merged, merge.took);
    deed.reverse(merge.fact, "parted");
}

}
