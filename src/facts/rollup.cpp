#include "facts/rollup.h"

#include "facts/months.h"
#include "facts/verify.h"

namespace gongyou::facts {

namespace {

/// CROSS JOIN: from the few rows of the seal to their facts, see seal.cpp.
std::string adding_to(const std::string& table, const std::string& span, const std::string& span_of_fact)
{
    return "INSERT INTO " + table + " (tenant_id, kind, topic, org_id, " + span +
        ", facts, weight, quantity, amount_fen) SELECT f.tenant_id, f.kind, f.topic, f.org_id, " + span_of_fact +
        R"sql(, count(*), CAST(sum(f.weight) AS BIGINT), CAST(sum(f.quantity) AS BIGINT), CAST(sum(f.amount_fen) AS BIGINT)
          FROM facts_sealed s
         CROSS JOIN facts_facts f
         WHERE s.tenant_id = $1 AND s.seal = $2 AND f.tenant_id = s.tenant_id AND f.id = s.fact_id
         GROUP BY 1, 2, 3, 4, 5
        ON CONFLICT (tenant_id, kind, topic, org_id, )sql" +
        span + ") DO UPDATE SET facts = " + table + ".facts + excluded.facts, weight = " + table + ".weight + excluded.weight, quantity = " + table +
        ".quantity + excluded.quantity, amount_fen = " + table + ".amount_fen + excluded.amount_fen";
}

/// What was made anew counts plus, what is kept counts minus: whatever does not come to nothing differs.
std::string comparing(const std::string& made, const std::string& kept)
{
    return R"sql(
        SELECT kind, topic, org_id, span, CAST(sum(facts) AS BIGINT), CAST(sum(weight) AS BIGINT),
               CAST(sum(quantity) AS BIGINT), CAST(sum(amount_fen) AS BIGINT)
          FROM ()sql" +
        made + " UNION ALL " + kept + R"sql() both_sides
         GROUP BY kind, topic, org_id, span
        HAVING sum(facts) <> 0 OR sum(weight) <> 0 OR sum(quantity) <> 0 OR sum(amount_fen) <> 0
         ORDER BY span, kind, topic, org_id
         LIMIT 1)sql";
}

template <class PrintSpan>
std::optional<RollupDifference> compare(Transaction& tx, TenantId tenant, const std::string& sql, PrintSpan print_span)
{
    return tx.maybe(
        [&](Row row) {
            return RollupDifference{row.get<std::string>(0), row.get<std::string>(1), row.get<OrgId>(2), print_span(row.get<int>(3)),
                row.whole(4), row.whole(5), row.whole(6), row.whole(7)};
        },
        sql, tenant);
}

}

void roll_up(Transaction& tx, TenantId tenant, std::int64_t seal)
{
    static const std::string by_day = adding_to("facts_rollups", "day", "f.day");
    static const std::string by_month = adding_to("facts_monthly", "month", month_in_sql("f.day"));
    tx.change(by_day, tenant, seal);
    tx.change(by_month, tenant, seal);
}

// The days are made anew from the facts, the months from the days: right days make right months.
std::optional<RollupDifference> rebuild_and_compare(Transaction& tx, TenantId tenant)
{
    static const std::string days = comparing(R"sql(
                SELECT f.kind, f.topic, f.org_id, f.day AS span, 1 AS facts, f.weight, f.quantity, f.amount_fen
                  FROM facts_sealed s
                  JOIN facts_facts f ON f.tenant_id = s.tenant_id AND f.id = s.fact_id
                 WHERE s.tenant_id = $1)sql",
        "SELECT r.kind, r.topic, r.org_id, r.day, -r.facts, -r.weight, -r.quantity, -r.amount_fen FROM facts_rollups r WHERE r.tenant_id = $1");
    static const std::string months = comparing("SELECT r.kind, r.topic, r.org_id, " + month_in_sql("r.day") +
            " AS span, r.facts, r.weight, r.quantity, r.amount_fen FROM facts_rollups r WHERE r.tenant_id = $1",
        "SELECT m.kind, m.topic, m.org_id, m.month, -m.facts, -m.weight, -m.quantity, -m.amount_fen FROM facts_monthly m WHERE m.tenant_id = $1");
    if (auto differs = compare(tx, tenant, days, [](int day) { return print(Day{day}); })) return differs;
    return compare(tx, tenant, months, print_month);
}

}
