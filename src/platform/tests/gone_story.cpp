#include "platform/testing/relay.h"

#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace gongyou;
using testing::Relay;
using testing::TestDatabase;

namespace {

/// A database whose connections all pass a relay.
struct Reached {
    TestDatabase owner{Engine::postgres};
    Relay relay;
    std::unique_ptr<Database> database;

    Reached()
    {
        owner->write([](Transaction& tx) { tx.change("CREATE TABLE marks (tenant_id BIGINT, id BIGINT, PRIMARY KEY (tenant_id, id))"); });
        DatabaseSettings settings;
        settings.url = relay.instead_of(owner.settings().url);
        settings.answer_within = std::chrono::seconds{1};
        database = Database::open(settings);
        mark(0);
    }
    void mark(int id)
    {
        database->write([id](Transaction& tx) { tx.change("INSERT INTO marks (tenant_id, id) VALUES (1, $1)", id); });
    }
    int marks()
    {
        return owner->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM marks WHERE tenant_id = 1"); });
    }
};

double seconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}

TEST_CASE("connections that died while they lay idle are replaced, and the caller notices nothing")
{
    if (testing::skipped_without_postgres()) return;
    Reached reached;
    reached.database->submit([](Transaction& tx) { tx.change("INSERT INTO marks (tenant_id, id) VALUES (1, 50)"); }, [](std::exception_ptr) {});
    reached.database->drain();
    reached.relay.cut();
    std::this_thread::sleep_for(Milliseconds{100});
    reached.relay.mend();

    reached.mark(1);
    reached.database->ping();
    std::exception_ptr failed;
    reached.database->submit([](Transaction& tx) { tx.change("INSERT INTO marks (tenant_id, id) VALUES (1, 51)"); },
        [&](std::exception_ptr error) { failed = error; });
    reached.database->drain();
    CHECK_FALSE(failed);
    CHECK(reached.marks() == 4);
}

TEST_CASE("a server that cannot be reached is told as 503 at once, and service returns by itself")
{
    if (testing::skipped_without_postgres()) return;
    Reached reached;
    reached.relay.cut();
    std::this_thread::sleep_for(Milliseconds{100});

    CHECK_THROWS_WITH_AS(reached.mark(1), "platform.database_gone", Refusal);
    CHECK_THROWS_WITH_AS(reached.database->ping(), "platform.database_gone", Refusal);
    const double many = seconds_of([&] {
        for (int i = 0; i < 50; ++i) CHECK_THROWS_AS(reached.mark(1), Refusal);
    });
    CHECK(many < 1);
    std::atomic<int> refused{0};
    for (int i = 0; i < 50; ++i)
        reached.database->submit([](Transaction& tx) { tx.change("INSERT INTO marks (tenant_id, id) VALUES (1, 7)"); },
            [&](std::exception_ptr error) { refused += error ? 1 : 0; });
    reached.database->drain();
    CHECK(refused == 50);

    reached.relay.mend();
    std::this_thread::sleep_for(Milliseconds{600});
    reached.mark(2);
    CHECK(reached.marks() == 2);
}

TEST_CASE("a server that hangs is given up within the deadline")
{
    if (testing::skipped_without_postgres()) return;
    Reached reached;
    reached.relay.hang();
    const double took = seconds_of([&] { CHECK_THROWS_WITH_AS(reached.database->ping(), "platform.database_gone", Refusal); });
    CHECK(took < 10); // the statement's second, one of grace, three to connect again
    reached.relay.mend();
    std::this_thread::sleep_for(Milliseconds{600});
    reached.database->ping();
}

TEST_CASE("a transaction whose COMMIT was never answered is not run a second time")
{
    if (testing::skipped_without_postgres()) return;
    Reached reached;
    int runs = 0;
    CHECK_THROWS_WITH_AS(reached.database->write([&](Transaction& tx) {
        ++runs;
        tx.change("INSERT INTO marks (tenant_id, id) VALUES (1, 1)");
        reached.relay.hang();
    }),
        "platform.database_gone", Refusal);
    CHECK(runs == 1);
    reached.relay.mend();
}
