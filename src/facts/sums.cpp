#include "facts/rollup.h"
#include "facts/selection_sql.h"
#include "facts/stored_fact.h"

namespace gongyou::facts {

namespace {

/// Adds up facts one by one.
Sums add_up(Transaction& tx, const std::string& from, const Condition& condition)
{
    const std::string sql = "SELECT count(*), CAST(coalesce(sum(f.weight), 0) AS BIGINT), CAST(coalesce(sum(f.quantity), 0) AS BIGINT), "
                            "CAST(coalesce(sum(f.amount_fen), 0) AS BIGINT) FROM " +
        from + " WHERE " + condition.sql;
    for (const Row row : tx.rows_with(sql, condition.values)) return {row.whole(0), row.whole(1), row.whole(2), row.whole(3), 0};
    return {};
}

/// The SQL word by which records of one human being are one; set while the program is wired.
std::string& person_word()
{
    static std::string word;
    return word;
}

/// What a distinct figure tells apart. A detail code is bound as one more value.
std::string key_of(const std::string& by, Condition& condition)
{
    if (by == "person") return person_word().empty() ? "f.subject_id" : person_word() + "($1, f.subject_id)";
    if (by == "org") return "f.org_id";
    if (by == "place") return "f.place_id";
    if (by == "record") return "f.record";
    return "f.detail ->> CAST(" + condition.bind(to_value(by)) + " AS TEXT)";
}

}

void tell_persons_apart_by(std::string word)
{
    person_word() = std::move(word);
}

Sums sums_of(Transaction& tx, TenantId tenant, const Selection& selection)
{
    const TextList topics{selection.topics};
    const Sums unsealed = add_up(tx, waiting_facts, waiting_condition(tenant, selection, topics));
    if (!selection.where.empty()) {
        const Reach reach = reach_of(tx, tenant, selection);
        if (reach.orgs.values.empty()) return {};
        Sums sums = add_up(tx, "facts_facts f", condition_of(tenant, selection, reach));
        sums.unsealed = unsealed.facts;
        return sums;
    }
    Sums sums = rolled_up(tx, tenant, selection);
    sums.facts += unsealed.facts;
    sums.weight += unsealed.weight;
    sums.quantity += unsealed.quantity;
    sums.amount_fen += unsealed.amount_fen;
    sums.unsealed = unsealed.facts;
    return sums;
}

std::int64_t count_distinct(Transaction& tx, TenantId tenant, const Selection& selection, const std::string& by)
{
    const Reach reach = reach_of(tx, tenant, selection);
    if (reach.orgs.values.empty()) return 0;
    Condition condition = condition_of(tenant, selection, reach);
    const std::string key = key_of(by, condition);
    const std::string sql = "SELECT count(*) FROM (SELECT one_key FROM (SELECT " + key + " AS one_key, f.weight FROM facts_facts f WHERE " + condition.sql +
        ") keyed WHERE one_key IS NOT NULL GROUP BY one_key HAVING sum(weight) > 0) left_over";
    for (const Row row : tx.rows_with(sql, condition.values)) return row.whole(0);
    return 0;
}

std::optional<StoredFact> latest_of(Transaction& tx, TenantId tenant, const Selection& selection)
{
    const Reach reach = reach_of(tx, tenant, selection);
    if (reach.orgs.values.empty()) return std::nullopt;
    const Condition condition = condition_of(tenant, selection, reach);
    const std::string sql = "SELECT " + fact_columns + " FROM facts_facts f WHERE " + condition.sql + R"sql( AND f.weight = 1
           AND NOT EXISTS (SELECT 1 FROM facts_facts back WHERE back.tenant_id = f.tenant_id AND back.reverses = f.id)
         ORDER BY f.day DESC, f.id DESC
         LIMIT 1)sql";
    for (const Row row : tx.rows_with(sql, condition.values)) return read_fact(row);
    return std::nullopt;
}

std::vector<StoredFact> facts_of(Transaction& tx, TenantId tenant, const Selection& selection, FactId after, std::int64_t limit)
{
    std::vector<StoredFact> facts;
    const Reach reach = reach_of(tx, tenant, selection);
    if (reach.orgs.values.empty()) return facts;
    Condition condition = condition_of(tenant, selection, reach);
    const std::string sql = "SELECT " + fact_columns + " FROM facts_facts f WHERE " + condition.sql + " AND f.id > " + condition.bind(after.value) +
        " ORDER BY f.id LIMIT " + condition.bind(limit);
    for (const Row row : tx.rows_with(sql, condition.values)) facts.push_back(read_fact(row));
    return facts;
}

}
