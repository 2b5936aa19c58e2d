// What the journal costs a hot writer, index by index, and how fast it is sealed. Prints ratios; no verdict.
//
//     bin/postgres-for-tests build/seal_bench [facts already there, default 1000000]

#include "facts/tests/journal.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace gongyou;
using namespace gongyou::facts;

namespace {

double seconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// History, so that the indexes have a size: many orgs, kinds and days.
void fill(Journal& journal, std::int64_t count)
{
    journal.database->write([&](Transaction& tx) {
        tx.change(R"sql(
            INSERT INTO facts_facts (tenant_id, id, deed_id, recorded_at, day, kind, topic, org_id, subject_id, weight, quantity, amount_fen, record, detail)
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
            SELECT $1, 1000000 + i, 1000000 + i, 1700000000000 + i, 19000 + i / 4096 % 365,
                   CASE WHEN i % 3 = 0 THEN 'activities.booked' ELSE 'activities.checked_in' END,
                   CASE WHEN i % 2 = 0 THEN 'classes' ELSE 'events' END, i % 500 + 1, i % 20000 + 1, 1, 1, 0, 'activities/booking/history', '{}'
              FROM n)sql",
            journal.tenant, count);
    });
}

/// Batches of 1,024 bookings for one session, as the grab writes them.
double hot_insert(Journal& journal, int batches)
{
    const double seconds = seconds_of([&] {
        for (int batch = 0; batch < batches; ++batch)
            journal.database->write([&](Transaction& tx) {
                BatchOfDeeds deeds{tx, journal.tenant, journal.now, journal.ids};
                for (int n = 0; n < 1024; ++n) {
                    const PersonId person{n * 7919 % 30011 + 1};
                    deeds.add(person,
                        {.kind = "activities.booked",
                            .topic = "classes",
                            .org = journal.org,
                            .subject = person,
                            .place = PlaceId{5},
                            .quantity = 1,
                            .record = "activities/booking/" + print_id(journal.ids.next(journal.now)),
                            .detail = {{"trade", "courier"}}});
                }
                deeds.finish();
            });
    });
    return batches * 1024 / seconds;
}

void measure(Engine engine, std::int64_t history)
{
    const char* name = engine == Engine::sqlite ? "SQLite" : "PostgreSQL";
    Journal journal{engine};
    fill(journal, history);
    const double all = hot_insert(journal, 100);
    std::printf("%s, %lld facts there: %.0f facts/s in batches of 1,024 with all indexes\n", name, static_cast<long long>(history), all);
    for (const char* index : {"facts_facts_record", "facts_facts_figures"}) {
        journal.tamper("DROP INDEX " + std::string{index});
        std::printf("  without %s too: %.2fx\n", index, hot_insert(journal, 100) / all);
    }

    journal.tamper("CREATE INDEX facts_facts_figures ON facts_facts (tenant_id, kind, topic, org_id, day)");
    std::int64_t sealed = 0;
    auto sealer = journal.sealer();
    sealer.seal(journal.now); // warm
    const double seconds = seconds_of([&] { sealed = sealer.seal_all(journal.now); });
    std::printf("  sealed %.0f facts/s, one org and day (%.1f ms a seal)\n", static_cast<double>(sealed) / seconds,
        10'000'000 / (static_cast<double>(sealed) / seconds));

    journal.tamper("INSERT INTO facts_queue (tenant_id, fact_id) SELECT tenant_id, id FROM facts_facts WHERE tenant_id = $1 AND id <= 1000000 + $2",
        journal.tenant, std::min<std::int64_t>(history, 200'000));
    const double spread = seconds_of([&] { sealed = sealer.seal_all(journal.now); });
    std::printf("  sealed %.0f facts/s, 500 orgs\n", static_cast<double>(sealed) / spread);
    const double verified = seconds_of([&] { std::printf("  verify: %s\n", std::string{word(journal.verdict().what)}.c_str()); });
    std::printf("  verified up to the first fact that is in no queue in %.1f s\n", verified);
}

}

int main(int count, char** words)
{
    const std::int64_t history = count > 1 ? std::atoll(words[1]) : 1'000'000;
    measure(Engine::sqlite, history);
    if (!testing::test_postgres().empty()) measure(Engine::postgres, history);
}
