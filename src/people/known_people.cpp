#include "people/known_people.h"

#include "people/identity.h"

namespace gongyou::people {

KnownBy KnownBy::read(Transaction& tx, TenantId tenant, const TextList& indexes, const char* sql)
{
    KnownBy made;
    for (Row row : tx.rows(sql, tenant, indexes)) {
        made.known_.emplace(row.get<std::string>(0),
            Known{row.get<PersonId>(1), row.get<std::string>(2), row.boolean(3), row.boolean(4), row.boolean(5), row.boolean(6), row.boolean(7),
                row.get<std::optional<Day>>(8), row.boolean(9)});
    }
    return made;
}

KnownBy KnownBy::id_number(Transaction& tx, TenantId tenant, const TextList& indexes)
{
    return read(tx, tenant, indexes, R"sql(
        SELECT holder.id_number_index, p.id, p.name, p.id_number_index IS NOT NULL, p.phone_index IS NOT NULL, p.trade <> '', p.town <> '',
               EXISTS (SELECT 1 FROM people_held_identities AS h WHERE h.tenant_id = $1 AND h.person_id = p.id), p.birth_day,
               EXISTS (SELECT 1 FROM people_deaths AS d WHERE d.tenant_id = $1 AND d.person_id = p.id)
          FROM people_persons AS holder
          JOIN people_persons AS p ON p.tenant_id = holder.tenant_id AND p.id = same_person($1, holder.id)
         WHERE holder.tenant_id = $1 AND holder.id_number_index IN (SELECT value FROM texts_of($2))
        )sql");
}

KnownBy KnownBy::phone(Transaction& tx, TenantId tenant, const TextList& indexes)
{
    return read(tx, tenant, indexes, R"sql(
        SELECT holder.phone_index, p.id, p.name, p.id_number_index IS NOT NULL, p.phone_index IS NOT NULL, p.trade <> '', p.town <> '',
               EXISTS (SELECT 1 FROM people_held_identities AS h WHERE h.tenant_id = $1 AND h.person_id = p.id), p.birth_day,
               EXISTS (SELECT 1 FROM people_deaths AS d WHERE d.tenant_id = $1 AND d.person_id = p.id)
          FROM people_persons AS holder
          JOIN people_persons AS p ON p.tenant_id = holder.tenant_id AND p.id = same_person($1, holder.id)
         WHERE holder.tenant_id = $1 AND holder.phone_index IN (SELECT value FROM texts_of($2))
        )sql");
}

const Known* KnownBy::find(const std::optional<std::string>& index) const
{
    const auto found = index ? known_.find(*index) : known_.end();
    return found == known_.end() ? nullptr : &found->second;
}

namespace {

FieldError phone_taken()
{
    return {"phone", "phone_taken", "手机号已登记在另一人名下，请核对；对方已不用这个号的，先到他的人员页更正手机号，是同一人的，合并两条记录"};
}

Recognised by_number(const Told& told, const Known& person, const Known* owner)
{
    Recognised who{.person = &person, .holder = nullptr, .fills = false, .wrong = std::nullopt};
    if (person.name != told.name) who.wrong = FieldError{"name", "name_differs", "号码已用另一个姓名登记，请核对姓名和号码"};
    else if (owner && owner->id != person.id && !owner->is_shell()) who.wrong = phone_taken();
    else if (owner && owner->id != person.id && !person.has_phone && !person.waits) who.holder = owner;
    who.fills = (told.phone_index && !person.has_phone && !owner) || (told.trade && !person.has_trade) || (told.town && !person.has_town);
    return who;
}

/// The owner of the phone is this person if he has no number yet and the same name, or if nobody has said who he is and no number could tell.
Recognised by_phone(const Told& told, const Known& owner)
{
    if (owner.is_shell() && told.id_number_index) return {.person = nullptr, .holder = &owner, .fills = false, .wrong = std::nullopt};
    Recognised who{.person = &owner, .holder = nullptr, .fills = false, .wrong = std::nullopt};
    const bool same = owner.is_shell() || owner.name == told.name;
    if (told.id_number_index && (owner.has_id_number || !same)) who.wrong = phone_taken();
    else if (!same) who.wrong = FieldError{"name", "name_differs", "号码已用另一个姓名登记，请核对姓名和号码"};
    who.fills = owner.is_shell() || told.id_number_index || (told.trade && !owner.has_trade) || (told.town && !owner.has_town);
    return who;
}

}

namespace {

/// What stands in the record and keeps him out, whatever the row says.
std::optional<FieldError> kept_out(const Told& told, const Known& person, Day today)
{
    if (person.died) return FieldError{"id_number", "died", died().sentence};
    return told.joins ? under_age(person.born, today) : std::nullopt;
}

}

Recognised recognise(const Told& told, const KnownBy& numbers, const KnownBy& phones, Day today)
{
    const Known* owner = phones.find(told.phone_index);
    const Known* person = numbers.find(told.id_number_index);
    Recognised who;
    if (person) who = by_number(told, *person, owner);
    else if (owner) who = by_phone(told, *owner);
    if (!who.wrong && who.person) who.wrong = kept_out(told, *who.person, today);
    return who;
}

}
