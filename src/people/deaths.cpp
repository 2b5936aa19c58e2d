#include "people/deaths.h"

#include "people/merge_record.h"
#include "people/stored_person.h"

namespace gongyou::people {

bool has_died(Transaction& tx, TenantId tenant, PersonId person)
{
    return tx.maybe([](Row) { return true; }, "SELECT 1 FROM people_deaths WHERE tenant_id = $1 AND person_id = $2", tenant, person).has_value();
}

Refusal died()
{
    return {Refusal::Kind::conflict, "people.died", "档案里记着此人已去世；记错了的，请所在工会在他的人员页撤销去世登记"};
}

void note_death(facts::Deed& deed, PersonId person)
{
    const auto noted = deed.tx().change(
        "INSERT INTO people_deaths (tenant_id, person_id, noted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", deed.tenant(), person, deed.now());
    if (noted == 0) throw died();
    for (const auto& belongings : belongings_elsewhere()) belongings.let_go(deed, person, "died");
}

void unnote_death(facts::Deed& deed, PersonId person)
{
    deed.tx().change("DELETE FROM people_deaths WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
}

namespace {

/// Neither a merge nor a death passes by until the transaction ends.
void hold_record(Transaction& tx, TenantId tenant, PersonId person)
{
    tx.lock("SELECT id FROM people_persons WHERE tenant_id = $1 AND id = $2 for_share()", tenant, person);
}

}

void hold_living(Transaction& tx, TenantId tenant, PersonId asked)
{
    hold_record(tx, tenant, asked);
    const PersonId person = standing_record(tx, tenant, asked);
    if (person != asked) hold_record(tx, tenant, person);
    if (has_died(tx, tenant, person)) throw died();
}

void hold_standing(Transaction& tx, TenantId tenant, PersonId person)
{
    hold_living(tx, tenant, person);
    if (is_alias(tx, tenant, person)) refuse_merged_already();
}

}
