#include "facts/names.h"
#include "figures/definition.h"

namespace gongyou::figures {

namespace {

std::string words_of_where(const Term& term)
{
    std::string words;
    for (const auto& [code, value] : term.where) words += (words.empty() ? "" : "、") + code + "=" + value;
    return words;
}

/// “签到”(主题 classes;trade=trucker)
std::string words_of_facts(const Term& term)
{
    std::string inside;
    for (const std::string& topic : term.topics) inside += (inside.empty() ? "主题 " : "、") + topic;
    const std::string where = words_of_where(term);
    if (!where.empty()) inside += (inside.empty() ? "" : ";") + where;
    return "“" + facts::kind_label(term.kind) + "”" + (inside.empty() ? "" : "（" + inside + "）");
}

std::string words_of_term(const Term& term)
{
    if (term.measure == Measure::count) return words_of_facts(term) + "的次数";
    return words_of_facts(term) + (term.measure == Measure::amount ? "的金额之和" : "的数量之和");
}

std::string words_of_sum(const std::vector<Term>& terms)
{
    std::string words;
    for (const Term& term : terms) words += (words.empty() ? "" : term.sign < 0 ? ",减去"
                                                                                : ",加上") +
        words_of_term(term);
    return words;
}

std::string words_of_key(const std::string& key)
{
    if (key == "person") return "人";
    if (key == "org") return "组织";
    if (key == "place") return "地点";
    if (key == "record") return "记录";
    return key;
}

}

std::string words_of(const Definition& d)
{
    switch (d.kind) {
    case Kind::total: return "期间内" + words_of_sum(d.terms) + ";更正过的不计";
    case Kind::distinct: return "期间内有" + words_of_facts(d.terms.at(0)) + "的不同" + words_of_key(d.distinct_by) + "数，同一" + words_of_key(d.distinct_by) + "只计一次";
    case Kind::stock: return "截至期末，" + words_of_sum(d.terms);
    case Kind::ratio: return "期间内" + words_of_sum(d.terms) + ",除以" + words_of_sum(d.below);
    case Kind::measurement: return "截至期末最近一次" + words_of_facts(d.terms.at(0)) + "的测得值";
    }
    return "";
}

std::string_view word(const Definition& d)
{
    switch (d.kind) {
    case Kind::total: return d.terms.at(0).measure == Measure::count ? "count" : "sum";
    case Kind::distinct: return "distinct";
    case Kind::stock: return "stock";
    case Kind::ratio: return "ratio";
    case Kind::measurement: return "measurement";
    }
    return "";
}

bool is_money(const Definition& d)
{
    return d.kind == Kind::total && d.terms.at(0).measure == Measure::amount;
}

}
