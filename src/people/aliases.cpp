#include "people/merge_record.h"
#include "platform/db/as.h"

namespace gongyou::people {

PersonId standing_record(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.value<PersonId>("SELECT same_person($1, $2)", tenant, person);
}

std::map<PersonId, PersonId> merged_since(Transaction& tx, TenantId tenant, Instant since)
{
    const auto found = tx.all(as<PersonId, PersonId>, "SELECT alias_id, person_id FROM people_aliases WHERE tenant_id = $1 AND merged_at > $2", tenant, since);
    return {found.begin(), found.end()};
}

bool is_alias(Transaction& tx, TenantId tenant, PersonId person)
{
    return standing_record(tx, tenant, person) != person;
}

void lock_records(facts::Deed& deed, const IdList& persons)
{
    deed.tx().lock(
        "SELECT id FROM people_persons WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_update()", deed.tenant(), persons);
}

}
