#include "facts/timeline.h"
#include "orgs/stored_org.h"
#include "orgs/unified_code.h"
#include "platform/names.h"

namespace gongyou::orgs {

namespace {

/// The day was written down wrongly, or not at all: the founding is taken back and recorded anew, of the right day.
void correct_founding(facts::Deed& deed, const Org& org)
{
    facts::FactId standing{};
    for (const facts::StoredFact& fact : facts::timeline_of(deed.tx(), deed.tenant(), record_of(org.id))) {
        if (fact.kind == "orgs.founded" && fact.weight == 1) standing = fact.id;
    }
    if (standing == facts::FactId{}) return;
    deed.reverse(standing, "corrected");
    deed.record(
        {.kind = "orgs.founded", .topic = "", .org = org.id, .record = record_of(org.id), .detail = {{"kind", word_of(org.kind)}}, .day = org.founded_on});
}

}

Org change_org(facts::Deed& deed, const Actor& actor, OrgId id, const OrgChange& wish)
{
    const Org before = open_org(deed.tx(), actor, Capability::change_orgs, id);
    const OrgChange change = located(deed.tx(), deed.tenant(), wish);
    Org after = before;
    if (change.name) after.name = normal_name(*change.name);
    if (change.unified_code) after.unified_code = normal_unified_code(*change.unified_code);
    if (change.founded) after.founded_on = change.founded;
    if (change.admits_at_once) after.admits_at_once = *change.admits_at_once;
    if (change.town) after.town = *change.town;
    if (change.lat) after.latitude = change.lat;
    if (change.lon) after.longitude = change.lon;
    check_org(after.name, after.unified_code, after.founded_on, after.latitude, after.longitude, deed.today());

    naming_conflicts([&] {
        deed.tx().change(R"sql(
            UPDATE orgs_orgs SET name = $3, unified_code = $4, founded_day = $5, admits_at_once = $6, town = $7, latitude = $8, longitude = $9
             WHERE tenant_id = $1 AND id = $2
            )sql",
            deed.tenant(), id, after.name, after.unified_code, after.founded_on, after.admits_at_once, after.town, after.latitude, after.longitude);
    });
    if (after.founded_on != before.founded_on) correct_founding(deed, after);
    if (after.name != before.name) index_name(deed, id, after.name);
    deed.record({.kind = "orgs.changed", .topic = "", .org = id, .record = record_of(id)});
    return after;
}

}
