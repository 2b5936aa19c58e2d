#include "people/list_people.h"
#include "people/stored_person.h"
#include "platform/text.h"

namespace gongyou::people {

namespace {

void write_down(Transaction& tx, std::int64_t id, const Actor& actor, PersonId person, const std::string& field, const std::string& reason,
    Instant now)
{
    tx.change("INSERT INTO people_unmaskings (tenant_id, id, person_id, actor_id, field, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        actor.tenant, id, person, actor.person, field, reason, now);
}

}

std::string unmask(Transaction& tx, IdMaker& ids, const Actor& actor, const Keys& keys, PersonId person, const std::string& field,
    const std::string& reason, Instant now)
{
    require_person(tx, actor, orgs::Capability::unmask_people, person);
    if (field != "phone" && field != "id_number") refuse_field("field", "unknown_word", "只能查看手机号或身份证号");
    if (count_characters(reason) < 4) refuse_field("reason", "too_short", "请写明查看原因，至少4个字；原因会记入审计");

    const auto sealed = tx.maybe(
        [&](Row row) { return std::pair{row.get<std::optional<Bytes>>(0), row.get<std::optional<Bytes>>(1)}; },
        "SELECT phone_sealed, id_number_sealed FROM people_persons WHERE tenant_id = $1 AND id = $2", actor.tenant, person);
    if (!sealed) refuse_no_such_person();
    const auto& envelope = field == "phone" ? sealed->first : sealed->second;
    if (!envelope) refuse_not_found("people.nothing_to_show", "这一项没有登记");
    const auto plain = keys.open(*envelope, field == "phone" ? phone_row(person) : id_number_row(person));
    if (!plain) throw std::runtime_error("a person's number cannot be opened: altered, moved, or sealed with another key");
    write_down(tx, ids.next(now), actor, person, field, reason, now);
    return *plain;
}

std::vector<Handling> handlings(Transaction& tx, const Actor& actor, std::int64_t before, std::int64_t limit)
{
    return tx.all(
        [](Row row) {
            return Handling{row.whole(0), row.get<PersonId>(1), row.get<PersonId>(2), row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
                row.get<std::string>(6), row.get<std::string>(7), row.get<Instant>(8)};
        },
        R"sql(
        SELECT h.id, h.person_id, h.actor_id, h.kind, h.field, h.before, h.after, h.reason, h.at
          FROM (SELECT u.tenant_id, u.id, u.person_id, u.actor_id, 'unmasked' AS kind, u.field, '' AS before, '' AS after, u.reason, u.at
                  FROM people_unmaskings AS u WHERE u.tenant_id = $1
                UNION ALL
                SELECT c.tenant_id, c.id, c.person_id, c.actor_id, CASE WHEN c.field IN ('merged', 'parted', 'resumed') THEN c.field ELSE 'corrected' END,
                       c.field, c.before, c.after, c.reason, c.at
                  FROM people_corrections AS c WHERE c.tenant_id = $1) AS h
         WHERE h.id < $2 AND person_within($1, h.person_id, $4) ORDER BY h.id DESC LIMIT $3
        )sql",
        actor.tenant, before, limit, actor.reach(orgs::Capability::see_audit));
}

}
