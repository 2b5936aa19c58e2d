#pragma once

// What is hashed: every column of a fact, and every number of a seal, as lines of text that anybody can
// write by hand and feed to sha256sum. docs/facts-and-proof.md shows how.
//
// Each line is `name value`; the names and their order are fixed by the version, so two different facts
// never share a text: a line feed smuggled into a value makes a text with a line too many, which no
// honest fact has (Deed::record refuses line feeds). The detail, the only list, comes last in its one
// spelling. A new column means a new version; old seals keep the version they were made with.

#include "facts/facts.h"
#include "platform/crypto/hash.h"

namespace gongyou::facts {

inline constexpr int encoding_version = 1;

/// 18 lines, each ended by a line feed. Ids as 13 characters, `-` where there is none; times in milliseconds.
std::string text_of(TenantId tenant, const StoredFact& fact);

/// The salt of a leaf: 32 bytes, from the seal's secret seed and the position. Without it nobody can try
/// out what a neighbour in the tree might say; a proof gives the salt of its own fact only.
Hash salt_of(std::span<const std::byte> seed, std::int64_t position);

/// SHA-256 of a zero byte, the salt and the text.
Hash leaf_of(const Hash& salt, std::string_view text);

/// The head of a chain of seals: one line after another, hashed; the hash is what is signed and anchored.
struct Head {
    std::int64_t seal = 0;
    Instant sealed_at{};
    std::int64_t facts = 0;
    Hash root{};
    Hash previous{}; // zeros for the first
};
std::string text_of(TenantId tenant, const Head& head);
Hash hash_of(TenantId tenant, const Head& head);

/// A hash read from a column; std::runtime_error if it is not 32 bytes.
Hash as_hash(std::span<const std::byte> bytes);

}
