#pragma once

#include "facts/encoding.h"
#include "facts/merkle.h"
#include "facts/verify.h"

namespace gongyou::facts {

/// All that is needed to check, far from the database, that one fact stands in a sealed journal:
/// text and salt make the leaf, leaf and path the root, the head's text holds the root, its hash is signed.
struct Proof {
    FactId fact;
    std::int64_t position = 0;
    std::string text; // the fact, canonical; not for public readers: it names the (pseudonymous) person
    Hash salt{}, leaf{};
    std::vector<Step> path;
    Head head;
    std::string head_text;
    Hash head_hash{};
    Bytes signature;
};

/// Nothing for a fact that is unknown or not yet sealed.
std::optional<Proof> prove(Transaction& tx, TenantId tenant, FactId fact);

/// The offline procedure. `check` knows the published key. The text may have been left out of a public
/// proof: then the leaf is taken as given, and the proof says that something with this leaf was sealed.
bool holds(const Proof& proof, const SignatureCheck& check);

/// Which seal and position each of these facts has; those not yet sealed are left out.
struct SealedAt {
    std::int64_t seal, position;
};
std::map<FactId, SealedAt> where_sealed(Transaction& tx, TenantId tenant, const std::vector<FactId>& facts);

}
