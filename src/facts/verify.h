#pragma once

#include "facts/encoding.h"
#include "platform/crypto/keys.h"

#include <functional>

namespace gongyou::facts {

/// Whether a head was signed by the house.
using SignatureCheck = std::function<bool(std::span<const std::byte> head, std::span<const std::byte> signature)>;
SignatureCheck signed_by(const Keys& keys);
/// For whoever checks from outside with nothing but the published keys; older ones too, where keys were rotated.
SignatureCheck signed_by(std::vector<Bytes> public_keys);

/// What is wrong with a journal, told apart by where one has to look.
enum class Tampering {
    none,
    fact_edited, // the fact is not what was sealed
    fact_deleted,
    order_changed,    // the fact stands, but at another position
    position_missing, // a sealed row is gone, or there is one too many
    seal_edited,      // the seal's own numbers do not make its head
    seal_missing,     // a gap in the chain
    chain_broken,     // it does not continue the seal before it
    signature_wrong,
    recomputed,       // a good chain, but not the one that was anchored
    truncated,        // the anchor knows seals that are not there
    anchor_truncated, // more than the last head is missing from the anchor
    anchor_unreadable,
    not_sealed,   // a fact that is neither sealed nor waiting
    sealed_twice, // a fact that is sealed and still waits, or waits without existing
    rollup_differs,
    beside_differs, // what decides figures beside the facts is not what they say
};
std::string_view word(Tampering tampering);

struct Verdict {
    Tampering what = Tampering::none;
    std::string place;      // `seal 3, position 17, fact 0ABC…`, empty when sound
    std::string sentence;   // the same for people, in Chinese
    std::int64_t seals = 0; // how far the journal was found sound
    std::int64_t facts = 0;
    std::int64_t waiting = 0; // not yet sealed

    bool sound() const { return what == Tampering::none; }
};

/// Reads the whole journal of a tenant, in one snapshot, and names the first bad place. `anchor` may be
/// empty: then wholesale recomputation and truncation cannot be seen.
Verdict verify(Database& database, TenantId tenant, const std::string& anchor, const SignatureCheck& check);

/// What decides figures beside the facts (whose record stands for whom) is compared with them by its own domain, when verify has found
/// the journal sound: the first row that disagrees, or nothing.
struct Disagreement {
    std::string place, sentence;
};
void verify_with(const std::string& domain, std::function<std::optional<Disagreement>(Transaction& tx, TenantId tenant)> compare);

/// The rollups made anew from the sealed facts and compared (R17): the first that differs, or nothing.
struct RollupDifference {
    std::string kind, topic;
    OrgId org;
    std::string span;                                 // the day, or the month: `2024-03`
    std::int64_t facts, weight, quantity, amount_fen; // what they should be minus what they are
};
std::optional<RollupDifference> rebuild_and_compare(Transaction& tx, TenantId tenant);

}
