// Deletion on request. Facts carry the pseudonymous id alone, so emptying these rows is enough for nobody to
// know any more who it was, and every figure stays as it is.

#include "people/memberships.h"
#include "people/merge_record.h"
#include "people/stored_person.h"
#include "platform/db/as.h"

namespace gongyou::people {

namespace {

void end_memberships(facts::Deed& deed, PersonId person)
{
    lock_memberships(deed, person);
    for (const Membership& open : memberships_of(deed.tx(), deed.tenant(), person)) {
        deed.record({.kind = "people.left", .topic = "", .org = open.org, .subject = person, .record = record_of(open.id), .detail = {{"why", "erased"}}});
    }
    deed.tx().change(R"sql(
        UPDATE people_memberships SET until_day = CASE WHEN since_day > $3 THEN since_day ELSE $3 END, ended_why = 'erased'
         WHERE tenant_id = $1 AND person_id = $2 AND until_day IS NULL
        )sql",
        deed.tenant(), person, deed.today());
}

void erase_record(facts::Deed& deed, PersonId person)
{
    const auto erased = deed.tx().change(R"sql(
        INSERT INTO people_erasures (tenant_id, person_id, erased_at, asked_by)
        SELECT tenant_id, id, $3, $4 FROM people_persons WHERE tenant_id = $1 AND id = $2
        ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), person, deed.now(), deed.actor());
    if (erased == 0) refuse_no_such_person();

    const OrgId home = home_org(deed.tx(), deed.tenant(), person);
    end_memberships(deed, person);
    deed.tx().change("DELETE FROM people_directory_id_number WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("DELETE FROM people_directory_phone WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("DELETE FROM people_search WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("DELETE FROM people_consents WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change("DELETE FROM people_guardians WHERE tenant_id = $1 AND (guardian_id = $2 OR child_id = $2)", deed.tenant(), person);
    deed.tx().change("UPDATE people_credentials SET label = '', source = '' WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person);
    deed.tx().change(R"sql(
        UPDATE people_persons SET name = '', said_name = '', sex = 'unstated', birth_day = NULL, id_number_sealed = NULL, id_number_index = NULL,
               phone_sealed = NULL, phone_index = NULL, trade = '', town = '', elder_mode = FALSE
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), person);
    deed.record({.kind = "people.erased", .topic = "", .org = home, .subject = person, .record = record_of(person)});
}

}

// An alias keeps a name of its own, and the merge the blind indexes of what went over.
void erase_person(facts::Deed& deed, PersonId asked)
{
    const PersonId person = lock_standing(deed, asked);
    const auto merged = deed.tx().all(as<PersonId>,
        "SELECT alias_id FROM people_aliases WHERE tenant_id = $1 AND person_id = $2 ORDER BY alias_id", deed.tenant(), person);
    for (const auto& belongings : belongings_elsewhere()) belongings.let_go(deed, person, "erased");
    erase_record(deed, person);
    for (const PersonId alias : merged) erase_record(deed, alias);
    deed.tx().change("UPDATE people_aliases SET took = $3 WHERE tenant_id = $1 AND person_id = $2", deed.tenant(), person, Json{"{}"});
}

}
