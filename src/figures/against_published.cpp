#include "figures/against_published.h"

#include "figures/comparator.h"
#include "orgs/orgs.h"

#include <algorithm>

namespace gongyou::figures {

namespace {

/// The last day that the rows speak of: what is cumulative runs up to it.
Day last_day_of(const std::vector<PublishedRow>& rows)
{
    std::optional<Day> last;
    for (const PublishedRow& row : rows)
        if (const auto period = parse_period(row.period)) last = last ? std::max(*last, period->to) : period->to;
    return last.value_or(Day{});
}

Period period_of_row(const PublishedRow& row, const Definition& definition, Day last)
{
    const auto named = parse_period(row.period);
    if (!named) return period_of(definition, last);
    return definition.span == Span::cumulative ? Period{std::nullopt, named->to} : *named;
}

/// The step in which the row was printed: the figure's own, where its rule is of that sort.
std::int64_t step_of(Comparator comparator, const PublishedRow& row, const Definition& definition)
{
    const PrintRule rule = read_rule(definition.print);
    const bool named = (comparator == Comparator::over && rule.style == Style::over) || (comparator == Comparator::about && rule.style == Style::about);
    return named ? rule.full_step() : printed_step(comparator, *row.number(), row.printed);
}

void compare(Comparison& comparison)
{
    const Definition& definition = comparison.claimed_by->definition;
    try {
        comparison.printed = print_figure(definition, *comparison.figure);
    } catch (const Refusal& refusal) {
        comparison.why = refusal.sentence;
    }
    const auto comparator = comparator_of(comparison.row.comparator);
    comparison.verdict = Comparison::Verdict::incomparable;
    if (!comparator || !comparison.row.number()) return;
    const bool held = comparison.figure->exact && comparison.why.empty() &&
        holds(*comparator, *comparison.figure->exact, *comparison.row.number(), step_of(*comparator, comparison.row, definition));
    comparison.verdict = held ? Comparison::Verdict::holds : Comparison::Verdict::fails;
}

}

std::vector<Comparison> figures_against_published(Transaction& tx, TenantId tenant, const std::vector<PublishedRow>& rows)
{
    const auto installed = list_figures(tx, tenant, {{orgs::root_of(tx, tenant).value}});
    IdList ids;
    for (const Installed& figure : installed) ids.values.push_back(figure.org.value);
    const auto names = orgs::names_of(tx, tenant, ids);

    const Day last = last_day_of(rows);
    std::vector<Comparison> comparisons;
    for (const PublishedRow& row : rows) {
        Comparison comparison{row, {}, {}, {}, {}, {}};
        comparison.verdict = Comparison::Verdict::unclaimed;
        for (const Installed& figure : installed) {
            if (figure.definition.published != row.figure) continue;
            const bool named = names.contains(figure.org) && names.at(figure.org) == row.org;
            if (named || !comparison.claimed_by) comparison.claimed_by = figure;
            if (named) break;
        }
        if (const auto& claimed = comparison.claimed_by) {
            const Period period = period_of_row(row, claimed->definition, last);
            comparison.figure = compute_figure(tx, tenant, {{claimed->org.value}}, claimed->definition, period);
            compare(comparison);
        }
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

}
