#include "facts/names.h"
#include "figures/figures.h"

namespace gongyou::figures {

namespace {

/// `figures/figure/<id>`, for whoever may see the figures of its org.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto id = parse_id(record.substr(record.rfind('/') + 1));
    if (!id) return std::nullopt;
    const auto figure = find_figure(tx, actor.tenant, FigureId{*id}, actor.reach(orgs::Capability::see_figures));
    if (!figure) return std::nullopt;
    return facts::RecordLink{figure->definition.label, "/figures/" + print(figure->id)};
}

}

void introduce()
{
    facts::name_kind("figures.defined", "设立数字");
    facts::name_kind("figures.retired", "停用数字");
    facts::name_kind("figures.resumed", "恢复数字");
    facts::resolve_with("figures", resolve);
}

}
