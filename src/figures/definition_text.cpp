#include "figures/definition.h"

#include "platform/json/json.h"

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

namespace gongyou::figures {

namespace {

constexpr std::array<const char*, 3> measures{"count", "quantity", "amount"};
constexpr std::array<const char*, 5> kinds{"total", "distinct", "stock", "ratio", "measurement"};
constexpr std::array<const char*, 3> spans{"year", "half_year", "cumulative"};

template <class Enum, std::size_t size>
Enum value_of(const std::array<const char*, size>& words, const json::value& word)
{
    for (std::size_t at = 0; at < size; ++at)
        if (word.as_string() == words[at]) return static_cast<Enum>(at);
    throw std::runtime_error("a stored definition holds an unknown word");
}

template <class Enum, std::size_t size>
const char* word_in(const std::array<const char*, size>& words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

json::array terms_as_json(const std::vector<Term>& terms)
{
    json::array list;
    for (const Term& term : terms) {
        json::object where;
        for (const auto& [code, value] : term.where) where.emplace(code, value);
        list.push_back(json::object{{"measure", word_in(measures, term.measure)}, {"kind", term.kind},
            {"topics", json::array(term.topics.begin(), term.topics.end())}, {"where", std::move(where)},
            {"sign", term.sign}});
    }
    return list;
}

std::vector<std::string> texts_of(const json::value& list)
{
    std::vector<std::string> texts;
    for (const auto& text : list.as_array()) texts.emplace_back(text.as_string());
    return texts;
}

std::vector<Term> terms_of(const json::value& list)
{
    std::vector<Term> terms;
    for (const auto& one : list.as_array()) {
        const auto& object = one.as_object();
        Term term;
        term.measure = value_of<Measure>(measures, object.at("measure"));
        term.kind = object.at("kind").as_string();
        term.topics = texts_of(object.at("topics"));
        for (const auto& [code, value] : object.at("where").as_object()) term.where.emplace(code, value.as_string());
        term.sign = object.at("sign").to_number<int>();
        terms.push_back(std::move(term));
    }
    return terms;
}

}

std::string to_text(const Definition& d)
{
    json::object object{{"id", d.id}, {"label", d.label}, {"unit", d.unit}, {"published", d.published},
        {"kind", word_in(kinds, d.kind)}, {"terms", terms_as_json(d.terms)}, {"below", terms_as_json(d.below)},
        {"distinct_by", d.distinct_by}, {"span", word_in(spans, d.span)}, {"print", d.print},
        {"topics", json::array(d.topics.begin(), d.topics.end())}};
    if (d.target) object.emplace("target", *d.target);
    json::object labels;
    for (const auto& [topic, label] : d.topic_labels) labels.emplace(topic, label);
    object.emplace("topic_labels", std::move(labels));
    return json::serialize(object);
}

Definition definition_of(std::string_view text)
{
    const json::value parsed = json::parse(text);
    const json::object& object = parsed.as_object();
    Definition d;
    d.id = object.at("id").as_string();
    d.label = object.at("label").as_string();
    d.unit = object.at("unit").as_string();
    d.published = object.at("published").as_string();
    d.kind = value_of<Kind>(kinds, object.at("kind"));
    d.terms = terms_of(object.at("terms"));
    d.below = terms_of(object.at("below"));
    d.distinct_by = object.at("distinct_by").as_string();
    d.span = value_of<Span>(spans, object.at("span"));
    d.print = object.at("print").as_string();
    d.topics = texts_of(object.at("topics"));
    if (const auto* labels = object.if_contains("topic_labels")) {
        for (const auto& [topic, label] : labels->as_object()) d.topic_labels.emplace(topic, label.as_string());
    }
    if (const auto* target = object.if_contains("target")) d.target = target->to_number<std::int64_t>();
    return d;
}

}
