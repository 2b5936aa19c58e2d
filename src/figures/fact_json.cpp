#include "figures/fact_json.h"

namespace gongyou::figures {

namespace {

template <class IdType>
std::optional<IdType> if_any(IdType id)
{
    return id ? std::optional{id} : std::nullopt;
}

}

std::vector<FactItem> as_items(Transaction& tx, TenantId tenant, const std::vector<facts::StoredFact>& facts)
{
    IdList orgs;
    std::vector<facts::FactId> ids;
    for (const auto& fact : facts) {
        orgs.values.push_back(fact.org.value);
        ids.push_back(fact.id);
    }
    auto names = orgs::names_of(tx, tenant, orgs);
    const auto places = facts::where_sealed(tx, tenant, ids);
    std::vector<FactItem> items;
    for (const auto& f : facts) {
        FactItem item{f.id, f.kind, facts::kind_label(f.kind), f.topic, {f.org, names[f.org]}, f.day, f.recorded_at, f.weight, f.quantity,
            f.amount, if_any(f.place), if_any(f.reverses), f.record, std::nullopt};
        if (const auto at = places.find(f.id); at != places.end()) item.sealed = SealedPlace{at->second.seal, at->second.position};
        items.push_back(std::move(item));
    }
    return items;
}

ProofRecord as_record(const facts::Proof& proof, std::span<const std::byte> public_key)
{
    ProofRecord record{proof.fact, proof.head.seal, proof.position, proof.text, hex(proof.salt), hex(proof.leaf), {},
        hex(proof.head.root), proof.head_text, hex(proof.head_hash), hex(proof.signature), hex(public_key)};
    for (const facts::Step& step : proof.path)
        record.path.push_back({step.side == facts::Step::Side::left ? "left" : "right", hex(step.neighbour)});
    return record;
}

}
