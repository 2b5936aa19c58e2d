#include "facts/names.h"
#include "matters/effects.h"
#include "matters/playbook_table.h"
#include "matters/stored_matter.h"

namespace gongyou::matters {

namespace {

/// `matters/matter/<id>`, for whoever may review it or whose it is; a flow is everybody's.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    constexpr std::string_view prefix = "matters/matter/";
    if (!record.starts_with(prefix)) return facts::RecordLink{"业务流程", "/playbooks"};
    const auto id = parse_id(record.substr(prefix.size()));
    if (!id) return std::nullopt;
    return tx.maybe([&](Row row) {
        const Flow flow = read_flow(row.text(0));
        return facts::RecordLink{flow.label, "/matters/" + print_id(*id)};
    },
        R"sql(
        SELECT f.definition
          FROM matters_matters m
          JOIN matters_flows f ON f.tenant_id = m.tenant_id AND f.digest = m.flow
         WHERE m.tenant_id = $1 AND m.id = $2 AND (m.person_id IN records_of($1, $3) OR within($1, m.org_id, $4))
        )sql",
        actor.tenant, *id, actor.person, actor.reach(orgs::Capability::review_matters));
}

}

void introduce()
{
    facts::name_kind("matters.flow_installed", "开通业务流程");
    facts::name_kind("matters.flow_withdrawn", "停办业务流程");
    facts::name_kind("matters.opened", "提交办件");
    facts::name_kind("matters.step_taken", "办理一步", {"step", "from", "to"});
    facts::name_kind("matters.ended", "办结", {"step", "from", "to"});
    facts::name_detail("step", "", "步骤");
    facts::name_detail("from", "", "原状态");
    facts::name_detail("to", "", "新状态");
    facts::name_topics_with([](Transaction& tx, TenantId tenant, const std::string& topic) {
        const auto newest = newest_flow(tx, tenant, topic);
        return newest ? std::optional{newest->flow.label} : std::nullopt;
    });
    facts::resolve_with("matters", resolve);
    register_effects_below();
    add_playbook_table();
}

}
