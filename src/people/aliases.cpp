#include "people/merge_record.h"
#include "platform/db/as.h"

namespace gongyou::people {

PersonId standing_record(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.value<PersonId>("SELECT same_person($1, $2)", tenant, person);
}

// One question: a rush asks it of every batch.
ChangedRecords changed_since(Transaction& tx, TenantId tenant, Instant since)
{
    ChangedRecords changed;
    for (Row row : tx.rows(R"sql(
        SELECT alias_id, person_id FROM people_aliases WHERE tenant_id = $1 AND merged_at > $2
        UNION ALL SELECT person_id, NULL FROM people_deaths WHERE tenant_id = $1 AND noted_at > $2
        )sql",
             tenant, since)) {
        const auto record = row.get<PersonId>(0);
        if (row.is_null(1)) changed.died.insert(record);
        else changed.merged.emplace(record, row.get<PersonId>(1));
    }
    return changed;
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

PersonId lock_standing(facts::Deed& deed, PersonId asked)
{
    for (;;) {
        const PersonId standing = standing_record(deed.tx(), deed.tenant(), asked);
        lock_records(deed, IdList{{asked.value, standing.value}});
        if (standing_record(deed.tx(), deed.tenant(), asked) == standing) return standing;
    }
}

void refuse_merged_already()
{
    refuse_conflict("people.merged_already", "这条记录已经合并到另一条，请在保留的那一条上办理");
}

}
