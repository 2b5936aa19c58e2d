// One seal, in three steps that a crash may part anywhere:
//
//   1. read    an explicit list from the queue, in one snapshot with the facts it names, and hash it. Facts
//              never change, so nothing has to be locked meanwhile.
//   2. commit  seal, positions, rollups and the emptied queue in one transaction. The primary key of the seal
//              and the count of deleted queue rows let exactly one sealer win, whatever the lease says.
//   3. anchor  the head. A crash before this leaves the anchor one head behind, and complete_anchor appends
//              that same head, which the database holds signed, before anything else is sealed.
//
// CROSS JOIN below tells SQLite to begin with the few rows of the queue or the seal; left to itself it may walk the
// whole journal in the wished order and look each fact up there (measured: 6 s a seal beside a million facts).

#include "facts/merkle.h"
#include "facts/rollup.h"
#include "facts/sealer.h"
#include "facts/stored_fact.h"

#include <stdexcept>

namespace gongyou::facts {

namespace {

struct LastSeal {
    std::int64_t seal = 0;
    Hash head{};
};

LastSeal find_last_seal(Transaction& tx, TenantId tenant)
{
    const auto last = tx.maybe([](Row row) { return LastSeal{row.whole(0), as_hash(row.bytes(1))}; },
        "SELECT seal, head FROM facts_seals WHERE tenant_id = $1 ORDER BY seal DESC LIMIT 1", tenant);
    return last.value_or(LastSeal{});
}

void write_seal(Transaction& tx, TenantId tenant, const NewSeal& made)
{
    tx.change("INSERT INTO facts_seals (tenant_id, seal, encoding, sealed_at, facts, seed, root, previous, head, signature) "
              "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant, made.head.seal, encoding_version, made.head.sealed_at, made.head.facts, made.seed,
        std::span<const std::byte>{made.head.root}, std::span<const std::byte>{made.head.previous},
        std::span<const std::byte>{made.hash}, made.signature);

    using enum Batch::Type;
    Batch rows{"facts_sealed", {{"tenant_id", whole}, {"seal", whole}, {"position", whole}, {"fact_id", whole}, {"leaf", bytes}}};
    for (std::size_t at = 0; at < made.facts.size(); ++at)
        rows.add(tenant, made.head.seal, static_cast<std::int64_t>(at), made.facts[at], std::span<const std::byte>{made.leaves[at]});
    tx.insert(rows);
}

void empty_queue(Transaction& tx, TenantId tenant, const std::vector<FactId>& facts)
{
    IdList ids;
    for (const FactId fact : facts) ids.values.push_back(fact.value);
    const auto deleted = tx.change("DELETE FROM facts_queue WHERE tenant_id = $1 AND fact_id IN (SELECT value FROM ids_of($2))", tenant, ids);
    if (deleted != std::ssize(facts)) throw std::runtime_error("another sealer took facts of this batch");
}

}

std::int64_t last_seal(Transaction& tx, TenantId tenant)
{
    return find_last_seal(tx, tenant).seal;
}

std::optional<NewSeal> Sealer::make_seal(Instant now)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(
          FROM facts_queue q
         CROSS JOIN facts_facts f
         WHERE q.tenant_id = $1 AND f.tenant_id = q.tenant_id AND f.id = q.fact_id
         ORDER BY q.fact_id
         LIMIT $2)sql";
    const TenantId tenant = settings_.tenant;
    NewSeal made;
    made.seed = random_bytes(32);
    database_.read([&](Transaction& tx) {
        const LastSeal last = find_last_seal(tx, tenant);
        made.head.seal = last.seal + 1;
        made.head.previous = last.head;
        made.facts.clear();
        made.leaves.clear();
        for (const Row row : tx.rows(sql, tenant, settings_.at_most)) {
            const StoredFact fact = read_fact(row);
            made.leaves.push_back(leaf_of(salt_of(made.seed, std::ssize(made.leaves)), text_of(tenant, fact)));
            made.facts.push_back(fact.id);
        }
        return 0;
    });
    if (made.facts.empty()) return std::nullopt;

    made.head.sealed_at = now;
    made.head.facts = std::ssize(made.facts);
    made.head.root = root_of(made.leaves);
    made.hash = hash_of(tenant, made.head);
    made.signature = keys_.sign("seal-head", made.hash);
    return made;
}

bool Sealer::anything_waits()
{
    return database_.read([&](Transaction& tx) {
        return tx.maybe([](Row) { return true; }, "SELECT 1 FROM facts_queue WHERE tenant_id = $1 LIMIT 1", settings_.tenant).has_value();
    });
}

std::int64_t Sealer::seal(Instant now)
{
    const std::lock_guard alone{sealing_};
    if (anchored_ >= 0 && !anything_waits()) return 0; // an idle house writes nothing
    if (!take_lease(now)) return 0;
    complete_anchor();
    const auto made = make_seal(now);
    if (!made) return 0;
    if (made->head.seal != anchored_ + 1) return 0; // another server sealed meanwhile; its head is to be anchored first

    database_.write([&](Transaction& tx) {
        write_seal(tx, settings_.tenant, *made);
        roll_up(tx, settings_.tenant, made->head.seal);
        empty_queue(tx, settings_.tenant, made->facts);
    });
    append_to_anchor(settings_.anchor, settings_.tenant, {made->head.seal, made->hash, made->signature});
    anchored_ = made->head.seal;
    return made->head.facts;
}

std::int64_t Sealer::seal_all(Instant now)
{
    std::int64_t all = 0;
    while (const auto sealed = seal(now)) all += sealed;
    return all;
}

}
