#include "people/phone.h"
#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/text.h"

namespace gongyou::people {

std::optional<PersonId> find_by_phone(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& phone)
{
    const auto normal = normalise_phone(phone);
    if (!normal) return std::nullopt;
    return tx.maybe(as<PersonId>,
        "SELECT id FROM people_persons WHERE tenant_id = $1 AND phone_index = $2", tenant, phone_index(keys, *normal));
}

std::optional<Person> find_person(Transaction& tx, TenantId tenant, const Keys& keys, PersonId person)
{
    static const std::string sql = std::string{"SELECT "} + person_columns + " FROM people_persons AS p WHERE p.tenant_id = $1 AND p.id = $2";
    return tx.maybe([&](Row row) { return read_person(row, keys); }, sql, tenant, person);
}

std::optional<std::string> phone_of(Transaction& tx, TenantId tenant, const Keys& keys, PersonId person)
{
    const auto sealed = tx.maybe(as<Bytes>,
        "SELECT phone_sealed FROM people_persons WHERE tenant_id = $1 AND id = $2 AND phone_sealed IS NOT NULL",
        tenant, person);
    if (!sealed) return std::nullopt;
    return keys.open(*sealed, phone_row(person));
}

std::map<PersonId, std::string> phone_tails_of(Transaction& tx, TenantId tenant, const Keys& keys, const IdList& persons)
{
    std::map<PersonId, std::string> tails;
    for (Row row : tx.rows("SELECT id, phone_sealed FROM people_persons"
                           " WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND phone_sealed IS NOT NULL",
             tenant, persons)) {
        const auto person = row.get<PersonId>(0);
        const auto phone = keys.open(row.bytes(1), phone_row(person));
        if (phone && phone->size() >= 4) tails.emplace(person, phone->substr(phone->size() - 4));
    }
    return tails;
}

std::map<PersonId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& persons)
{
    std::map<PersonId, std::string> names;
    for (Row row : tx.rows("SELECT id, CASE WHEN name = '' THEN said_name ELSE name END FROM people_persons"
                           " WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))",
             tenant, persons)) {
        names.emplace(row.get<PersonId>(0), row.get<std::string>(1));
    }
    return names;
}

std::map<PersonId, std::string> masked_names_of(Transaction& tx, TenantId tenant, const IdList& persons)
{
    auto names = names_of(tx, tenant, persons);
    for (auto& [person, name] : names) name = mask_name(name);
    return names;
}

}
