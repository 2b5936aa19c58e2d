#include "platform/db/connection.h"
#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

/// Lets chosen statements fail with 40001 as long as it lives.
class Faults {
public:
    /// `chosen` is told how many statements ran before this one.
    explicit Faults(std::function<bool(int)> chosen)
    {
        statement_fault() = [this, chosen = std::move(chosen)](std::string_view) { return chosen(ran_++); };
    }
    ~Faults() { statement_fault() = {}; }
    int ran() const { return ran_; }

private:
    std::atomic<int> ran_{0};
};

/// Makes the table, or empties it, and sets the one counter to nought.
void start_over(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script("CREATE TABLE IF NOT EXISTS counters (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL,"
                                   " n BIGINT NOT NULL, PRIMARY KEY (tenant_id, id))");
        tx.change("DELETE FROM counters WHERE tenant_id = 1");
        tx.change("INSERT INTO counters (tenant_id, id, n) VALUES (1, 1, 0)");
    });
}

/// Four statements of three kinds; with COMMIT, five places to fail.
void count_up(Transaction& tx)
{
    tx.change("UPDATE counters SET n = n + 1 WHERE tenant_id = 1 AND id = 1");
    const auto n = tx.value<std::int64_t>("SELECT n FROM counters WHERE tenant_id = 1 AND id = 1");
    Batch batch{"counters", {{"tenant_id", Batch::Type::whole}, {"id", Batch::Type::whole}, {"n", Batch::Type::whole}}};
    batch.add(1, 100 + n, n);
    tx.insert(batch);
    tx.change("UPDATE counters SET n = n + 1 WHERE tenant_id = 1 AND id = 1");
}

std::string state(Database& database)
{
    return database.read([](Transaction& tx) {
        std::string text;
        for (Row row : tx.rows("SELECT id, n FROM counters WHERE tenant_id = 1 ORDER BY id"))
            text += std::to_string(row.whole(0)) + ":" + std::to_string(row.whole(1)) + " ";
        return text;
    });
}

}

TEST_CASE("40001 at each statement in turn: the work runs again and counts once")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        for (int at = 0; at < 5; ++at) {
            CAPTURE(at);
            start_over(*database);
            int runs = 0;
            {
                const Faults faults{[at](int ran) { return ran == at; }};
                database->write([&](Transaction& tx) {
                    ++runs;
                    count_up(tx);
                });
                CHECK(faults.ran() == at + 1 + 5);
            }
            CHECK(runs == 2);
            CHECK(state(*database) == "1:2 101:1 ");
        }
    });
}

TEST_CASE("40001 at each statement of a group on the lane: every work of it counts once")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        for (int at = 0; at < 12; ++at) {
            CAPTURE(at);
            start_over(*database);
            std::atomic<int> done{0};
            {
                const Faults faults{[at](int ran) { return ran == at; }};
                for (int i = 0; i < 2; ++i)
                    database->submit(count_up, [&](std::exception_ptr error) { done += error ? 100 : 1; });
                database->drain();
            }
            CHECK(done == 2);
            CHECK(state(*database) == "1:4 101:1 103:3 ");
        }
    });
}

TEST_CASE("a work that fails with 40001 every time is given up after five retries and leaves nothing")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        start_over(*database);
        int runs = 0;
        {
            const Faults faults{[](int) { return true; }};
            CHECK_THROWS_WITH_AS(database->write([&](Transaction& tx) {
                ++runs;
                count_up(tx);
            }),
                "platform.busy", Refusal);
        }
        CHECK(runs == 6);
        CHECK(state(*database) == "1:0 ");
        database->write(count_up);
        CHECK(state(*database) == "1:2 101:1 ");
    });
}

TEST_CASE("a read is retried as well")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        start_over(*database);
        const Faults faults{[](int ran) { return ran == 0; }};
        CHECK(state(*database) == "1:0 ");
    });
}

TEST_CASE("two transactions that lock each other out on PostgreSQL both succeed in the end")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    start_over(*database);
    database->write([](Transaction& tx) { tx.change("INSERT INTO counters (tenant_id, id, n) VALUES (1, 2, 0)"); });

    std::atomic<int> runs{0};
    std::atomic<int> holding{0};
    const auto cross = [&](int first, int second) {
        database->write([&](Transaction& tx) {
            ++runs;
            const auto add = "UPDATE counters SET n = n + 1 WHERE tenant_id = 1 AND id = $1";
            tx.change(add, first);
            ++holding;
            for (int i = 0; holding < 2 && i < 1000; ++i) std::this_thread::sleep_for(Milliseconds{2});
            tx.change(add, second);
        });
    };
    {
        std::jthread one{[&] { cross(1, 2); }};
        std::jthread other{[&] { cross(2, 1); }};
    }
    CHECK(runs == 3);
    CHECK(state(*database) == "1:2 2:2 ");
}
