#include "figures/figures.h"

#include "figures/stored.h"

#include <algorithm>

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

FigureId define(facts::Deed& deed, InstallationId installation, const std::string& playbook, OrgId org, const Definition& definition)
{
    const auto before = find_figure(deed.tx(), deed.tenant(), installation, definition.id);
    const bool resumed = before && take_back_retirement(deed, before->id, org);
    if (before && before->definition == definition) {
        if (!resumed) deed.nothing_changed();
        return before->id;
    }

    const FigureId id = before ? before->id : deed.new_id<FigureId>();
    deed.tx().change("INSERT INTO figures_definitions (tenant_id, id, version, installation_id, playbook, figure, org_id, published, definition, defined_at) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        deed.tenant(), id, before ? before->version + 1 : 1, installation, playbook, definition.id, org, definition.published, Json{to_text(definition)},
        deed.now());
    deed.record({.kind = "figures.defined", .topic = "", .org = org, .record = "figures/figure/" + print(id)});
    return id;
}

void retire_all_but(facts::Deed& deed, InstallationId installation, OrgId org, const std::vector<Definition>& kept)
{
    bool any = false;
    for (const Installed& figure : figures_of(deed.tx(), deed.tenant(), installation)) {
        if (std::ranges::find(kept, figure.definition.id, &Definition::id) != kept.end()) continue;
        deed.tx().change("INSERT INTO figures_retirements (tenant_id, figure_id, retired_at) VALUES ($1, $2, $3)", deed.tenant(), figure.id,
            deed.now());
        deed.record({.kind = "figures.retired", .topic = "", .org = org, .record = "figures/figure/" + print(figure.id)});
        any = true;
    }
    if (!any) deed.nothing_changed();
}

void retire(facts::Deed& deed, InstallationId installation, OrgId org)
{
    retire_all_but(deed, installation, org, {});
}

}
