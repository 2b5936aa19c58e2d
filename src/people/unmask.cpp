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

std::vector<Unmasking> unmaskings(Transaction& tx, const Actor& actor, std::int64_t before, std::int64_t limit)
{
    return tx.all(
        [](Row row) {
            return Unmasking{row.whole(0), row.get<PersonId>(1), row.get<PersonId>(2), row.get<std::string>(3), row.get<std::string>(4),
                row.get<Instant>(5)};
        },
        R"sql(
        SELECT u.id, u.person_id, u.actor_id, u.field, u.reason, u.at FROM people_unmaskings AS u
         WHERE u.tenant_id = $1 AND u.id < $2 AND person_within($1, u.person_id, $4) ORDER BY u.id DESC LIMIT $3
        )sql",
        actor.tenant, before, limit, actor.reach(orgs::Capability::see_audit));
}

}
