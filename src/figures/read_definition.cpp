#include "figures/definition.h"

#include "facts/names.h"
#include "figures/printing.h"
#include "figures/units.h"

#include <algorithm>

namespace gongyou::figures {

namespace {

/// The kinds of facts that the word may have meant: those of its domain, or all where there is no such domain.
TomlTable::Texts kinds_near(const std::string& word)
{
    TomlTable::Texts all, of_domain;
    const std::string domain = word.substr(0, word.find('.')) + ".";
    for (const std::string& kind : facts::named_kinds()) {
        all.push_back(kind);
        if (kind.starts_with(domain)) of_domain.push_back(kind);
    }
    return of_domain.empty() ? all : of_domain;
}

std::string kind_at(TomlTable& table, std::string_view key, std::string_view label)
{
    const auto kind = table.text_or(key, label, "", 60);
    const auto known = kinds_near(kind);
    if (!kind.empty() && std::ranges::find(known, kind) == known.end()) table.refuse_word(key, kind, known);
    return kind;
}

/// Person, org, place, record, or a code that some domain records.
std::string distinct_by(TomlTable& table)
{
    const auto by = table.text_or("by", "按什么去重", "person", 40);
    TomlTable::Texts known{"person", "org", "place", "record"};
    for (const auto& [code, values] : facts::named_details()) known.push_back(code);
    if (std::ranges::find(known, by) == known.end()) table.refuse_word("by", by, known);
    return by;
}

Term term_of(std::string kind, Measure measure, int sign = 1)
{
    Term term;
    term.kind = std::move(kind);
    term.measure = measure;
    term.sign = sign;
    return term;
}

/// `count = "…"` or `sum = "quantity"` with `over = "…"`; nothing where neither is given.
std::optional<Term> read_total(TomlTable& table)
{
    const auto counted = kind_at(table, "count", "计数的事实种类");
    const auto summed = table.optional_word("sum", "求和的数", {"quantity", "amount"});
    const auto over = kind_at(table, "over", "求和的事实种类");
    if (!counted.empty()) return term_of(counted, Measure::count);
    if (!summed) return std::nullopt;
    if (over.empty()) table.refuse("over", "没有写", "对哪种事实求和，如 matters.settled");
    return term_of(over, *summed == "amount" ? Measure::amount : Measure::quantity);
}

std::map<std::string, std::string> read_where(TomlTable& table, std::string_view key = "where")
{
    const auto known = facts::named_details();
    TomlTable::Texts codes;
    for (const auto& [code, values] : known) codes.push_back(code);

    std::map<std::string, std::string> where;
    for (auto& [code, value] : table.named_texts(key, "只计带有这些代码的事实")) {
        const auto named = known.find(code);
        if (named == known.end()) {
            table.refuse_word(key, code, codes);
        } else if (const auto& values = named->second; !values.empty() && std::ranges::find(values, value) == values.end()) {
            table.table(key, "").refuse_word(code, value, values);
        }
        where.emplace(code, value);
    }
    return where;
}

/// What may be added to the first term: on-site check-ins plus the viewers that a platform reported.
void read_further_terms(TomlTable& table, Definition& figure)
{
    for (TomlTable& more : table.tables("plus", "再加上", {.at_most = 5})) {
        auto term = read_total(more);
        auto topics = more.ids("topics", "主题");
        auto where = read_where(more);
        if (!term) {
            more.refuse("", "没有写加什么", "count，或 sum 与 over");
            continue;
        }
        term->topics = std::move(topics);
        term->where = std::move(where);
        figure.terms.push_back(*std::move(term));
    }
}

void read_ratio(TomlTable& ratio, Definition& figure, const std::map<std::string, std::string>& where)
{
    Term part = term_of(kind_at(ratio, "part", "分子的事实种类"), Measure::count);
    Term whole = term_of(kind_at(ratio, "whole", "分母的事实种类"), Measure::count);
    if (part.kind.empty() || whole.kind.empty()) ratio.refuse("", "缺分子或分母", "part 与 whole 都要写");
    part.where = where;
    whole.where = where;
    for (auto& [code, value] : read_where(ratio, "part_where")) part.where.insert_or_assign(code, value);
    figure.kind = Kind::ratio;
    figure.terms.push_back(std::move(part));
    figure.below.push_back(std::move(whole));
}

void read_kind(TomlTable& table, Definition& figure)
{
    auto total = read_total(table);
    const auto distinct = kind_at(table, "distinct", "去重计数的事实种类");
    const auto measured = kind_at(table, "measured", "测量的事实种类");
    figure.distinct_by = distinct_by(table);
    if (distinct.empty() && table.has("by")) table.refuse("by", "“by”只在去重计数时有用", "和 distinct 一起写，或删去");
    auto stock = table.optional_table("stock", "存量");
    auto ratio = table.optional_table("ratio", "比率");
    const auto where = read_where(table);

    const int given = int{total.has_value()} + int{!distinct.empty()} + int{!measured.empty()} + int{stock.has_value()} + int{ratio.has_value()};
    if (given != 1 && !table.has_mistakes()) table.refuse("", "不知道怎么算", "count、sum、distinct、stock、ratio、measured 六者恰好写一个");

    if (total) figure.terms.push_back(*total);
    if (!distinct.empty()) figure.kind = Kind::distinct;
    if (!distinct.empty()) figure.terms.push_back(term_of(distinct, Measure::count));
    if (!measured.empty()) figure.kind = Kind::measurement;
    if (!measured.empty()) figure.terms.push_back(term_of(measured, Measure::quantity));
    if (stock) {
        figure.kind = Kind::stock;
        figure.terms.push_back(term_of(kind_at(*stock, "entered", "进入的事实种类"), Measure::count));
        figure.terms.push_back(term_of(kind_at(*stock, "left", "离开的事实种类"), Measure::count, -1));
        if (figure.terms[0].kind.empty()) stock->refuse("entered", "没有写", "进入的事实种类，如 places.opened");
        if (figure.terms[1].kind.empty()) figure.terms.pop_back();
    }
    for (Term& term : figure.terms) term.where = where;
    if (ratio) read_ratio(*ratio, figure, where);
}

void gather_topics(Definition& figure)
{
    for (const auto* terms : {&figure.terms, &figure.below})
        for (const Term& term : *terms)
            for (const std::string& topic : term.topics)
                if (std::ranges::find(figure.topics, topic) == figure.topics.end()) figure.topics.push_back(topic);
}

}

Definition read_definition(TomlTable& table)
{
    Definition figure;
    figure.id = table.id("id", "数字");
    figure.label = table.text("label", "名称", 60);
    figure.unit = read_unit(table);
    figure.published = table.text_or("published", "所复现的公布行", "", 10);
    read_kind(table, figure);
    const auto topics = table.ids("topics", "主题");
    for (Term& term : figure.terms) term.topics = topics;
    for (Term& term : figure.below) term.topics = topics;
    read_further_terms(table, figure);
    gather_topics(figure);

    const auto span = table.word_or("period", "期间", figure.kind == Kind::stock ? "cumulative" : "year", {"year", "half_year", "cumulative"});
    figure.span = span == "cumulative" ? Span::cumulative : span == "half_year" ? Span::half_year
                                                                                : Span::year;
    figure.print = table.text_or("print", "印法", "", 40);
    if (const auto mistake = rule_mistake(figure.print)) table.refuse("print", figure.print, *mistake);
    figure.target = table.optional_whole("target", "目标", 0);
    return figure;
}

}
