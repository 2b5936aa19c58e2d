// Membership follows employment: who is a member of one union and is admitted to another has moved. So the
// old membership ends and the new one begins in one deed, and nobody counts as newly joined twice.

#include "people/deaths.h"
#include "people/memberships.h"
#include "people/merge_record.h"
#include "people/stored_person.h"

#include <algorithm>

namespace gongyou::people {

namespace {

struct Candidate {
    std::string name, trade, town;
    bool identified;
    std::optional<Day> born;
};

Candidate candidate(facts::Deed& deed, PersonId person)
{
    auto found = deed.tx().maybe(
        [](Row row) {
            return Candidate{
                row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), !row.is_null(3) || !row.is_null(4), row.get<std::optional<Day>>(5)};
        },
        "SELECT name, trade, town, id_number_index, phone_index, birth_day FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
    if (!found) refuse_no_such_person();
    if (found->name.empty() || !found->identified) { refuse_conflict("people.not_identified", "还没有登记姓名和身份信息，请先完善后再办理入会"); }
    return std::move(*found);
}

/// The union membership that ends because the person moves; none for a first admission.
std::optional<Membership> leave_former_union(facts::Deed& deed, PersonId person, Day since)
{
    static const std::string sql = std::string{"SELECT "} + membership_columns + R"sql( FROM people_memberships AS m
        WHERE m.tenant_id = $1 AND m.person_id = $2 AND m.until_day IS NULL AND m.bond = 'union')sql";
    lock_memberships(deed, person);
    auto former = deed.tx().maybe(read_membership, sql, deed.tenant(), person);
    if (!former) return std::nullopt;
    if (since < former->since) refuse_field("since", "before_former", "转入日期早于原会籍的入会日期（" + print(former->since) + "），请核对");
    deed.tx().change(R"sql(
        UPDATE people_memberships SET until_day = $3, ended_why = 'moved'
         WHERE tenant_id = $1 AND id = $2 AND until_day IS NULL
        )sql",
        deed.tenant(), former->id, since);
    return former;
}

}

void require_other_union(Transaction& tx, TenantId tenant, PersonId person, OrgId wished)
{
    const auto memberships = memberships_of(tx, tenant, person);
    if (memberships.empty()) refuse_conflict("people.no_union", "您还不是工会会员，不用转会，请直接申请入会");
    if (std::ranges::find(memberships, wished, &Membership::org) != memberships.end()) {
        refuse_conflict("people.already_member", "您已经是这个工会的会员，请选择要转到的工会");
    }
}

Membership admit(facts::Deed& deed, PersonId asked, OrgId org, std::optional<Day> since)
{
    const PersonId person = lock_standing(deed, asked);
    if (has_died(deed.tx(), deed.tenant(), person)) throw died();
    const Candidate who = candidate(deed, person);
    const auto wrong = since ? wrong_since(*since, who.born, deed.today()) : std::nullopt;
    if (wrong) refuse_field(wrong->field, wrong->code, wrong->message);
    if (const auto child = under_age(who.born, deed.today())) refuse_field(child->field, child->code, child->message);
    orgs::hold_open(deed.tx(), deed.tenant(), IdList{{org.value}});
    const std::string bond = bond_with(orgs::find(deed.tx(), deed.tenant(), org));
    for (const Membership& open : memberships_of(deed.tx(), deed.tenant(), person)) {
        if (open.org == org) refuse_conflict("people.already_member", "已经是这个工会的会员，不用重复办理");
    }

    Membership membership{deed.new_id<MembershipId>(), person, org, since.value_or(deed.today()), std::nullopt, std::nullopt, std::nullopt};
    const auto former = bond == "union" ? leave_former_union(deed, person, membership.since) : std::nullopt;
    const auto begun = deed.tx().change(R"sql(
        INSERT INTO people_memberships (tenant_id, id, person_id, org_id, bond, since_day) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), membership.id, person, org, bond, membership.since);
    if (begun == 0) refuse_conflict("people.already_member", "会籍刚刚已经办理，请刷新后查看");

    auto detail = codes_of(who.trade, who.town);
    if (former) {
        deed.record({.kind = "people.moved_out", .topic = "", .org = former->org, .subject = person, .record = record_of(former->id), .day = since});
    }
    if (bond == "association") detail.emplace("bond", bond);
    deed.record({.kind = former ? "people.moved_in" : "people.admitted",
        .topic = "",
        .org = org,
        .subject = person,
        .record = record_of(membership.id),
        .detail = detail,
        .day = since});
    return membership;
}

}
