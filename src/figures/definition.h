#pragma once

// What a figure is, as data. A playbook writes it, an installation keeps it, compute_figure reads it.

#include "platform/toml/table.h"
#include "platform/words.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gongyou {

namespace figures {

/// What is added up over a term's facts.
enum class Measure {
    count,    // how many, net of what was taken back
    quantity, // the facts' own numbers
    amount,   // money
};

/// Facts to add up (or, with sign -1, to take off).
struct Term {
    Measure measure = Measure::count;
    std::string kind;                         // `activities.checked_in`
    std::vector<std::string> topics;          // empty: whatever the topic
    std::map<std::string, std::string> where; // detail code -> value that the fact must have
    int sign = 1;

    friend bool operator==(const Term&, const Term&) = default;
};

enum class Kind {
    total,       // the terms added up over the period: a count, or a sum of quantities or amounts
    distinct,    // how many different persons (orgs, places …) have facts of the first term left after reversals
    stock,       // entered minus left, from the beginning to the period's last day
    ratio,       // terms over below, in percent
    measurement, // the latest fact of the first term's kind; its quantity is the value
};

/// Over what time a figure runs when nobody says otherwise.
enum class Span { year,
    half_year,
    cumulative };

struct Definition {
    std::string id;        // the playbook's word
    std::string label;     // 惠工活动
    std::string unit;      // 场
    std::string published; // `08.d`; empty: no source
    Kind kind = Kind::total;
    std::vector<Term> terms;
    std::vector<Term> below;            // a ratio's denominator
    std::string distinct_by = "person"; // person, org, place, record, or the name of a detail code
    Span span = Span::year;
    std::string print; // the rule: `余:10`, `万元|余:10`; empty: whole
    std::optional<std::int64_t> target;
    std::vector<std::string> topics;                 // every topic that a term names, for whoever checks them
    std::map<std::string, std::string> topic_labels; // what they are called: by the playbook, or by the city that had them before

    friend bool operator==(const Definition&, const Definition&) = default;
};

/// Reads one `[[figure]]` table. What is wrong goes to the file's mistakes.
Definition read_definition(TomlTable& table);

std::span<const EnumWord<Measure>> enum_words(Measure*);
std::span<const EnumWord<Kind>> enum_words(Kind*);
std::span<const EnumWord<Span>> enum_words(Span*);

/// How a definition is kept, and back, from whatever program kept it. std::runtime_error for what is none.
std::string to_text(const Definition& definition);
Definition definition_of(std::string_view text);

/// The definition in a plain Chinese sentence.
std::string words_of(const Definition& definition);

/// `count`, `sum`, `distinct`, `stock`, `ratio`, `measurement`.
std::string_view word(const Definition& definition);

/// Whether the figure is an amount of money, whose facts count fen.
bool is_money(const Definition& definition);

}
}
