#include "matters/playbook_table.h"

#include "matters/matters.h"
#include "playbooks/tables.h"

namespace gongyou::matters {

namespace {

playbooks::Part read_part(TomlTable& table, int version)
{
    const Flow flow = read_flow(table, version);
    return {flow.topic, flow.label, [flow](facts::Deed& deed, OrgId org) { install_flow(deed, flow, org); }};
}

}

void add_playbook_table()
{
    playbooks::add_table({"matter", "办件", read_part, withdraw_flow});
}

}
