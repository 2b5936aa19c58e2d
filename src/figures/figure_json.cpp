#include "figures/figure_json.h"

#include <fmt/format.h>

namespace gongyou::figures {

const Shape<DefinitionWords>& shape_of(DefinitionWords*)
{
    static const Shape<DefinitionWords> shape{"FigureDefinition", field("kind", &DefinitionWords::kind, "算法"), field("words", &DefinitionWords::words, "说明")};
    return shape;
}

const Shape<FigureItem>& shape_of(FigureItem*)
{
    static const Shape<FigureItem> shape{"Figure",
        field("id", &FigureItem::id, "数字"),
        field("installation", &FigureItem::installation, "安装"),
        field("figure", &FigureItem::figure, "代号"),
        field("label", &FigureItem::label, "名称"),
        field("unit", &FigureItem::unit, "单位"),
        field("org", &FigureItem::org, "组织"),
        field("printed", &FigureItem::printed, "印作"),
        field("exact", &FigureItem::exact, "精确值"),
        field("numerator", &FigureItem::numerator, "分子"),
        field("denominator", &FigureItem::denominator, "分母"),
        field("from", &FigureItem::from, "期初"),
        field("as_of", &FigureItem::as_of, "截至"),
        field("facts", &FigureItem::facts, "背后事实"),
        field("unsealed", &FigureItem::unsealed, "尚未封存"),
        field("sealed_to", &FigureItem::sealed_to, "封存至"),
        field("definition", &FigureItem::definition, "定义"),
        field("published", &FigureItem::published, "公布行"),
        field("target", &FigureItem::target, "目标"),
        field("change", &FigureItem::change, "同比变化")};
    return shape;
}

const Shape<MonthItem>& shape_of(MonthItem*)
{
    static const Shape<MonthItem> shape{"FigureMonth", field("month", &MonthItem::month, "月份"), field("value", &MonthItem::value, "值")};
    return shape;
}

const Shape<FigureRecord>& shape_of(FigureRecord*)
{
    static const Shape<FigureRecord> shape{"FigureRecord", field("figure", &FigureRecord::figure, "数字"), field("by_month", &FigureRecord::by_month, "逐月")};
    return shape;
}

const Shape<FigureGroup>& shape_of(FigureGroup*)
{
    static const Shape<FigureGroup> shape{"FigureGroup",
        field("playbook", &FigureGroup::playbook, "做法"),
        field("title", &FigureGroup::title, "做法名称"),
        field("installation", &FigureGroup::installation, "安装"),
        field("org", &FigureGroup::org, "组织"),
        field("figures", &FigureGroup::figures, "数字")};
    return shape;
}

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
