#include "figures/fact_json.h"

namespace gongyou::figures {

namespace {

template <class IdType>
std::optional<IdType> if_any(IdType id)
{
    return id ? std::optional{id} : std::nullopt;
}

/// Records as their domains resolve them, each asked once: the facts of a page share places, and a timeline its record.
class Links {
public:
    Links(Transaction& tx, const Actor& actor) : tx_(tx),
                                                 actor_(actor) {}

    const std::optional<Link>& of(const std::string& record)
    {
        const auto [at, is_new] = found_.try_emplace(record);
        if (!is_new || record.empty()) return at->second;
        if (auto link = facts::resolve(tx_, actor_, record)) at->second = Link{std::move(link->title), std::move(link->url)};
        return at->second;
    }

private:
    Transaction& tx_;
    const Actor& actor_;
    std::map<std::string, std::optional<Link>> found_;
};

FactItem as_item(const facts::StoredFact& f, const std::string& org_name, Links& links)
{
    FactItem item{f.id, f.kind, facts::kind_label(f.kind), f.topic, {f.org, org_name}, f.day, f.recorded_at, f.weight, f.quantity, f.amount,
        if_any(f.place), {}, if_any(f.reverses), f.record, links.of(f.record), {}};
    if (!f.place) return item;
    if (const auto& place = links.of("places/place/" + print(f.place))) item.place_name = place->title;
    return item;
}

}

std::vector<FactItem> as_items(Transaction& tx, const Actor& actor, const std::vector<facts::StoredFact>& facts)
{
    IdList orgs;
    std::vector<facts::FactId> ids;
    for (const auto& fact : facts) {
        orgs.values.push_back(fact.org.value);
        ids.push_back(fact.id);
    }
    auto names = orgs::names_of(tx, actor.tenant, orgs);
    const auto sealed = facts::where_sealed(tx, actor.tenant, ids);
    Links links{tx, actor};
    std::vector<FactItem> items;
    for (const auto& fact : facts) {
        items.push_back(as_item(fact, names[fact.org], links));
        if (const auto at = sealed.find(fact.id); at != sealed.end()) items.back().sealed = SealedPlace{at->second.seal, at->second.position};
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
