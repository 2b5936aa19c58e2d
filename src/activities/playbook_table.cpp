#include "activities/playbook_table.h"

#include "activities/activities.h"
#include "playbooks/tables.h"

namespace gongyou::activities {

namespace {

playbooks::Part read_part(TomlTable& table, int)
{
    const Topic topic = read_topic(table);
    return {topic.id, topic.label, [topic](facts::Deed& deed, OrgId org) { define_topic(deed, org, topic); }};
}

/// What the org settled holds no longer; activities that were planned under it go on.
void withdraw(facts::Deed& deed, const std::string& topic, OrgId org)
{
    if (deed.tx().change("DELETE FROM activities_terms WHERE tenant_id = $1 AND topic = $2 AND org_id = $3", deed.tenant(), topic, org) == 0) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "activities.topic_withdrawn", .topic = topic, .org = org, .record = "activities/topic/" + topic});
}

}

void add_playbook_table()
{
    playbooks::add_table({"activity", "活动", read_part, withdraw});
}

}
