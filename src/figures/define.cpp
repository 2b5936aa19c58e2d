#include "figures/figures.h"

#include "figures/stored.h"

namespace gongyou::figures {

const std::string installed_columns = "d.id, d.installation_id, d.org_id, d.version, d.definition";

Installed read_installed(const Row& row)
{
    return {row.get<FigureId>(0), row.get<InstallationId>(1), row.get<OrgId>(2), row.get<int>(3), definition_of(row.text(4))};
}

namespace {

/// A figure that was set aside with its installation is listed again.
bool take_back_retirement(facts::Deed& deed, FigureId figure, OrgId org)
{
    if (deed.tx().change("DELETE FROM figures_retirements WHERE tenant_id = $1 AND figure_id = $2", deed.tenant(), figure) == 0) return false;
    deed.record({.kind = "figures.resumed", .topic = "", .org = org, .record = "figures/figure/" + print(figure)});
    return true;
}

}

FigureId define(facts::Deed& deed, InstallationId installation, OrgId org, int version, const Definition& definition)
{
    const auto before = find_figure(deed.tx(), deed.tenant(), installation, definition.id);
    if (before && before->version > version)
        refuse_conflict("figures.older_version", "数字“" + definition.label + "”已经是更新的版本");
    const bool resumed = before && take_back_retirement(deed, before->id, org);
    if (before && before->version == version) {
        if (before->definition != definition)
            refuse_conflict("figures.same_version_differs", "数字“" + definition.label + "”的定义变了而版本没变，请提高做法的版本号");
        if (!resumed) deed.nothing_changed();
        return before->id;
    }

    const FigureId id = before ? before->id : deed.new_id<FigureId>();
    const std::string text = to_text(definition);
    deed.tx().change("INSERT INTO figures_definitions (tenant_id, id, version, installation_id, figure, org_id, published, definition, defined_at) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        deed.tenant(), id, version, installation, definition.id, org, definition.published, Json{text}, deed.now());
    deed.record({.kind = "figures.defined", .topic = "", .org = org, .record = "figures/figure/" + print(id)});
    return id;
}

void retire(facts::Deed& deed, InstallationId installation, OrgId org)
{
    bool any = false;
    for (const Installed& figure : figures_of(deed.tx(), deed.tenant(), installation)) {
        deed.tx().change("INSERT INTO figures_retirements (tenant_id, figure_id, retired_at) VALUES ($1, $2, $3)", deed.tenant(), figure.id,
            deed.now());
        deed.record({.kind = "figures.retired", .topic = "", .org = org, .record = "figures/figure/" + print(figure.id)});
        any = true;
    }
    if (!any) deed.nothing_changed();
}

}
