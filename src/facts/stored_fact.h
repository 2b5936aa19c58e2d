#pragma once

#include "facts/facts.h"

#include <span>

namespace gongyou::facts {

/// What read_fact reads, of facts_facts as `f`; other columns may follow.
extern const std::string fact_columns;
inline constexpr int fact_column_count = 16;

/// A row that begins with fact_columns. std::runtime_error for a detail that is no JSON.
StoredFact read_fact(const Row& row);

/// Writes facts and their queue rows, one insert each.
void write_facts(Transaction& tx, TenantId tenant, std::span<const StoredFact> facts);

/// The fact as it will be stored. std::logic_error where it breaks the rules of Deed::record.
StoredFact as_stored(Fact fact, FactId id, DeedId deed, PersonId actor, Instant now);

}
