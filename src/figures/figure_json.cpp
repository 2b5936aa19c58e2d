#include "figures/figure_json.h"

#include <fmt/format.h>

namespace gongyou::figures {

namespace {

std::optional<std::string> change_of(Transaction& tx, TenantId tenant, const Installed& installed, const Asking& asking, const Figure& now)
{
    const auto before = a_year_before(asking.period);
    if (!before || !now.exact || now.exact->denominator > 100) return std::nullopt;
    const auto then = compute_figure(tx, tenant, {{asking.org.value}}, installed.definition, *before);
    if (!then.exact || then.facts == 0 || then.exact->denominator != now.exact->denominator) return std::nullopt;
    return print(Exact{now.exact->numerator - then.exact->numerator, now.exact->denominator});
}

std::string printed_or_exact(const Definition& definition, const Figure& figure)
{
    try {
        return print_figure(definition, figure);
    } catch (const Refusal&) {
        return print(*figure.exact);
    }
}

}

FigureItem as_item(Transaction& tx, TenantId tenant, const Installed& installed, const Asking& asking, const std::string& org_name)
{
    const Definition& d = installed.definition;
    const Figure figure = compute_figure(tx, tenant, {{asking.org.value}}, d, asking.period);
    FigureItem item;
    item.id = installed.id;
    item.installation = installed.installation;
    item.figure = d.id;
    item.label = d.label;
    item.unit = d.unit;
    item.org = {asking.org, org_name};
    item.printed = printed_or_exact(d, figure);
    if (figure.exact) item.exact = print(*figure.exact);
    if (figure.denominator > 0 || d.kind == Kind::ratio) {
        item.numerator = figure.numerator;
        item.denominator = figure.denominator;
    }
    item.from = figure.period.from;
    item.as_of = figure.period.to;
    item.facts = figure.facts;
    item.unsealed = figure.unsealed;
    item.sealed_to = figure.sealed_to;
    item.definition = {std::string{word(d)}, words_of(d)};
    if (!d.published.empty()) item.published = d.published;
    item.target = d.target;
    item.change = change_of(tx, tenant, installed, asking, figure);
    return item;
}

std::vector<MonthItem> as_months(Transaction& tx, TenantId tenant, const Installed& installed, const Asking& asking)
{
    std::vector<MonthItem> months;
    for (const MonthValue& month : by_month(tx, tenant, {{asking.org.value}}, installed.definition, asking.period)) {
        const CivilDate date = civil(month.month.to);
        months.push_back({fmt::format("{:04}-{:02}", date.year, date.month), month.value ? std::optional{print(*month.value)} : std::nullopt});
    }
    return months;
}

}
