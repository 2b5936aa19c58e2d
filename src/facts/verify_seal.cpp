#include "facts/verify_seal.h"

#include "facts/merkle.h"
#include "facts/stored_fact.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::facts {

namespace {

SealRow read_seal(const Row& row)
{
    SealRow seal;
    seal.head = {row.whole(0), row.get<Instant>(1), row.whole(2), as_hash(row.bytes(3)), as_hash(row.bytes(4))};
    seal.hash = as_hash(row.bytes(5));
    seal.signature = row.get<Bytes>(6);
    seal.seed = row.get<Bytes>(7);
    return seal;
}

/// One row of facts_sealed, with the text of the fact it points to: none where there is no such fact, or
/// no text can be made of it.
struct SealedRow {
    std::int64_t position;
    FactId fact;
    Hash leaf;
    bool exists;
    std::optional<std::string> text;
};

std::vector<SealedRow> rows_of(Transaction& tx, TenantId tenant, std::int64_t seal)
{
    static const std::string sql = "SELECT " + fact_columns + R"sql(, s.position, s.fact_id, s.leaf
          FROM facts_sealed s
          LEFT JOIN facts_facts f ON f.tenant_id = s.tenant_id AND f.id = s.fact_id
         WHERE s.tenant_id = $1 AND s.seal = $2
         ORDER BY s.position)sql";
    std::vector<SealedRow> rows;
    for (const Row row : tx.rows(sql, tenant, seal)) {
        SealedRow one{row.whole(fact_column_count), row.get<FactId>(fact_column_count + 1), {}, !row.is_null(0), {}};
        try {
            one.leaf = as_hash(row.bytes(fact_column_count + 2));
            if (one.exists) one.text = text_of(tenant, read_fact(row));
        } catch (const std::runtime_error&) {
            one.text.reset(); // what cannot be read is not what was sealed
        }
        rows.push_back(std::move(one));
    }
    return rows;
}

/// Whether the leaf at `at` was made from a fact that now stands elsewhere in the seal, or this fact's
/// own leaf was: salts belong to positions, so a row that moved has the wrong one.
bool only_moved(const SealRow& seal, const std::vector<SealedRow>& rows, std::size_t at)
{
    const Hash salt = salt_of(seal.seed, rows[at].position);
    return std::ranges::any_of(rows, [&](const SealedRow& other) {
        if (!other.text || !rows[at].text || other.fact == rows[at].fact) return false;
        return leaf_of(salt, *other.text) == rows[at].leaf || leaf_of(salt_of(seal.seed, other.position), *rows[at].text) == rows[at].leaf;
    });
}

}

std::vector<SealRow> seals_of(Transaction& tx, TenantId tenant, std::int64_t after, std::int64_t limit)
{
    return tx.all(read_seal,
        "SELECT seal, sealed_at, facts, root, previous, head, signature, seed FROM facts_seals "
        "WHERE tenant_id = $1 AND seal > $2 ORDER BY seal LIMIT $3",
        tenant, after, limit);
}

std::optional<SealRow> find_seal(Transaction& tx, TenantId tenant, std::int64_t seal)
{
    return tx.maybe(read_seal,
        "SELECT seal, sealed_at, facts, root, previous, head, signature, seed FROM facts_seals WHERE tenant_id = $1 AND seal = $2",
        tenant, seal);
}

SealFinding verify_seal(Transaction& tx, TenantId tenant, const SealRow& seal)
{
    const auto rows = rows_of(tx, tenant, seal.head.seal);
    std::vector<Hash> leaves;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const SealedRow& row = rows[at];
        const std::string place = fmt::format("position {}, fact {}", row.position, print(row.fact));
        if (row.position != static_cast<std::int64_t>(at))
            return {Tampering::position_missing, fmt::format("position {}", at), "这个位置的封存记录不见了"};
        if (!row.exists) return {Tampering::fact_deleted, place, "这条事实被删除"};
        if (!row.text || leaf_of(salt_of(seal.seed, row.position), *row.text) != row.leaf) {
            if (only_moved(seal, rows, at)) return {Tampering::order_changed, place, "封存的次序被改动"};
            return {Tampering::fact_edited, place, "这条事实封存后被改动"};
        }
        leaves.push_back(row.leaf);
    }
    if (std::ssize(rows) != seal.head.facts)
        return {Tampering::position_missing, fmt::format("position {}", std::min(std::ssize(rows), seal.head.facts)),
            fmt::format("应有 {} 条，现有 {} 条", seal.head.facts, rows.size())};
    if (root_of(std::move(leaves)) != seal.head.root) return {Tampering::fact_edited, "root", "有事实连同其叶一起被改动，根对不上"};
    return {};
}

std::optional<SealFinding> find_loose_fact(Transaction& tx, TenantId tenant)
{
    const auto read_id = [](Row row) { return print(row.get<FactId>(0)); };
    if (const auto fact = tx.maybe(read_id, R"sql(
            SELECT f.id FROM facts_facts f
             WHERE f.tenant_id = $1
               AND NOT EXISTS (SELECT 1 FROM facts_sealed s WHERE s.tenant_id = f.tenant_id AND s.fact_id = f.id)
               AND NOT EXISTS (SELECT 1 FROM facts_queue q WHERE q.tenant_id = f.tenant_id AND q.fact_id = f.id)
             ORDER BY f.id LIMIT 1)sql",
            tenant))
        return SealFinding{Tampering::not_sealed, "fact " + *fact, "这条事实既未封存也不在待封存队列中"};
    if (const auto fact = tx.maybe(read_id, R"sql(
            SELECT q.fact_id FROM facts_queue q
             WHERE q.tenant_id = $1
               AND (EXISTS (SELECT 1 FROM facts_sealed s WHERE s.tenant_id = q.tenant_id AND s.fact_id = q.fact_id)
                    OR NOT EXISTS (SELECT 1 FROM facts_facts f WHERE f.tenant_id = q.tenant_id AND f.id = q.fact_id))
             ORDER BY q.fact_id LIMIT 1)sql",
            tenant))
        return SealFinding{Tampering::sealed_twice, "fact " + *fact, "这条事实已封存或不存在，却还在待封存队列中"};
    return std::nullopt;
}

}
