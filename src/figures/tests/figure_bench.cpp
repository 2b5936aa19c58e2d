// A figure over many facts: from the rollups, by index, and by plain GROUP BY. Prints ratios; no verdict.
//
//     bin/postgres-for-tests build/figure_bench [facts, default 10000000] [sqlite|postgres]
//
// 0 facts: only the rollups that ten million would leave, for what is answered from them.

#include "facts/months.h"
#include "figures/tests/books.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace gongyou;
using namespace gongyou::figures;

namespace {

/// The best of several runs, in milliseconds.
double milliseconds_of(int runs, const std::function<void()>& work)
{
    double best = 1e12;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

constexpr const char* facts_of_a_year = R"sql(
    INSERT INTO facts_facts (tenant_id, id, deed_id, recorded_at, day, kind, topic, org_id, subject_id, weight, quantity, amount_fen, record, detail)
    WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $2 - 1)
    SELECT $1, 1000000 + i, 1000000 + i, 1700000000000 + i, 19723 + i * 365 / $2, 'activities.kind_' || (i % 20), 'classes', (i / 20) % 500 + 1,
           i * 7919 % 30011 + 1, 1, 1, 0, 'activities/booking/bench', CAST(CASE WHEN i % 60 = 0 THEN '{"partner":"1"}' ELSE '{}' END AS JSONB)
      FROM n)sql";

constexpr const char* days_of_the_facts = R"sql(
    INSERT INTO facts_rollups (tenant_id, kind, topic, org_id, day, facts, weight, quantity, amount_fen)
    SELECT tenant_id, kind, topic, org_id, day, count(*), CAST(sum(weight) AS BIGINT), CAST(sum(quantity) AS BIGINT), CAST(sum(amount_fen) AS BIGINT)
      FROM facts_facts WHERE tenant_id = $1 AND id < 1000000 + $2
     GROUP BY tenant_id, kind, topic, org_id, day
     ORDER BY day, org_id)sql";

constexpr const char* days_alone = R"sql(
    INSERT INTO facts_rollups (tenant_id, kind, topic, org_id, day, facts, weight, quantity, amount_fen)
    WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 365 * 10000 - 1)
    SELECT $1, 'activities.kind_' || (i % 20), 'classes', (i / 20) % 500 + 1, 19723 + i / 10000, 3 - i % 2, 3 - i % 2, 3 - i % 2, 0 FROM n)sql";

std::string months_of_the_days()
{
    return "INSERT INTO facts_monthly (tenant_id, kind, topic, org_id, month, facts, weight, quantity, amount_fen) "
           "SELECT tenant_id, kind, topic, org_id, month, CAST(sum(facts) AS BIGINT), CAST(sum(weight) AS BIGINT), CAST(sum(quantity) AS BIGINT), "
           "CAST(sum(amount_fen) AS BIGINT) FROM (SELECT r.*, " +
        facts::month_in_sql("r.day") +
        " AS month FROM facts_rollups r WHERE r.tenant_id = $1) r GROUP BY tenant_id, kind, topic, org_id, month ORDER BY month, org_id";
}

/// A year of 500 orgs and 20 kinds, sealed as it were: the rollups made set-based, day after day as a sealer leaves them, the
/// indexes built afterwards.
void fill(Books& books, std::int64_t count)
{
    const auto run = [&](const std::string& sql, auto... args) { books.database->write([&](Transaction& tx) { tx.change(sql, args...); }); };
    run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
        "INSERT INTO orgs_closure (tenant_id, descendant_id, ancestor_id, depth) SELECT $1, i, CASE WHEN i <= 100 THEN $2 ELSE $3 END, 1 FROM n",
        books.tenant, books.shizhong, books.tengzhou);
    run("INSERT INTO orgs_closure (tenant_id, descendant_id, ancestor_id, depth) "
        "SELECT $1, c.descendant_id, $2, 2 FROM orgs_closure c WHERE c.tenant_id = $1 AND c.descendant_id <= 500",
        books.tenant, books.root);
    run("INSERT INTO orgs_closure (tenant_id, descendant_id, ancestor_id, depth) "
        "SELECT $1, c.descendant_id, c.descendant_id, 0 FROM orgs_closure c WHERE c.tenant_id = $1 AND c.descendant_id <= 500 AND c.ancestor_id = $2",
        books.tenant, books.root);
    run("DROP INDEX facts_facts_figures");
    run("DROP INDEX facts_facts_record");
    if (count > 0) run(facts_of_a_year, books.tenant, count);
    if (count > 0) run(days_of_the_facts, books.tenant, count);
    else run(days_alone, books.tenant);
    run(months_of_the_days(), books.tenant);
    run("CREATE INDEX facts_facts_figures ON facts_facts (tenant_id, kind, topic, org_id, day)");
    run("ANALYZE");
}

/// The same sum from the days alone, for orgs that are known already: what months are compared with.
std::int64_t by_days(Books& books, OrgId root, const Period& period)
{
    return books.read([&](Transaction& tx) {
        const IdList orgs{tx.all([](Row row) { return row.whole(0); },
            "SELECT descendant_id FROM orgs_closure WHERE tenant_id = $1 AND ancestor_id = $2 AND descendant_id <= 500", books.tenant, root)};
        return tx.value<std::int64_t>(
            "SELECT CAST(coalesce(sum(f.weight), 0) AS BIGINT) FROM facts_rollups f "
            "WHERE f.tenant_id = $1 AND f.kind = 'activities.kind_0' "
            "AND f.topic IN (SELECT value FROM texts_of($2)) AND f.org_id IN (SELECT value FROM ids_of($3)) AND f.day BETWEEN $4 AND $5",
            books.tenant, TextList{{"classes"}}, orgs, *period.from, period.to);
    });
}

/// Days and months in turn, so that what else the machine does meets both.
void pairs_of(Books& books, const Definition& total)
{
    const auto year = *parse_period("2024");
    const auto pairs = [&](const char* what, OrgId org, const Period& period) {
        const bool same = by_days(books, org, period) == books.figure(total, org, period).exact->numerator;
        std::printf("  %s%s:", what, same ? "" : " (NOT THE SAME)");
        for (int pair = 0; pair < 3; ++pair) {
            const double days = milliseconds_of(5, [&] { by_days(books, org, period); });
            const double months = milliseconds_of(5, [&] { books.figure(total, org, period); });
            std::printf(" days %.1f, months %.1f ms (%.0fx);", days, months, days / months);
        }
        std::printf("\n");
    };
    pairs("the city's year", books.root, year);
    pairs("the city's year up to 26 September", books.root, {year.from, *make_day(2024, 9, 26)});
    pairs("the city from 17 February to 14 October", books.root, {*make_day(2024, 2, 17), *make_day(2024, 10, 14)});
    pairs("a district's year", books.shizhong, year);
    pairs("one org's year", OrgId{7}, year);
}

void measure(Engine engine, std::int64_t count)
{
    DatabaseSettings patient;
    patient.answer_within = std::chrono::hours{1}; // ten million rows in one statement
    Books books{engine, patient};
    const double made = milliseconds_of(1, [&] { fill(books, count); });
    std::printf("%s, %lld facts (made in %.0f s)\n", engine == Engine::sqlite ? "SQLite" : "PostgreSQL", static_cast<long long>(count), made / 1000);

    const auto year = *parse_period("2024");
    Definition total = total_of(term("activities.kind_0"));
    Definition filtered = total, distinct = total;
    filtered.terms[0].where = {{"partner", "1"}};
    distinct.kind = Kind::distinct;
    pairs_of(books, total);
    if (count == 0) return;
    const auto plain = [&](const std::string& sql) {
        return milliseconds_of(
            1, [&] { books.read([&](Transaction& tx) { return std::ssize(tx.all([](Row row) { return row.whole(0); }, sql, books.tenant)); }); });
    };
    const double by_org_and_kind = plain("SELECT CAST(sum(weight) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 GROUP BY org_id, kind");
    const double one_kind = plain("SELECT CAST(sum(weight) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.kind_0' GROUP BY org_id");
    std::printf("  plain GROUP BY org, kind: %.0f ms; plain GROUP BY org of one kind: %.0f ms\n", by_org_and_kind, one_kind);

    const auto figure = [&](const char* what, const Definition& definition, OrgId org) {
        Figure computed;
        const double took = milliseconds_of(3, [&] { computed = books.figure(definition, org, year); });
        std::printf("  %-28s %8.2f ms   %7.0fx faster than GROUP BY of its kind, %8.0fx than of all   (%s, %lld facts behind)\n",
            what, took, one_kind / took, by_org_and_kind / took, print(*computed.exact).c_str(), static_cast<long long>(computed.facts));
    };
    figure("rollup, the city's year", total, books.root);
    figure("rollup, a district's year", total, books.shizhong);
    figure("rollup, one org's year", total, OrgId{7});
    figure("by index, with a code", filtered, books.shizhong);
    figure("distinct persons, district", distinct, books.shizhong);
    figure("distinct persons, city", distinct, books.root);
}

}

int main(int count, char** words)
{
    const std::int64_t facts = count > 1 ? std::atoll(words[1]) : 10'000'000;
    const std::string_view only = count > 2 ? words[2] : "";
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // what was measured is told even if the next thing fails
    if (only != "postgres") measure(Engine::sqlite, facts);
    if (only != "sqlite" && !testing::test_postgres().empty()) measure(Engine::postgres, facts);
}
