// A definition as it is kept. It outlives the program that wrote it: what a later one adds is missing here and takes its default,
// what an earlier one wrote and this does not know is passed over (read_stored). tests/stored/ holds what was ever written.

#include "figures/definition.h"

#include "platform/json/shape.h"

#include <boost/json/serialize.hpp>
#include <stdexcept>

namespace gongyou::figures {

std::span<const EnumWord<Measure>> enum_words(Measure*)
{
    static constexpr EnumWord<Measure> all[]{{Measure::count, "count"}, {Measure::quantity, "quantity"}, {Measure::amount, "amount"}};
    return all;
}

std::span<const EnumWord<Kind>> enum_words(Kind*)
{
    static constexpr EnumWord<Kind> all[]{{Kind::total, "total"}, {Kind::distinct, "distinct"}, {Kind::stock, "stock"}, {Kind::ratio, "ratio"},
        {Kind::measurement, "measurement"}};
    return all;
}

std::span<const EnumWord<Span>> enum_words(Span*)
{
    static constexpr EnumWord<Span> all[]{{Span::year, "year"}, {Span::half_year, "half_year"}, {Span::cumulative, "cumulative"}};
    return all;
}

namespace stored {

/// Texts by name, as an object.
json::object object_of(const std::map<std::string, std::string>& texts)
{
    json::object object;
    for (const auto& [name, text] : texts) object.emplace(name, text);
    return object;
}

std::map<std::string, std::string> texts_of(const json::value& object)
{
    std::map<std::string, std::string> texts;
    if (object.is_null()) return texts;
    for (const auto& [name, text] : object.as_object()) texts.emplace(name, text.as_string());
    return texts;
}

struct KeptTerm {
    Measure measure = Measure::count;
    std::string kind;
    std::vector<std::string> topics;
    json::value where;
    int sign = 1;
};

struct KeptDefinition {
    std::string id, label, unit, published;
    Kind kind = Kind::total;
    std::vector<KeptTerm> terms, below;
    std::string distinct_by = "person";
    Span span = Span::year;
    std::string print;
    std::optional<std::int64_t> target;
    std::vector<std::string> topics;
    json::value topic_labels;
};

std::vector<KeptTerm> kept(const std::vector<Term>& terms)
{
    std::vector<KeptTerm> all;
    for (const Term& term : terms) all.push_back({term.measure, term.kind, term.topics, object_of(term.where), term.sign});
    return all;
}

std::vector<Term> terms_of(const std::vector<KeptTerm>& kept)
{
    std::vector<Term> all;
    for (const KeptTerm& term : kept) all.push_back({term.measure, term.kind, term.topics, texts_of(term.where), term.sign});
    return all;
}

}

std::string to_text(const Definition& d)
{
    return json::serialize(to_json(stored::KeptDefinition{d.id, d.label, d.unit, d.published, d.kind, stored::kept(d.terms), stored::kept(d.below),
        d.distinct_by, d.span, d.print, d.target, d.topics, stored::object_of(d.topic_labels)}));
}

Definition definition_of(std::string_view text)
{
    const auto d = read_stored<stored::KeptDefinition>(text);
    if (d.terms.empty()) throw std::runtime_error("a stored definition adds nothing up: " + d.id);
    return {d.id, d.label, d.unit, d.published, d.kind, stored::terms_of(d.terms), stored::terms_of(d.below), d.distinct_by, d.span, d.print, d.target,
        d.topics, stored::texts_of(d.topic_labels)};
}

}
