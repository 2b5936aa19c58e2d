#include "site/shown_case.h"

#include "orgs/orgs.h"

#include <algorithm>

namespace gongyou::site {

namespace {

figures::Period year_of(const figures::Definition& definition, int year, Day today)
{
    const Day last = std::min(*make_day(year, 12, 31), today);
    return figures::period_of(definition, last);
}

}

const ShownFigure* ShownCase::figure(std::string_view id) const
{
    const auto found = std::ranges::find_if(figures, [&](const ShownFigure& one) { return one.definition.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

int usual_year(const playbooks::Installation& installation, Day today)
{
    return std::max(civil(day_of(installation.installed_at)).year, civil(today).year - 1);
}

std::optional<ShownCase> show_case(Transaction& tx, TenantId tenant, const playbooks::Installation& installation, std::optional<int> year, Day today)
{
    if (installation.archived) return std::nullopt;
    playbooks::Playbook playbook = playbooks::installed_playbook(tx, tenant, installation);

    ShownCase shown{.installation = installation,
        .org = {},
        .category = std::move(playbook.category),
        .summary = std::move(playbook.summary),
        .text = std::move(playbook.text),
        .year = year.value_or(usual_year(installation, today)),
        .figures = {}};
    const auto org = orgs::find(tx, tenant, installation.org);
    if (org) shown.org = org->name;

    const std::string suffix = shown.year == usual_year(installation, today) ? "" : "?year=" + std::to_string(shown.year);
    const IdList roots{{installation.org.value}};
    for (const auto& installed : figures::figures_of(tx, tenant, figures::InstallationId{installation.id.value})) {
        const auto& definition = installed.definition;
        shown.figures.push_back({definition, figures::compute_figure(tx, tenant, roots, definition, year_of(definition, shown.year, today)),
            "/figures/" + print(installation.id) + "/" + definition.id + suffix});
    }
    return shown;
}

std::string print_for_reader(const ShownFigure& figure, const std::string& rule)
{
    try {
        return figures::print_figure(figure.definition, figure.value, figures::read_rule(rule));
    } catch (const Refusal&) {
        return figures::print_figure(figure.definition, figure.value, figures::PrintRule{});
    }
}

}
