// Two servers share a queue of jobs on PostgreSQL: every piece is done once. The same servers without the row held do
// pieces twice: the race is there.

#include "platform/db/connection.h"
#include "platform/jobs/runner.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace gongyou;
using namespace gongyou::jobs;
using testing::TestDatabase;

namespace {

constexpr TenantId tenant{1};
constexpr int pieces = 60;

void write_line(Transaction& tx, std::int64_t line)
{
    tx.change("INSERT INTO ledger (tenant_id, line) VALUES ($1, $2)", tenant, line);
    std::this_thread::sleep_for(Milliseconds{1}); // a step takes its time, so the servers meet
}

Next count_up(Step& step)
{
    write_line(step.tx, step.done + 1);
    return ++step.done == step.total ? Next::end : Next::step;
}

/// Look, then write: as a step would be without holding the job.
bool unguarded_step(Database& database, JobId job)
{
    const Job seen = database.read([&](Transaction& tx) { return find(tx, tenant, job).value(); });
    if (seen.done == seen.total) return false;
    database.write([&](Transaction& tx) {
        write_line(tx, seen.done + 1);
        tx.change("UPDATE platform_jobs SET done = $3 WHERE tenant_id = $1 AND id = $2", tenant, job, seen.done + 1);
    });
    return true;
}

struct Shared {
    Shared() : database(Engine::postgres)
    {
        database->write([](Transaction& tx) {
            tx.connection().run_script("CREATE TABLE ledger (tenant_id BIGINT NOT NULL, line BIGINT NOT NULL)");
        });
    }
    ~Shared() { std::filesystem::remove_all(folder); }

    static std::string made_folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "gongyou-race-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        return pattern;
    }

    JobId ask()
    {
        return database->write([&](Transaction& tx) {
            return submit(tx, ids, keys, tenant, {.kind = "count", .total = pieces, .parts = {}, .output = {}}, clock.now());
        });
    }
    std::int64_t twice()
    {
        return database->read([](Transaction& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) - COUNT(DISTINCT line) FROM ledger WHERE tenant_id = 1"); });
    }
    std::int64_t lines()
    {
        return database->read([](Transaction& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM ledger WHERE tenant_id = 1"); });
    }

    TestDatabase database;
    Clock clock;
    IdMaker ids;
    std::string folder = made_folder();
    Keys keys = Keys::load_or_create(folder + "/keys.toml");
};

}

TEST_CASE("two runners on PostgreSQL share one job and do each piece once")
{
    if (testing::skipped_without_postgres()) return;
    Shared shared;
    const JobId job = shared.ask();
    std::atomic<int> by_one{0}, by_other{0};
    const auto serve = [&](std::atomic<int>& steps) {
        Runner runner{*shared.database, shared.clock, shared.ids, shared.keys};
        runner.add("count", {"数数", [&](Step& step) {
                                 ++steps;
                                 return count_up(step);
                             }});
        while (shared.database->read([&](Transaction& tx) { return find(tx, tenant, job)->state != State::done; })) runner.round();
    };
    {
        std::jthread one{[&] { serve(by_one); }};
        std::jthread other{[&] { serve(by_other); }};
    }
    CHECK(shared.lines() == pieces);
    CHECK(shared.twice() == 0);
    CHECK(by_one > 0);
    CHECK(by_other > 0);
}

TEST_CASE("without the row held, two servers do pieces twice")
{
    if (testing::skipped_without_postgres()) return;
    Shared shared;
    const JobId job = shared.ask();
    const auto serve = [&] {
        while (unguarded_step(*shared.database, job)) {}
    };
    {
        std::jthread one{serve};
        std::jthread other{serve};
    }
    CHECK(shared.twice() > 0);
}
