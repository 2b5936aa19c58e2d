// Ids are made by the application and commit out of order: a fact with a lower id may appear after one with a
// higher id was read. Whoever follows the journal by `id > cursor` misses it for good; seal positions do not.
// SQLite hides this, it has one writer: PostgreSQL only.

#include "facts/tests/journal.h"

#include <atomic>
#include <doctest/doctest.h>
#include <set>
#include <thread>

namespace gongyou::facts {

namespace {

/// Reads on from an id, as a naive follower would.
struct FollowerById {
    FactId cursor{};
    std::set<FactId> seen;
    void read(Journal& journal)
    {
        const auto ids = journal.database->read([&](Transaction& tx) {
            return tx.all([](Row row) { return row.get<FactId>(0); }, "SELECT id FROM facts_facts WHERE tenant_id = $1 AND id > $2 ORDER BY id",
                journal.tenant, cursor);
        });
        for (const FactId id : ids) seen.insert(cursor = id);
    }
};

/// Reads on from a seal position.
struct FollowerBySeal {
    std::int64_t seal = 0, position = -1;
    std::set<FactId> seen;
    std::int64_t read_twice = 0;
    void read(Journal& journal)
    {
        journal.database->read([&](Transaction& tx) {
            for (const Row row :
                tx.rows("SELECT seal, position, fact_id FROM facts_sealed WHERE tenant_id = $1 AND (seal, position) > ($2, $3) ORDER BY seal, position",
                    journal.tenant, seal, position)) {
                seal = row.whole(0);
                position = row.whole(1);
                if (!seen.insert(row.get<FactId>(2)).second) ++read_twice;
            }
            return 0;
        });
    }
};

/// A deed whose transaction dawdles between making its fact and committing.
void record_slowly(Journal& journal, int writer, int turn)
{
    as_deed(*journal.database, journal.ids, journal.tenant, PersonId{writer}, journal.now, [&](Deed& deed) {
        deed.record({.kind = "activities.booked", .topic = "", .org = journal.org, .record = ""});
        if ((writer + turn) % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds{2 + turn % 4});
    });
}

}

TEST_CASE("several writers at once: seal positions miss nothing, ids do")
{
    if (testing::skipped_without_postgres()) return;
    constexpr int writers = 6, turns = 60;
    Journal journal{Engine::postgres};
    FollowerById by_id;
    FollowerBySeal by_seal;
    auto sealer = journal.sealer(50);

    std::atomic<int> running = writers;
    std::vector<std::jthread> threads;
    for (int writer = 1; writer <= writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int turn = 0; turn < turns; ++turn) record_slowly(journal, writer, turn);
            --running;
        });
    while (running > 0) {
        by_id.read(journal);
        sealer.seal(journal.now);
        by_seal.read(journal);
    }
    threads.clear();
    sealer.seal_all(journal.now);
    by_id.read(journal);
    by_seal.read(journal);

    CHECK(by_seal.seen.size() == writers * turns);
    CHECK(by_seal.read_twice == 0);
    CHECK(by_id.seen.size() < writers * turns); // the negative control: without it this test shows nothing
    CHECK(journal.verdict().sound());
}

TEST_CASE("several sealers at once, whatever the lease says, seal every fact once")
{
    if (testing::skipped_without_postgres()) return;
    Journal journal{Engine::postgres};
    const auto facts = journal.record_many(200);
    std::vector<std::jthread> threads;
    std::atomic<std::int64_t> sealed = 0;
    for (std::int64_t holder = 1; holder <= 3; ++holder)
        threads.emplace_back([&, holder] {
            Sealer sealer{*journal.database, journal.keys,
                {.tenant = journal.tenant,
                    .anchor = journal.anchor(),
                    .holder = holder,
                    .at_most = 20,
                    .lease = Milliseconds{-1}}}; // lapses at once: everybody takes it
            for (int turn = 0; turn < 60; ++turn) {
                try {
                    sealed += sealer.seal(journal.now + Milliseconds{turn});
                } catch (const std::exception&) { // another one was first
                }
            }
        });
    threads.clear();
    auto last = journal.sealer(20, 1);
    sealed += last.seal_all(journal.now + std::chrono::hours{1});
    CHECK(sealed == 200);
    CHECK(journal.value<std::int64_t>("SELECT count(*) FROM facts_sealed WHERE tenant_id = $1", journal.tenant) == 200);
    CHECK(journal.verdict().sound());
}

TEST_CASE("two officers who take back the same fact at the same moment take it back once")
{
    if (testing::skipped_without_postgres()) return;
    Journal journal{Engine::postgres};
    for (int round = 0; round < 10; ++round) {
        const FactId fact = journal.record(round + 1, day_of(journal.now));
        std::atomic<int> done = 0, refused = 0;
        std::vector<std::jthread> threads;
        for (int officer = 0; officer < 4; ++officer)
            threads.emplace_back([&] {
                try {
                    journal.reverse(fact);
                    ++done;
                } catch (const Refusal& refusal) {
                    if (refusal.code == "facts.already_reversed") ++refused;
                }
            });
        threads.clear();
        CHECK(done == 1);
        CHECK(refused == 3);
    }
}

}
