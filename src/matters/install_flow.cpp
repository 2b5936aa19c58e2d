#include "matters/matters.h"

#include <fmt/ranges.h>

namespace gongyou::matters {

namespace {

std::optional<std::string> digest_of(Transaction& tx, TenantId tenant, const Flow& flow)
{
    return tx.maybe([](Row row) { return row.get<std::string>(0); },
        "SELECT digest FROM matters_flows WHERE tenant_id = $1 AND topic = $2 AND version = $3",
        tenant, flow.topic, flow.version);
}

}

void install_flow(facts::Deed& deed, const Flow& flow, OrgId org)
{
    if (const auto wrong = flaws(flow); !wrong.empty()) {
        throw Refusal{Refusal::Kind::invalid, "matters.flow_flawed", fmt::format("流程“{}”不能用：{}", flow.label, fmt::join(wrong, ";"))};
    }

    const std::string definition = write_flow(flow);
    const std::string digest = hex(sha256(definition));
    if (const auto installed = digest_of(deed.tx(), deed.tenant(), flow)) {
        if (*installed == digest) {
            deed.nothing_changed();
            return;
        }
        refuse_conflict("matters.version_is_fixed", "流程“" + flow.label + "”的这个版本已经在用，内容不能再改；请换一个新的版本号");
    }

    deed.tx().change(R"sql(
        INSERT INTO matters_flows (tenant_id, topic, version, org_id, definition, digest, installed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        )sql",
        deed.tenant(), flow.topic, flow.version, org, Json{definition}, digest, deed.now());

    deed.record({.kind = "matters.flow_installed", .topic = flow.topic, .org = org, .quantity = flow.version, .record = "matters/flow/" + flow.topic});
}

Flow flow_of(Transaction& tx, TenantId tenant, std::string_view topic)
{
    auto flow = tx.maybe([](Row row) { return read_flow(row.text(0)); }, R"sql(
        SELECT definition FROM matters_flows
         WHERE tenant_id = $1 AND topic = $2
         ORDER BY version DESC LIMIT 1
        )sql",
        tenant, topic);
    if (!flow) refuse_not_found("matters.no_such_flow", "这里还没有开通这项业务，请联系所在区（市）总工会");
    return std::move(*flow);
}

}
