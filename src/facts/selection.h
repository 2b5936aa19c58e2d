#pragma once

// Questions to the journal: how many, how much, how many different, which. Sums over whole kinds come from
// the rollups plus what is not yet sealed; everything finer reads the facts by index.

#include "facts/facts.h"

namespace gongyou::facts {

/// Facts of one kind, recorded for orgs at or below `roots`.
struct Selection {
    IdList roots;
    std::string kind;
    std::vector<std::string> topics{};          // empty: whatever the topic
    std::map<std::string, std::string> where{}; // detail code -> value; empty: no filter
    std::optional<Day> from{};                  // none: from the beginning
    Day to{};                                   // included
};

struct Sums {
    std::int64_t facts = 0;  // rows, reversed and reversing ones included
    std::int64_t weight = 0; // the count
    std::int64_t quantity = 0;
    std::int64_t amount_fen = 0;
    std::int64_t unsealed = 0; // rows among them that are not yet sealed
};
Sums sums_of(Transaction& tx, TenantId tenant, const Selection& selection);

/// How many different persons (`person`), orgs, places or records, or values of a detail code, have facts left
/// after reversals.
std::int64_t count_distinct(Transaction& tx, TenantId tenant, const Selection& selection, const std::string& by);

/// Persons are told apart by this SQL word `word(tenant, person)`, which gives the one record of several of a human being. Told by
/// people while the program is wired; without it every subject is a person.
void tell_persons_apart_by(std::string word);

/// The newest fact by day that was not taken back, or nothing.
std::optional<StoredFact> latest_of(Transaction& tx, TenantId tenant, const Selection& selection);

/// The facts themselves, by id, at most `limit` of those after `after`.
std::vector<StoredFact> facts_of(Transaction& tx, TenantId tenant, const Selection& selection, FactId after, std::int64_t limit);

}
