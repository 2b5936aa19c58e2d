#include "people/corrections.h"
#include "people/deaths.h"
#include "people/memberships.h"
#include "people/merge_record.h"
#include "people/stored_person.h"

#include <algorithm>
#include <array>

namespace gongyou::people {

namespace {

Membership open_membership(facts::Deed& deed, const Actor& actor, MembershipId id)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql( FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.id = $2 AND m.until_day IS NULL AND within($1, m.org_id, $3))sql";
    auto found = deed.tx().maybe(read_membership, sql, deed.tenant(), id, actor.reach(orgs::Capability::change_people));
    if (!found) refuse_not_found("people.no_such_membership", "没有找到这条有效会籍，或不在您的管理范围内");
    return std::move(*found);
}

/// The open membership behind the locks: what a merge, a move, a closing org or another ending did meanwhile has been seen.
Membership lock_open_membership(facts::Deed& deed, const Actor& actor, MembershipId id)
{
    for (Membership membership = open_membership(deed, actor, id);;) {
        const PersonId person = membership.person;
        lock_records(deed, IdList{{person.value}});
        lock_memberships(deed, person);
        membership = open_membership(deed, actor, id);
        if (membership.person == person) return membership;
    }
}

void end(facts::Deed& deed, const Membership& membership, const std::string& why, Day on)
{
    const Day day = std::max(on, membership.since);
    deed.tx().change("UPDATE people_memberships SET until_day = $3, ended_why = $4 WHERE tenant_id = $1 AND id = $2", deed.tenant(), membership.id, day, why);
    deed.record({.kind = "people.left",
        .topic = "",
        .org = membership.org,
        .subject = membership.person,
        .record = record_of(membership.id),
        .detail = {{"why", why}},
        .day = day});
}

}

void end_membership(facts::Deed& deed, const Actor& actor, MembershipId id, const std::string& why, std::optional<Day> on)
{
    static constexpr std::array<std::string_view, 2> reasons{"left", "died"};
    if (std::ranges::find(reasons, why) == reasons.end()) refuse_field("reason", "unknown_word", "请选择终止会籍的原因：退会或去世");
    const Membership membership = lock_open_membership(deed, actor, id);
    const Day day = on.value_or(deed.today());
    if (day > deed.today()) refuse_field("on", "in_the_future", "终止日期不能晚于今天");
    if (day < membership.since) refuse_field("on", "before_since", "终止日期不能早于入会日期（" + print(membership.since) + "）");
    if (why != "died") return end(deed, membership, why, day);
    account_book().require_lower_rank(deed.tx(), actor, membership.person);
    for (const Membership& open : memberships_of(deed.tx(), deed.tenant(), membership.person)) end(deed, open, why, day);
    note_death(deed, membership.person);
}

void keep_membership(facts::Deed& deed, const Actor& actor, MembershipId id, const std::string& why)
{
    if (why != "retired" && why != "unemployed") refuse_field("reason", "unknown_word", "请选择保留会籍的原因：退休或失业");
    const Membership membership = lock_open_membership(deed, actor, id);
    const auto kept =
        deed.tx().change("UPDATE people_memberships SET kept_why = $3 WHERE tenant_id = $1 AND id = $2 AND kept_why IS NULL", deed.tenant(), id, why);
    if (kept == 0) refuse_conflict("people.kept_already", "这条会籍已经办理过保留");
    deed.record({.kind = "people.membership_kept",
        .topic = "",
        .org = membership.org,
        .subject = membership.person,
        .record = record_of(id),
        .detail = {{"why", why}}});
}

void move_members_up(facts::Deed& deed, OrgId closing, OrgId upper)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql(, m.bond FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.org_id = $2 AND m.until_day IS NULL ORDER BY m.id for_update())sql";
    const auto ending = deed.tx().all([](Row row) { return std::pair{read_membership(row), row.get<std::string>(7)}; }, sql, deed.tenant(), closing);
    deed.tx().change(R"sql(
        UPDATE people_memberships SET until_day = CASE WHEN since_day > $3 THEN since_day ELSE $3 END, ended_why = 'org_closed'
         WHERE tenant_id = $1 AND org_id = $2 AND until_day IS NULL
        )sql",
        deed.tenant(), closing, deed.today());

    Batch begun{"people_memberships",
        {{"tenant_id", Batch::Type::whole}, {"id", Batch::Type::whole}, {"person_id", Batch::Type::whole}, {"org_id", Batch::Type::whole},
            {"bond", Batch::Type::text}, {"since_day", Batch::Type::whole}}};
    for (const auto& [former, bond] : ending) {
        if (bond != "union") { // an association has none above it that its members would be in
            deed.record({.kind = "people.left",
                .topic = "",
                .org = closing,
                .subject = former.person,
                .record = record_of(former.id),
                .detail = {{"why", "org_closed"}}});
            continue;
        }
        const auto id = deed.new_id<MembershipId>();
        begun.add(deed.tenant(), id, former.person, upper, "union", deed.today());
        deed.record({.kind = "people.moved_out", .topic = "", .org = closing, .subject = former.person, .record = record_of(former.id)});
        deed.record({.kind = "people.moved_in", .topic = "", .org = upper, .subject = former.person, .record = record_of(id)});
    }
    if (!begun.empty()) deed.tx().insert(begun);
}

}
