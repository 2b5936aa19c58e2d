#pragma once

// Reading the journal: one fact, one deed, one record's story, the audit trail. With `roots`, only facts of
// orgs at or below them; without, for the house's own use and not for answers.

#include "facts/facts.h"

namespace gongyou::facts {

/// How far the ids of a deed's facts may lie above the deed's: an hour of ids. Deed::finish enforces it,
/// and so a deed's facts are found by a short range of the primary key, without an index of their own.
inline constexpr std::int64_t widest_deed = std::int64_t{3'600'000} << 22;

std::optional<StoredFact> find_fact(Transaction& tx, TenantId tenant, FactId fact);
std::optional<StoredFact> find_fact(Transaction& tx, TenantId tenant, FactId fact, const IdList& roots);

/// All facts of one deed, in the order in which they were recorded.
std::vector<StoredFact> facts_of_deed(Transaction& tx, TenantId tenant, DeedId deed);

/// All facts of one record (`activities/booking/<id>`), the oldest first; at most 500.
std::vector<StoredFact> timeline_of(Transaction& tx, TenantId tenant, std::string_view record);
std::vector<StoredFact> timeline_of(Transaction& tx, TenantId tenant, std::string_view record, const IdList& roots);

/// The last fact of this kind about a record that was not taken back.
std::optional<StoredFact> standing_fact(Transaction& tx, TenantId tenant, std::string_view record, std::string_view kind);

/// What was recorded, the newest first: by whom, of which kind, from when until when (bounds included).
struct AuditQuestion {
    PersonId actor{};   // none: anyone's
    std::string kind{}; // empty: every kind
    Instant from{0};
    Instant until{};
    FactId before{}; // none: from the newest
    std::int64_t limit = 100;
};
std::vector<StoredFact> audit_trail(Transaction& tx, TenantId tenant, const AuditQuestion& question);

}
