// What the lane is worth: bookings a second (a seat taken, a booking and a fact inserted), one
// transaction each and in groups. Prints ratios; gives no verdict. On PostgreSQL if
// GONGYOU_TEST_POSTGRES is set.

#include "platform/db/batch.h"
#include "platform/db/connection.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

using namespace gongyou;
using testing::TestDatabase;
using Type = Batch::Type;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto measured = std::chrono::milliseconds{1500};

void make_tables(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE b_sessions (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, taken BIGINT NOT NULL, PRIMARY KEY (tenant_id, id)) without_rowid();
            CREATE TABLE b_bookings (tenant_id BIGINT NOT NULL, session_id BIGINT NOT NULL, person_id BIGINT NOT NULL, at BIGINT NOT NULL,
                                     PRIMARY KEY (tenant_id, session_id, person_id)) without_rowid();
            CREATE TABLE b_facts (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, session_id BIGINT NOT NULL, person_id BIGINT NOT NULL,
                                  kind TEXT NOT NULL, PRIMARY KEY (tenant_id, id)) without_rowid();)sql");
        tx.change("INSERT INTO b_sessions (tenant_id, id, taken) VALUES (1, 1, 0)");
    });
}

void book(Transaction& tx, std::int64_t person)
{
    tx.change("UPDATE b_sessions SET taken = taken + 1 WHERE tenant_id = $1 AND id = $2 AND taken < 100000000", 1, 1);
    tx.change("INSERT INTO b_bookings (tenant_id, session_id, person_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", 1, 1, person, 5);
    tx.change("INSERT INTO b_facts (tenant_id, id, session_id, person_id, kind) VALUES ($1, $2, $3, $4, $5)", 1, person, 1, person, "activities.booked");
}

/// The same for many at once: what a domain's drain of its own queue does.
void book_all(Transaction& tx, std::int64_t first, int count)
{
    Batch bookings{"b_bookings", {{"tenant_id", Type::whole}, {"session_id", Type::whole}, {"person_id", Type::whole}, {"at", Type::whole}},
        Batch::OnConflict::ignore};
    Batch facts{"b_facts", {{"tenant_id", Type::whole}, {"id", Type::whole}, {"session_id", Type::whole}, {"person_id", Type::whole}, {"kind", Type::text}}};
    for (std::int64_t person = first; person < first + count; ++person) {
        bookings.add(1, 1, person, 5);
        facts.add(1, person, 1, person, "activities.booked");
    }
    tx.change("UPDATE b_sessions SET taken = taken + $3 WHERE tenant_id = $1 AND id = $2 AND taken < 100000000", 1, 1, tx.insert(bookings));
    tx.insert(facts);
}

using Round = std::function<int(Database&, std::atomic<std::int64_t>&)>; // how many it booked

/// Bookings a second while `callers` threads run rounds.
double rate(Engine engine, int callers, const Round& round)
{
    TestDatabase database{engine};
    make_tables(*database);
    std::atomic<std::int64_t> next{1};
    std::atomic<std::int64_t> booked{0};
    const auto start = Steady::now();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < callers; ++i)
            threads.emplace_back([&] {
                while (Steady::now() - start < measured) booked += round(*database, next);
            });
    }
    database->drain();
    return static_cast<double>(booked) / std::chrono::duration<double>(Steady::now() - start).count();
}

int one_by_one(Database& database, std::atomic<std::int64_t>& next)
{
    database.write([&](Transaction& tx) { book(tx, next++); });
    return 1;
}

/// Keeps so many single bookings waiting on the lane.
Round waiting(int count)
{
    return [count](Database& database, std::atomic<std::int64_t>& next) {
        std::atomic<int> failed{0};
        for (int i = 0; i < count; ++i)
            database.submit([person = next++](Transaction& tx) { book(tx, person); }, [&](std::exception_ptr error) { failed += error ? 1 : 0; });
        database.drain();
        return count - failed;
    };
}

/// One work that books so many, as a domain's own queue does.
Round set_based(int count)
{
    return [count](Database& database, std::atomic<std::int64_t>& next) {
        database.submit([count, first = next.fetch_add(count)](Transaction& tx) { book_all(tx, first, count); }, [](std::exception_ptr) {});
        database.drain();
        return count;
    };
}

void compare(const char* name, Engine engine)
{
    const double single = rate(engine, 1, one_by_one);
    const auto line = [&](const char* what, double found) { fmt::print("{:10} {:44} {:9.0f}/s  {:6.1f}x\n", name, what, found, found / single); };
    line("one caller, one transaction each", single);
    line("4 callers that wait for their answer", rate(engine, 4, one_by_one));
    line("64 callers that wait for their answer", rate(engine, 64, one_by_one));
    line("lane, 64 waiting", rate(engine, 1, waiting(64)));
    line("lane, 1024 waiting", rate(engine, 1, waiting(1024)));
    line("lane, set-based, 64 together", rate(engine, 1, set_based(64)));
    line("lane, set-based, 256 together", rate(engine, 1, set_based(256)));
    line("lane, set-based, 1024 together", rate(engine, 1, set_based(1024)));
}

}

TEST_CASE("lane against single transactions")
{
    compare("SQLite", Engine::sqlite);
    if (!testing::test_postgres().empty()) compare("PostgreSQL", Engine::postgres);
}

TEST_CASE("what a savepoint costs on SQLite")
{
    TestDatabase database{Engine::sqlite};
    make_tables(*database);
    constexpr int works = 200'000;
    const auto each = [&](bool savepoint) {
        const auto start = Steady::now();
        database->write([&](Transaction& tx) {
            for (int i = 0; i < works; ++i) {
                if (savepoint) tx.change("SAVEPOINT measured");
                tx.change("UPDATE b_sessions SET taken = taken + 1 WHERE tenant_id = $1 AND id = $2", 1, 1);
                if (savepoint) tx.change("RELEASE measured");
            }
        });
        return std::chrono::duration<double, std::micro>(Steady::now() - start).count() / works;
    };
    const double without = each(false);
    fmt::print("SQLite: a one-row update {:.2f} us, in a savepoint of its own {:.2f} us\n", without, each(true));
}
