#include "figures/figures.h"

#include "facts/sealer.h"
#include "facts/selection.h"

#include <algorithm>

namespace gongyou::figures {

namespace {

/// One computation: who asks about what.
struct Question {
    Transaction& tx;
    TenantId tenant;
    const IdList& roots;
    const Definition& definition;
    const Period& period;

    facts::Selection selection(const Term& term) const
    {
        const bool from_the_beginning = definition.kind == Kind::stock || definition.kind == Kind::measurement;
        return {roots, term.kind, term.topics, term.where, from_the_beginning ? std::nullopt : period.from, period.to};
    }
};

std::int64_t value_of(const Term& term, const facts::Sums& sums)
{
    switch (term.measure) {
    case Measure::count: return term.sign * sums.weight;
    case Measure::quantity: return term.sign * sums.quantity;
    case Measure::amount: return term.sign * sums.amount_fen;
    }
    return 0;
}

std::int64_t add_up(const Question& q, const std::vector<Term>& terms, Figure& figure)
{
    std::int64_t total = 0;
    for (const Term& term : terms) {
        const auto sums = facts::sums_of(q.tx, q.tenant, q.selection(term));
        total += value_of(term, sums);
        figure.facts += sums.facts;
        figure.unsealed += sums.unsealed;
    }
    return total;
}

void count_different(const Question& q, Figure& figure)
{
    const Term& term = q.definition.terms.at(0);
    add_up(q, {term}, figure); // for what stands behind it
    figure.exact = Exact{facts::count_distinct(q.tx, q.tenant, q.selection(term), q.definition.distinct_by), 1};
}

void divide(const Question& q, Figure& figure)
{
    figure.numerator = add_up(q, q.definition.terms, figure);
    figure.denominator = add_up(q, q.definition.below, figure);
    if (figure.denominator > 0) figure.exact = Exact{100 * figure.numerator, figure.denominator};
}

std::int64_t number_in(const facts::StoredFact& fact, const char* code)
{
    const auto found = fact.detail.find(code);
    return found == fact.detail.end() ? 0 : std::strtoll(found->second.c_str(), nullptr, 10);
}

/// A measurement carries its share as the codes `numerator` and `denominator`.
void take_measurement(const Question& q, Figure& figure)
{
    const auto fact = facts::latest_of(q.tx, q.tenant, q.selection(q.definition.terms.at(0)));
    if (!fact) return;
    figure.exact = Exact{fact->quantity, 1};
    figure.numerator = number_in(*fact, "numerator");
    figure.denominator = number_in(*fact, "denominator");
    figure.facts = 1;
}

}

Figure compute_figure(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition, const Period& period)
{
    const Question q{tx, tenant, roots, definition, period};
    Figure figure;
    figure.period = period;
    figure.sealed_to = facts::last_seal(tx, tenant);
    switch (definition.kind) {
    case Kind::total:
    case Kind::stock: figure.exact = Exact{add_up(q, definition.terms, figure), is_money(definition) ? 100 : 1}; break;
    case Kind::distinct: count_different(q, figure); break;
    case Kind::ratio: divide(q, figure); break;
    case Kind::measurement: take_measurement(q, figure); break;
    }
    return figure;
}

std::string print_figure(const Definition& definition, const Figure& figure, const PrintRule& rule)
{
    if (!figure.exact) return "—";
    if (definition.kind == Kind::ratio && rule.style == Style::whole) return print_rate(figure.numerator, figure.denominator);
    return print_by_rule(rule, *figure.exact);
}

std::string print_figure(const Definition& definition, const Figure& figure)
{
    return print_figure(definition, figure, read_rule(definition.print));
}

std::vector<MonthValue> by_month(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition, const Period& period)
{
    std::vector<MonthValue> values;
    for (const Period& month : months_of(period)) {
        const Period asked = period.from ? month : Period{std::nullopt, month.to};
        values.push_back({month, compute_figure(tx, tenant, roots, definition, asked).exact});
    }
    return values;
}

std::vector<facts::StoredFact> facts_behind(Transaction& tx, TenantId tenant, const IdList& roots, const Definition& definition,
    const Period& period, facts::FactId after, std::int64_t limit)
{
    const Question q{tx, tenant, roots, definition, period};
    std::vector<facts::StoredFact> found;
    if (definition.kind == Kind::measurement) {
        const auto fact = facts::latest_of(tx, tenant, q.selection(definition.terms.at(0)));
        if (fact && fact->id > after) found.push_back(*fact);
        return found;
    }
    for (const auto* terms : {&definition.terms, &definition.below})
        for (const Term& term : *terms)
            for (auto& fact : facts::facts_of(tx, tenant, q.selection(term), after, limit)) found.push_back(std::move(fact));

    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
    std::ranges::sort(found, by_id);
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    if (std::ssize(found) > limit) found.resize(static_cast<std::size_t>(limit));
    return found;
}

}
