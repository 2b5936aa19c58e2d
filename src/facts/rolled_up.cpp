// A year of a city is twelve months of each of its orgs: they lie side by side in the key (kind, topic, month, org), and are
// summed up by org before the org tree is asked, once for each. The days at the ends are looked up by org, for the orgs that
// have anything in that month.

#include "facts/months.h"
#include "facts/rollup.h"
#include "platform/db/as.h"

namespace gongyou::facts {

namespace {

std::vector<std::string> topics_of(Transaction& tx, TenantId tenant, const Selection& selection)
{
    if (!selection.topics.empty()) return selection.topics;
    return tx.all(as<std::string>, R"sql(
        WITH RECURSIVE topics (topic) AS (
            SELECT (SELECT m.topic FROM facts_monthly m WHERE m.tenant_id = $1 AND m.kind = $2 ORDER BY m.topic LIMIT 1)
             UNION ALL
            SELECT (SELECT m.topic FROM facts_monthly m WHERE m.tenant_id = $1 AND m.kind = $2 AND m.topic > t.topic ORDER BY m.topic LIMIT 1)
              FROM topics t
             WHERE t.topic IS NOT NULL)
        SELECT topic FROM topics WHERE topic IS NOT NULL)sql",
        tenant, selection.kind);
}

void add(Sums& sums, const Row& row, int sign)
{
    sums.facts += sign * row.whole(0);
    sums.weight += sign * row.whole(1);
    sums.quantity += sign * row.whole(2);
    sums.amount_fen += sign * row.whole(3);
}

}

Sums rolled_up(Transaction& tx, TenantId tenant, const Selection& selection)
{
    const MonthsAndDays period = in_months(selection.from, selection.to);
    Sums sums;
    for (const std::string& topic : topics_of(tx, tenant, selection)) {
        for (const Row row : tx.rows(R"sql(
                SELECT CAST(coalesce(sum(o.facts), 0) AS BIGINT), CAST(coalesce(sum(o.weight), 0) AS BIGINT),
                       CAST(coalesce(sum(o.quantity), 0) AS BIGINT), CAST(coalesce(sum(o.amount_fen), 0) AS BIGINT)
                  FROM (SELECT m.org_id, sum(m.facts) AS facts, sum(m.weight) AS weight, sum(m.quantity) AS quantity, sum(m.amount_fen) AS amount_fen
                          FROM facts_monthly m
                         WHERE m.tenant_id = $1 AND m.kind = $2 AND m.topic = $3 AND m.month BETWEEN $4 AND $5
                         GROUP BY m.org_id) o
                 WHERE within($1, o.org_id, $6))sql",
                 tenant, selection.kind, topic, period.first, period.last, selection.roots))
            add(sums, row, 1);
        for (const Edge& edge : period.edges)
            for (const Row row : tx.rows(R"sql(
                    SELECT CAST(coalesce(sum(r.facts), 0) AS BIGINT), CAST(coalesce(sum(r.weight), 0) AS BIGINT),
                           CAST(coalesce(sum(r.quantity), 0) AS BIGINT), CAST(coalesce(sum(r.amount_fen), 0) AS BIGINT)
                      FROM facts_monthly m
                     CROSS JOIN facts_rollups r
                     WHERE m.tenant_id = $1 AND m.kind = $2 AND m.topic = $3 AND m.month = $4 AND within($1, m.org_id, $5)
                       AND r.tenant_id = $1 AND r.kind = $2 AND r.topic = $3 AND r.org_id = m.org_id AND r.day BETWEEN $6 AND $7)sql",
                     tenant, selection.kind, topic, edge.month, selection.roots, edge.from, edge.to))
                add(sums, row, edge.sign);
    }
    return sums;
}

}
