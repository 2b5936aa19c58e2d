#include "facts/proof.h"

#include "facts/timeline.h"
#include "facts/verify_seal.h"

namespace gongyou::facts {

std::optional<Proof> prove(Transaction& tx, TenantId tenant, FactId fact)
{
    const auto found = find_fact(tx, tenant, fact);
    const auto places = where_sealed(tx, tenant, {fact});
    if (!found || places.empty()) return std::nullopt;
    const auto seal = find_seal(tx, tenant, places.at(fact).seal);
    if (!seal) return std::nullopt;

    const auto leaves = tx.all([](Row row) { return as_hash(row.bytes(0)); },
        "SELECT leaf FROM facts_sealed WHERE tenant_id = $1 AND seal = $2 ORDER BY position", tenant,
        seal->head.seal);
    Proof proof;
    proof.fact = fact;
    proof.position = places.at(fact).position;
    proof.text = text_of(tenant, *found);
    proof.salt = salt_of(seal->seed, proof.position);
    proof.leaf = leaves.at(static_cast<std::size_t>(proof.position));
    proof.path = path_to_root(leaves, static_cast<std::size_t>(proof.position));
    proof.head = seal->head;
    proof.head_text = text_of(tenant, seal->head);
    proof.head_hash = seal->hash;
    proof.signature = seal->signature;
    return proof;
}

bool holds(const Proof& proof, const SignatureCheck& check)
{
    if (!proof.text.empty() && leaf_of(proof.salt, proof.text) != proof.leaf) return false;
    const Hash root = follow(proof.leaf, proof.path);
    if (proof.head_text.find("\nroot " + hex(root) + "\n") == std::string::npos) return false;
    const Hash head = sha256(proof.head_text);
    return head == proof.head_hash && check(head, proof.signature);
}

std::map<FactId, SealedAt> where_sealed(Transaction& tx, TenantId tenant, const std::vector<FactId>& facts)
{
    IdList ids;
    for (const FactId fact : facts) ids.values.push_back(fact.value);
    std::map<FactId, SealedAt> places;
    for (const Row row : tx.rows("SELECT fact_id, seal, position FROM facts_sealed "
                                 "WHERE tenant_id = $1 AND fact_id IN (SELECT value FROM ids_of($2))",
             tenant, ids))
        places.emplace(row.get<FactId>(0), SealedAt{row.whole(1), row.whole(2)});
    return places;
}

}
