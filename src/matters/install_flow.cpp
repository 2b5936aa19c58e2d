#include "matters/stored_matter.h"

#include <fmt/format.h>

namespace gongyou::matters {

void install_flow(facts::Deed& deed, const Flow& flow, OrgId org)
{
    if (const auto wrong = flaws(flow); !wrong.empty()) {
        throw Refusal{Refusal::Kind::invalid, "matters.flow_flawed", fmt::format("流程“{}”不能用：{}，{}", flow.label, wrong.front().found, wrong.front().expected)};
    }

    const std::string definition = write_flow(flow);
    const Hash hash = sha256(definition);
    const Bytes digest{hash.begin(), hash.end()};
    deed.tx().change(R"sql(
        INSERT INTO matters_flows (tenant_id, digest, topic, version, definition) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, digest) DO NOTHING
        )sql",
        deed.tenant(), digest, flow.topic, flow.version, Json{definition});
    const auto changed = deed.tx().change(R"sql(
        INSERT INTO matters_adoptions (tenant_id, topic, org_id, flow, adopted_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, topic, org_id) DO UPDATE SET flow = excluded.flow, adopted_at = excluded.adopted_at
         WHERE matters_adoptions.flow <> excluded.flow
        )sql",
        deed.tenant(), flow.topic, org, digest, deed.now());
    if (changed == 0) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "matters.flow_installed", .topic = flow.topic, .org = org, .quantity = flow.version, .record = "matters/flow/" + flow.topic});
}

void withdraw_flow(facts::Deed& deed, const std::string& topic, OrgId org)
{
    if (deed.tx().change("DELETE FROM matters_adoptions WHERE tenant_id = $1 AND topic = $2 AND org_id = $3", deed.tenant(), topic, org) == 0) {
        deed.nothing_changed();
        return;
    }
    deed.record({.kind = "matters.flow_withdrawn", .topic = topic, .org = org, .record = "matters/flow/" + topic});
}

namespace {

KeptFlow read_kept(const Row& row)
{
    return {row.get<Bytes>(0), read_flow(row.text(1))};
}

/// The org's own, else that of the nearest org above it.
std::optional<KeptFlow> adopted_flow(Transaction& tx, TenantId tenant, std::string_view topic, OrgId org)
{
    return tx.maybe(read_kept, R"sql(
        SELECT f.digest, f.definition
          FROM matters_adoptions a
          JOIN lineage($1, $3) AS above ON above.org_id = a.org_id
          JOIN matters_flows f ON f.tenant_id = a.tenant_id AND f.digest = a.flow
         WHERE a.tenant_id = $1 AND a.topic = $2
         ORDER BY above.depth LIMIT 1
        )sql",
        tenant, topic, org);
}

/// What somebody in the city follows now.
std::optional<KeptFlow> newest_adopted_flow(Transaction& tx, TenantId tenant, std::string_view topic)
{
    return tx.maybe(read_kept, R"sql(
        SELECT f.digest, f.definition
          FROM matters_flows f
         WHERE f.tenant_id = $1 AND f.topic = $2
           AND EXISTS (SELECT 1 FROM matters_adoptions a WHERE a.tenant_id = f.tenant_id AND a.topic = f.topic AND a.flow = f.digest)
         ORDER BY f.version DESC, f.digest LIMIT 1
        )sql",
        tenant, topic);
}

}

std::optional<KeptFlow> newest_flow(Transaction& tx, TenantId tenant, std::string_view topic)
{
    return tx.maybe(read_kept, R"sql(
        SELECT f.digest, f.definition
          FROM matters_flows f
         WHERE f.tenant_id = $1 AND f.topic = $2
         ORDER BY (SELECT COUNT(*) FROM matters_adoptions a WHERE a.tenant_id = f.tenant_id AND a.topic = f.topic AND a.flow = f.digest) = 0,
                  f.version DESC, f.digest LIMIT 1
        )sql",
        tenant, topic);
}

KeptFlow flow_for(Transaction& tx, TenantId tenant, std::string_view topic, std::optional<OrgId> org)
{
    auto kept = org ? adopted_flow(tx, tenant, topic, *org) : newest_adopted_flow(tx, tenant, topic);
    if (!kept) refuse_not_found("matters.no_such_flow", "这里还没有开通网上办理；可以拨打12351咨询，或到就近的工会当面办");
    return std::move(*kept);
}

Flow flow_of(Transaction& tx, const Matter& matter)
{
    auto flow = tx.maybe([](Row row) { return read_flow(row.text(0)); },
        "SELECT definition FROM matters_flows WHERE tenant_id = $1 AND digest = $2", matter.tenant, matter.flow);
    if (!flow) throw std::logic_error("a matter stands under a flow that is gone");
    return std::move(*flow);
}

}
