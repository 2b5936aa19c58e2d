// Scope is a look-up in the org tree's closure. Asked row by row it would cost more than the sums; so the
// few orgs that have facts of a kind at all are found first, by hopping from one topic to the next over the
// rollups' primary key, and within each from one org to the next, and each is looked up once. (One hop over
// both, by comparing (topic, org_id), is what SQLite answers by reading the topic from its beginning.)

#include "facts/selection_sql.h"

#include <algorithm>
#include <limits>
#include <set>

namespace gongyou::facts {

namespace {

struct Pairs {
    std::set<std::string> topics;
    std::set<std::int64_t> orgs;

    void add(const Row& row, const Selection& selection)
    {
        std::string topic{row.text(0)};
        if (!selection.topics.empty() && std::ranges::find(selection.topics, topic) == selection.topics.end()) return;
        topics.insert(std::move(topic));
        orgs.insert(row.whole(1));
    }
};

}

Reach reach_of(Transaction& tx, TenantId tenant, const Selection& selection)
{
    Pairs found;
    for (const Row row : tx.rows(R"sql(
            WITH RECURSIVE topics (topic) AS (
                SELECT (SELECT r.topic FROM facts_rollups r WHERE r.tenant_id = $1 AND r.kind = $2 ORDER BY r.topic LIMIT 1)
                 UNION ALL
                SELECT (SELECT r.topic FROM facts_rollups r WHERE r.tenant_id = $1 AND r.kind = $2 AND r.topic > t.topic ORDER BY r.topic LIMIT 1)
                  FROM topics t
                 WHERE t.topic IS NOT NULL),
            seen (topic, org_id) AS (
                SELECT t.topic, (SELECT r.org_id FROM facts_rollups r WHERE r.tenant_id = $1 AND r.kind = $2 AND r.topic = t.topic
                                  ORDER BY r.org_id LIMIT 1)
                  FROM topics t
                 WHERE t.topic IS NOT NULL
                 UNION ALL
                SELECT s.topic, (SELECT r.org_id FROM facts_rollups r WHERE r.tenant_id = $1 AND r.kind = $2 AND r.topic = s.topic
                                    AND r.org_id > s.org_id ORDER BY r.org_id LIMIT 1)
                  FROM seen s
                 WHERE s.org_id IS NOT NULL)
            SELECT s.topic, s.org_id FROM seen s WHERE s.org_id IS NOT NULL AND within($1, s.org_id, $3))sql",
             tenant, selection.kind, selection.roots))
        found.add(row, selection);
    for (const Row row : tx.rows(R"sql(
            SELECT DISTINCT f.topic, f.org_id
              FROM facts_queue q
             CROSS JOIN facts_facts f -- from the queue to its facts, never the other way round: see waiting_facts
             WHERE q.tenant_id = $1 AND f.tenant_id = q.tenant_id AND f.id = q.fact_id AND f.kind || '' = $2 AND within($1, f.org_id, $3))sql",
             tenant, selection.kind, selection.roots))
        found.add(row, selection);
    return {{{found.orgs.begin(), found.orgs.end()}}, {{found.topics.begin(), found.topics.end()}}};
}

std::string Condition::bind(Value value)
{
    values.push_back(value);
    return "$" + std::to_string(values.size());
}

namespace {

/// Adds what days and codes a selection wants.
void narrow(Condition& condition, const Selection& selection)
{
    const Day from = selection.from.value_or(Day{std::numeric_limits<std::int32_t>::min()});
    condition.sql += " AND f.day BETWEEN " + condition.bind(to_value(from));
    condition.sql += " AND " + condition.bind(to_value(selection.to));
    for (const auto& [code, value] : selection.where) {
        condition.sql += " AND f.detail ->> CAST(" + condition.bind(to_value(code)) + " AS TEXT)";
        condition.sql += " = " + condition.bind(to_value(value));
    }
}

}

Condition condition_of(TenantId tenant, const Selection& selection, const Reach& reach)
{
    Condition condition;
    condition.values = {to_value(tenant), to_value(selection.kind), to_value(reach.topics), to_value(reach.orgs)};
    condition.sql = "f.tenant_id = $1 AND f.kind = $2 AND f.topic IN (SELECT value FROM texts_of($3)) "
                    "AND f.org_id IN (SELECT value FROM ids_of($4))";
    narrow(condition, selection);
    return condition;
}

// CROSS JOIN tells SQLite, and `kind || ''` PostgreSQL, to begin with the few rows of the queue: left to themselves they walk
// every fact of the kind.
const std::string waiting_facts = "facts_queue q CROSS JOIN facts_facts f";

Condition waiting_condition(TenantId tenant, const Selection& selection, const TextList& topics)
{
    Condition condition;
    condition.values = {to_value(tenant), to_value(selection.kind), to_value(selection.roots)};
    condition.sql = "q.tenant_id = $1 AND f.tenant_id = $1 AND f.id = q.fact_id AND f.kind || '' = $2 AND within($1, f.org_id, $3)";
    if (!topics.values.empty()) condition.sql += " AND f.topic IN (SELECT value FROM texts_of(" + condition.bind(to_value(topics)) + "))";
    narrow(condition, selection);
    return condition;
}

}
