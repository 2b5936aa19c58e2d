#include "people/known_people.h"

namespace gongyou::people {

KnownBy KnownBy::read(Transaction& tx, TenantId tenant, const TextList& indexes, const char* sql)
{
    KnownBy made;
    for (Row row : tx.rows(sql, tenant, indexes)) {
        made.known_.emplace(row.get<std::string>(0), Known{row.get<PersonId>(1), row.get<std::string>(2)});
    }
    return made;
}

KnownBy KnownBy::id_number(Transaction& tx, TenantId tenant, const TextList& indexes)
{
    return read(tx, tenant, indexes,
        "SELECT id_number_index, id, name FROM people_persons WHERE tenant_id = $1 AND id_number_index IN (SELECT value FROM texts_of($2))");
}

KnownBy KnownBy::phone(Transaction& tx, TenantId tenant, const TextList& indexes)
{
    return read(tx, tenant, indexes,
        "SELECT phone_index, id, name FROM people_persons WHERE tenant_id = $1 AND phone_index IN (SELECT value FROM texts_of($2))");
}

const Known* KnownBy::find(const std::optional<std::string>& index) const
{
    const auto found = index ? known_.find(*index) : known_.end();
    return found == known_.end() ? nullptr : &found->second;
}

}
