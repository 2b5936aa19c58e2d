// Two records of one human being become one: the one record is an alias of the other (docs/decisions/0015). Facts stay
// where they are; whoever counts persons says same_person. What the kept record has not, it takes: numbers, memberships,
// credentials, consents, children, and what other domains keep; what went over is written down, so that all of it can go back.

#include "people/merge_people.h"

#include "people/corrections.h"
#include "people/deaths.h"
#include "people/identity.h"
#include "people/merge_record.h"
#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

const Shape<Merge>& shape_of(Merge*)
{
    static const Shape<Merge> shape{"Merge", field("merged", &Merge::merged, "并入的记录"), field("reason", &Merge::reason, "合并原因", {.max_length = 200}),
        field("right_number", &Merge::right_number, "身份证号正确的那条记录")};
    return shape;
}

namespace {

void require_record(Transaction& tx, TenantId tenant, PersonId person)
{
    const auto stands = tx.maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id = $2
           AND NOT EXISTS (SELECT 1 FROM people_erasures AS e WHERE e.tenant_id = p.tenant_id AND e.person_id = p.id)
        )sql",
        tenant, person);
    if (!stands) refuse_no_such_person();
}

bool has_aliases(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.value<std::int64_t>("SELECT COUNT(*) FROM people_aliases WHERE tenant_id = $1 AND person_id = $2", tenant, person) > 0;
}

std::optional<OrgId> union_of(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.maybe(as<OrgId>,
        "SELECT org_id FROM people_memberships WHERE tenant_id = $1 AND person_id = $2 AND until_day IS NULL AND bond = 'union'", tenant, person);
}

bool has_membership(Transaction& tx, TenantId tenant, PersonId person)
{
    return !memberships_of(tx, tenant, person).empty();
}

/// Whether one of the two was born too late to be a member.
bool is_child(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged, Day today)
{
    const auto born = tx.all(
        as<Day>, "SELECT birth_day FROM people_persons WHERE tenant_id = $1 AND id IN ($2, $3) AND birth_day IS NOT NULL", tenant, kept, merged);
    return std::ranges::any_of(born, [&](Day day) { return under_age(day, today).has_value(); });
}

std::vector<std::string> obstacles(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged, Day today)
{
    std::vector<std::string> found;
    const auto one_union = union_of(tx, tenant, kept), other_union = union_of(tx, tenant, merged);
    if (kept == merged) found.emplace_back("选中的是同一条记录，请另选一条");
    if (is_alias(tx, tenant, kept) || is_alias(tx, tenant, merged)) found.emplace_back("其中一条已经合并到别的记录，请刷新后再看");
    if (has_aliases(tx, tenant, merged)) found.emplace_back("要并入的这条自己合并过别的记录：请把它作为保留的一条，或先撤销那次合并");
    if (has_died(tx, tenant, kept) != has_died(tx, tenant, merged)) found.emplace_back("其中一条记着此人已去世：确已去世的，请先在另一条上也登记；记错了的，请先撤销");
    if (is_child(tx, tenant, kept, merged, today) && (has_membership(tx, tenant, kept) || has_membership(tx, tenant, merged))) {
        found.emplace_back("其中一条的出生日期不满16周岁，另一条有会籍：请先核对身份证号，或终止会籍");
    }
    if (one_union && other_union && *one_union != *other_union) found.emplace_back("两条记录在两家工会都有会籍：请先终止其中一条，会籍同一时间只在一家");
    for (const Belongings& theirs_too : belongings_elsewhere()) {
        for (auto& sentence : theirs_too.obstacles(tx, tenant, kept, merged)) found.push_back(std::move(sentence));
    }
    return found;
}

template <class IdType>
std::vector<IdType> move_rows(facts::Deed& deed, const std::string& select, const std::string& update, PersonId kept, PersonId merged)
{
    auto ids = deed.tx().all(as<IdType>, select, deed.tenant(), merged, kept);
    IdList list;
    for (const IdType id : ids) list.values.push_back(id.value);
    deed.tx().change(update, deed.tenant(), kept, list);
    return ids;
}

/// A membership of the same org twice is one: the alias's ends, told by a fact that parting takes back.
void end_doubles(facts::Deed& deed, PersonId kept, PersonId merged, MergeRecord& took)
{
    lock_memberships(deed, merged); // an org that is closing ends them, too
    const auto mine = memberships_of(deed.tx(), deed.tenant(), kept);
    for (const Membership& open : memberships_of(deed.tx(), deed.tenant(), merged)) {
        if (std::ranges::find(mine, open.org, &Membership::org) == mine.end()) continue;
        deed.tx().change(R"sql(
            UPDATE people_memberships SET until_day = CASE WHEN since_day > $3 THEN since_day ELSE $3 END, ended_why = 'merged' WHERE tenant_id = $1 AND id = $2
            )sql",
            deed.tenant(), open.id, deed.today());
        const auto fact =
            deed.record({.kind = "people.left", .topic = "", .org = open.org, .subject = merged, .record = record_of(open.id), .detail = {{"why", "merged"}}});
        took.ended.push_back({open.id, fact});
    }
}

void move_belongings(facts::Deed& deed, PersonId kept, PersonId merged, MergeRecord& took)
{
    took.memberships = move_rows<MembershipId>(deed, "SELECT id FROM people_memberships WHERE tenant_id = $1 AND person_id = $2 AND $3 > 0",
        "UPDATE people_memberships SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3))", kept, merged);
    took.credentials = move_rows<CredentialId>(deed, "SELECT id FROM people_credentials WHERE tenant_id = $1 AND person_id = $2 AND $3 > 0",
        "UPDATE people_credentials SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3))", kept, merged);
    took.consents = move_rows<Id<Consent>>(deed, R"sql(
        SELECT c.id FROM people_consents AS c WHERE c.tenant_id = $1 AND c.person_id = $2
           AND (c.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM people_consents AS k WHERE k.tenant_id = $1 AND k.person_id = $3
                                                             AND k.text_id = c.text_id AND k.withdrawn_at IS NULL))
        )sql",
        "UPDATE people_consents SET person_id = $2 WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($3))", kept, merged);
    took.children = move_rows<PersonId>(deed, R"sql(
        SELECT g.child_id FROM people_guardians AS g WHERE g.tenant_id = $1 AND g.guardian_id = $2
           AND NOT EXISTS (SELECT 1 FROM people_guardians AS k WHERE k.tenant_id = $1 AND k.guardian_id = $3 AND k.child_id = g.child_id)
        )sql",
        "UPDATE people_guardians SET guardian_id = $2 WHERE tenant_id = $1 AND guardian_id <> $2 AND child_id IN (SELECT value FROM ids_of($3))", kept, merged);
}

}

namespace {

bool is_member(const PersonRecord& person, OrgId org)
{
    return std::ranges::any_of(person.memberships, [&](const MembershipLine& line) { return !line.until && line.org.id == org; });
}

bool numbers_differ(Transaction& tx, TenantId tenant, PersonId kept, PersonId merged)
{
    return !numbers_of(tx, tenant, kept).id_number.empty() && !numbers_of(tx, tenant, merged).id_number.empty();
}

/// Whoever signs in as the alias acts for the kept record from now on, numbers or not: as with a correction, not beyond one's own rank.
std::vector<std::string> obstacles_for(Transaction& tx, const Actor& actor, PersonId kept, PersonId merged, Day today)
{
    auto found = obstacles(tx, actor.tenant, kept, merged, today);
    try {
        account_book().require_lower_rank(tx, actor, kept);
    } catch (const Refusal& refusal) {
        found.push_back(refusal.sentence);
    }
    return found;
}

}

MergePreview preview_merge(Transaction& tx, const Actor& actor, const Keys& keys, PersonId kept, PersonId merged, Day today)
{
    require_in_hand(tx, actor, kept);
    require_in_hand(tx, actor, merged);
    const PersonRecord into = record_for(tx, actor.tenant, keys, kept), from = record_for(tx, actor.tenant, keys, merged);
    std::vector<std::string> takes;
    if (into.phone_masked.empty() && !from.phone_masked.empty()) takes.push_back("手机号 " + from.phone_masked);
    if (into.id_number_masked.empty() && !from.id_number_masked.empty()) takes.push_back("身份证号 " + from.id_number_masked);
    for (const MembershipLine& line : from.memberships) {
        if (!line.until && !is_member(into, line.org.id)) takes.push_back("会籍 " + line.org.name);
    }
    for (const Credential& credential : from.credentials) takes.push_back("资质 " + credential.label);
    const bool differ = kept != merged && numbers_differ(tx, actor.tenant, kept, merged);
    return {into, from, std::move(takes), obstacles_for(tx, actor, kept, merged, today), differ};
}

void merge_people(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, std::optional<PersonId> right_number)
{
    lock_records(deed, IdList{{kept.value, merged.value}});
    require_record(deed.tx(), deed.tenant(), kept);
    require_record(deed.tx(), deed.tenant(), merged);
    if (const auto found = obstacles(deed.tx(), deed.tenant(), kept, merged, deed.today()); !found.empty()) {
        refuse_conflict("people.cannot_merge", found.front());
    }
    if (numbers_differ(deed.tx(), deed.tenant(), kept, merged) && right_number != kept && right_number != merged) {
        refuse_field("right_number", "required", "两条记录的身份证号不同，请选择哪一个是对的");
    }

    MergeRecord took = take_identity(deed, keys, kept, merged, right_number == merged);
    end_doubles(deed, kept, merged, took);
    move_belongings(deed, kept, merged, took);
    for (const Belongings& theirs : belongings_elsewhere()) took.elsewhere.push_back({theirs.domain, theirs.take(deed, kept, merged)});
    deed.tx().change(
        "DELETE FROM people_held_identities WHERE tenant_id = $1 AND (shell_id IN ($2, $3) OR person_id IN ($2, $3))", deed.tenant(), kept, merged);
    const auto fact = deed.record({.kind = "people.merged",
        .topic = "",
        .org = home_org(deed.tx(), deed.tenant(), kept),
        .subject = kept,
        .record = record_of(kept),
        .detail = {{"alias", print(merged)}}});
    deed.tx().change("INSERT INTO people_aliases (tenant_id, alias_id, person_id, merged_at, fact_id, took) VALUES ($1, $2, $3, $4, $5, $6)", deed.tenant(),
        merged, kept, deed.now(), fact, Json{write_merge_record(took)});
}

void merge_people(facts::Deed& deed, const Actor& actor, const Keys& keys, PersonId kept, const Merge& wish)
{
    const auto& [merged, reason, right_number] = wish;
    require_reason(reason);
    require_in_hand(deed.tx(), actor, kept);
    require_in_hand(deed.tx(), actor, merged);
    account_book().require_lower_rank(deed.tx(), actor, kept);
    const auto names = masked_names_of(deed.tx(), deed.tenant(), IdList{{kept.value, merged.value}});
    note_correction(deed, kept, {"merged", names.at(merged), names.at(kept), reason});
    merge_people(deed, keys, kept, merged, right_number);
}

}
