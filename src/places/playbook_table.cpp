#include "places/playbook_table.h"

#include "places/places.h"
#include "playbooks/tables.h"

namespace gongyou::places {

namespace {

playbooks::Part read_part(TomlTable& table, int)
{
    const Kind kind = read_kind(table);
    return {kind.id, kind.label, [kind](facts::Deed& deed, OrgId org) { define_kind(deed, org, kind); }};
}

/// What the org promised for the kind holds no longer; places that stand go on.
void withdraw(facts::Deed& deed, const std::string& kind, OrgId org)
{
    if (deed.tx().change("DELETE FROM places_kind_hours WHERE tenant_id = $1 AND kind = $2 AND org_id = $3", deed.tenant(), kind, org) == 0) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "places.kind_withdrawn", .topic = kind, .org = org, .record = "places/kind/" + kind});
}

}

void add_playbook_table()
{
    playbooks::add_table({"place", "阵地", read_part, withdraw});
}

}
