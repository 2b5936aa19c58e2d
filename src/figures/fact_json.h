#pragma once

#include "facts/names.h"
#include "facts/proof.h"
#include "orgs/orgs.h"
#include "platform/json/shape.h"

namespace gongyou::figures {

// Facts and proofs as they leave the house: never a person.

struct SealedPlace {
    std::int64_t seal = 0;
    std::int64_t position = 0;
};

struct Link {
    static constexpr auto named = "RecordLink";
    std::string title, url;
};

struct FactItem {
    static constexpr auto named = "Fact";
    facts::FactId id;
    std::string kind, kind_label, topic;
    orgs::NamedOrg org;
    Day day;
    Instant recorded_at;
    int weight = 1;
    std::int64_t quantity = 0;
    Money amount{};
    std::optional<PlaceId> place;
    std::optional<std::string> place_name;
    std::optional<facts::FactId> reverses;
    std::string record;
    std::optional<Link> record_link;   // absent: not the reader's to open
    std::optional<SealedPlace> sealed; // absent: not yet
};

struct FactRecord {
    FactItem fact;
    facts::DeedId deed;
    std::string topic_label; // empty where the fact has no topic
};

struct ProofStep {
    std::string side; // left or right: where the neighbour stands
    std::string hash;
};

struct ProofRecord {
    static constexpr auto named = "Proof";
    facts::FactId fact;
    std::int64_t seal = 0;
    std::int64_t position = 0;
    std::string text, salt, leaf; // the leaf is sha256(00, salt, text)
    std::vector<ProofStep> path;
    std::string root, head_text, head, signature, public_key;
};

struct SealItem {
    static constexpr auto named = "Seal";
    std::int64_t seal = 0;
    Instant sealed_at;
    std::int64_t facts = 0;
    std::string root, previous, head, signature;
};

struct SealPage {
    std::vector<SealItem> items;
    std::optional<std::string> next;
    std::string public_key; // Ed25519, hex
};

struct Timeline {
    static constexpr auto named = "RecordTimeline";
    std::vector<FactItem> items;
};

/// Facts with the names of their orgs and places, the records that this actor may open, and where they are sealed.
std::vector<FactItem> as_items(Transaction& tx, const Actor& actor, const std::vector<facts::StoredFact>& facts);
ProofRecord as_record(const facts::Proof& proof, std::span<const std::byte> public_key);

}
