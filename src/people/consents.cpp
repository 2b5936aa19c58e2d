#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

namespace {

constexpr int own_consent_from = 14; // years; below, the guardian's counts

/// Whoever acts must be the person, or the guardian of a child; a child under 14 cannot consent alone.
void check_giver(facts::Deed& deed, PersonId person)
{
    if (deed.actor() == person) {
        const auto born = deed.tx().maybe(as<std::optional<Day>>,
            "SELECT birth_day FROM people_persons WHERE tenant_id = $1 AND id = $2", deed.tenant(), person);
        if (!born) refuse_no_such_person();
        if (*born && age_on(**born, deed.today()) < own_consent_from) { refuse_conflict("people.guardian_needed", "未满14周岁，需由监护人在自己的手机上同意"); }
        return;
    }
    const auto children = children_of(deed.tx(), deed.tenant(), deed.actor());
    if (std::ranges::find(children, person) == children.end()) refuse_no_such_person();
}

}

void add_child(facts::Deed& deed, PersonId child)
{
    deed.tx().change(
        "INSERT INTO people_guardians (tenant_id, guardian_id, child_id, since_day) VALUES ($1, $2, $3, $4)", deed.tenant(), deed.actor(), child, deed.today());
}

PersonId enrol_child(facts::Deed& deed, const Keys& keys, const Identity& said)
{
    Identity identity = checked_identity(said, deed.today());
    identity.phone.reset();
    if (!identity.birth_day) refuse_field("birth_day", "required", "请填写孩子的出生日期");
    if (age_on(*identity.birth_day, deed.today()) >= 18) refuse_field("birth_day", "of_age", "已满18周岁，请本人自己登记");
    const PersonId child = insert_person(deed, keys, identity);
    add_child(deed, child);
    deed.record(
        {.kind = "people.child_added", .topic = "", .org = home_org(deed.tx(), deed.tenant(), deed.actor()), .subject = child, .record = record_of(child)});
    return child;
}

std::vector<PersonId> children_of(Transaction& tx, TenantId tenant, PersonId guardian)
{
    return tx.all(as<PersonId>,
        "SELECT child_id FROM people_guardians WHERE tenant_id = $1 AND guardian_id = $2 ORDER BY child_id", tenant, guardian);
}

void give_consent(facts::Deed& deed, PersonId person, const std::string& text, int version)
{
    if (!is_code(text)) refuse_field("text", "unknown_word", "没有这份同意书");
    check_giver(deed, person);
    const auto standing =
        deed.tx().change("UPDATE people_consents SET withdrawn_at = $4 WHERE tenant_id = $1 AND person_id = $2 AND text_id = $3 AND withdrawn_at IS NULL"
                         " AND version <> $5",
            deed.tenant(), person, text, deed.now(), version);
    const auto given = deed.tx().change(R"sql(
        INSERT INTO people_consents (tenant_id, id, person_id, text_id, version, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), deed.new_id<Id<Consent>>(), person, text, version, deed.now(), deed.actor());
    if (standing == 0 && given == 0) return deed.nothing_changed();
    deed.record({.kind = "people.consent_given",
        .topic = "",
        .org = home_org(deed.tx(), deed.tenant(), person),
        .subject = person,
        .record = record_of(person),
        .detail = {{"text", text}, {"version", std::to_string(version)}}});
}

void withdraw_consent(facts::Deed& deed, PersonId person, const std::string& text)
{
    check_giver(deed, person);
    const auto withdrawn =
        deed.tx().change("UPDATE people_consents SET withdrawn_at = $4 WHERE tenant_id = $1 AND person_id = $2 AND text_id = $3 AND withdrawn_at IS NULL",
            deed.tenant(), person, text, deed.now());
    if (withdrawn == 0) refuse_not_found("people.no_such_consent", "没有找到有效的同意记录，可能已经撤回");
    deed.record({.kind = "people.consent_withdrawn",
        .topic = "",
        .org = home_org(deed.tx(), deed.tenant(), person),
        .subject = person,
        .record = record_of(person),
        .detail = {{"text", text}}});
}

bool has_consent(Transaction& tx, TenantId tenant, PersonId person, const std::string& text)
{
    return tx
        .maybe([](Row) { return true; }, "SELECT 1 FROM people_consents WHERE tenant_id = $1 AND person_id = $2 AND text_id = $3 AND withdrawn_at IS NULL",
            tenant, person, text)
        .has_value();
}

std::vector<Consent> consents_of(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.all(
        [](Row row) {
            return Consent{row.get<std::string>(0), row.get<int>(1), row.get<Instant>(2), row.get<std::optional<Instant>>(3)};
        },
        "SELECT text_id, version, given_at, withdrawn_at FROM people_consents WHERE tenant_id = $1 AND person_id = $2 ORDER BY given_at", tenant, person);
}

}
