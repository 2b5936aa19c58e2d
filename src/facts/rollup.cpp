#include "facts/verify.h"

namespace gongyou::facts {

// Sealed facts count plus, rollups count minus: whatever does not come to nothing differs.
std::optional<RollupDifference> rebuild_and_compare(Transaction& tx, TenantId tenant)
{
    return tx.maybe(
        [](Row row) {
            return RollupDifference{row.get<std::string>(0), row.get<std::string>(1), row.get<OrgId>(2), row.get<Day>(3),
                row.whole(4), row.whole(5), row.whole(6), row.whole(7)};
        },
        R"sql(
        SELECT kind, topic, org_id, day, CAST(sum(facts) AS BIGINT), CAST(sum(weight) AS BIGINT),
               CAST(sum(quantity) AS BIGINT), CAST(sum(amount_fen) AS BIGINT)
          FROM (SELECT f.kind, f.topic, f.org_id, f.day, 1 AS facts, f.weight, f.quantity, f.amount_fen
                  FROM facts_sealed s
                  JOIN facts_facts f ON f.tenant_id = s.tenant_id AND f.id = s.fact_id
                 WHERE s.tenant_id = $1
                 UNION ALL
                SELECT r.kind, r.topic, r.org_id, r.day, -r.facts, -r.weight, -r.quantity, -r.amount_fen
                  FROM facts_rollups r
                 WHERE r.tenant_id = $1) both_sides
         GROUP BY kind, topic, org_id, day
        HAVING sum(facts) <> 0 OR sum(weight) <> 0 OR sum(quantity) <> 0 OR sum(amount_fen) <> 0
         ORDER BY day, kind, topic, org_id
         LIMIT 1)sql",
        tenant);
}

}
