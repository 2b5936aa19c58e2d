#include "facts/names.h"
#include "figures/definition.h"

namespace gongyou::figures {

namespace {

/// “签到”（“8小时外”公益培训，与专业组织联办）
std::string words_of_facts(const Definition& d, const Term& term)
{
    std::string inside;
    const auto add = [&](const std::string& words) { inside += (inside.empty() ? "" : "，") + words; };
    std::string topics;
    for (const std::string& topic : term.topics) {
        const auto named = d.topic_labels.find(topic);
        topics += (topics.empty() ? "" : "、") + (named == d.topic_labels.end() ? topic : named->second);
    }
    if (!topics.empty()) add(topics);
    for (const auto& [code, value] : term.where) add(facts::detail_label(code, value));
    return "“" + facts::kind_label(term.kind) + "”" + (inside.empty() ? "" : "（" + inside + "）");
}

std::string words_of_term(const Definition& d, const Term& term)
{
    if (term.measure == Measure::count) return words_of_facts(d, term) + "的次数";
    return words_of_facts(d, term) + (term.measure == Measure::amount ? "的金额之和" : "的数量之和");
}

std::string words_of_sum(const Definition& d, const std::vector<Term>& terms)
{
    std::string words;
    for (const Term& term : terms) words += (words.empty() ? "" : term.sign < 0 ? "，减去"
                                                                                : "，加上") +
        words_of_term(d, term);
    return words;
}

std::string words_of_key(const std::string& key)
{
    if (key == "person") return "人";
    if (key == "org") return "组织";
    if (key == "place") return "地点";
    if (key == "record") return "记录";
    return facts::detail_label(key);
}

}

std::string words_of(const Definition& d)
{
    switch (d.kind) {
    case Kind::total: return "期间内" + words_of_sum(d, d.terms) + "；更正过的不计";
    case Kind::distinct: return "期间内有" + words_of_facts(d, d.terms.at(0)) + "的不同" + words_of_key(d.distinct_by) + "数，同一" + words_of_key(d.distinct_by) + "只计一次";
    case Kind::stock: return "截至期末，" + words_of_sum(d, d.terms);
    case Kind::ratio: return "期间内" + words_of_sum(d, d.terms) + "，除以" + words_of_sum(d, d.below);
    case Kind::measurement: return "截至期末最近一次" + words_of_facts(d, d.terms.at(0)) + "的测得值";
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
