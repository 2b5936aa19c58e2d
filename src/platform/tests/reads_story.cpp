#include "platform/db/connection.h"
#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <thread>
#include <unistd.h>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

constexpr auto count_all = "SELECT count(*) FROM seats WHERE tenant_id = 1";

void make_table(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script("CREATE TABLE seats (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (tenant_id, id))");
    });
}

void take_seat(Database& database, int id)
{
    database.write([id](Transaction& tx) { tx.change("INSERT INTO seats (tenant_id, id) VALUES (1, $1)", id); });
}

int seats(Database& database)
{
    return database.read([](Transaction& tx) { return tx.value<int>(count_all); });
}

}

TEST_CASE("a read sees one moment, whatever is written meanwhile, and keeps no writer waiting")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        take_seat(*database, 1);
        database->read([&](Transaction& tx) {
            CHECK(tx.value<int>(count_all) == 1);
            take_seat(*database, 2);
            CHECK(tx.value<int>(count_all) == 1);
        });
        CHECK(seats(*database) == 2);
    });
}

TEST_CASE("a connection reads on after more statements than it keeps")
{
    on_each_engine([](Engine engine) {
        DatabaseSettings one_connection;
        one_connection.readers = 1;
        TestDatabase database{engine, one_connection};
        for (int i = 0; i < 600; ++i) {
            const std::string sql = "SELECT " + std::to_string(i);
            CHECK(database->read([&](Transaction& tx) { return tx.value<int>(sql); }) == i);
        }
    });
}

TEST_CASE("a read cannot write")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        CHECK_THROWS_AS(database->read([](Transaction& tx) { tx.change("INSERT INTO seats (tenant_id, id) VALUES (1, 1)"); }), DatabaseError);
        CHECK(seats(*database) == 0);
    });
}

TEST_CASE("results may be read inside each other, but not two of one text")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        for (int i = 1; i <= 3; ++i) take_seat(*database, i);
        database->read([](Transaction& tx) {
            int pairs = 0;
            for (Row outer : tx.rows("SELECT id FROM seats WHERE tenant_id = 1 ORDER BY id"))
                for (Row inner : tx.rows("SELECT id FROM seats WHERE tenant_id = 1 AND id > $1", outer.whole(0))) pairs += inner.whole(0) > 0;
            CHECK(pairs == 3);
            for ([[maybe_unused]] Row row : tx.rows(count_all)) CHECK_THROWS_AS(tx.rows(count_all), std::logic_error);
            CHECK(tx.value<int>(count_all) == 3);
        });
    });
}

TEST_CASE("a statement that changes and answers rows has changed them, read or not")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_table(*database);
        database->write([](Transaction& tx) {
            tx.rows("INSERT INTO seats (tenant_id, id) VALUES (1, 1), (1, 2) RETURNING id");
            CHECK(tx.maybe([](Row row) { return row.whole(0); }, "UPDATE seats SET id = 3 WHERE tenant_id = 1 AND id = 2 RETURNING id") == 3);
            CHECK_FALSE(tx.maybe([](Row row) { return row.whole(0); }, "UPDATE seats SET id = 3 WHERE tenant_id = 1 AND id = 9 RETURNING id"));
            CHECK(tx.all([](Row row) { return row.whole(0); }, "SELECT id FROM seats WHERE tenant_id = 1 ORDER BY id") == std::vector<std::int64_t>{1, 3});
        });
        CHECK(seats(*database) == 2);
    });
}

TEST_CASE("more callers than connections all get their turn; one who waits too long is told")
{
    on_each_engine([](Engine engine) {
        DatabaseSettings narrow;
        narrow.readers = 2;
        narrow.connection_within = std::chrono::seconds{1};
        TestDatabase database{engine, narrow};
        make_table(*database);
        std::atomic<int> answered{0};
        {
            std::vector<std::jthread> callers;
            for (int i = 0; i < 16; ++i)
                callers.emplace_back([&] {
                    for (int k = 0; k < 20; ++k) answered += seats(*database) == 0 ? 1 : 0;
                });
        }
        CHECK(answered == 320);

        std::promise<void> enough;
        {
            std::vector<std::jthread> holders;
            std::promise<void> both;
            std::atomic<int> holding{0};
            const auto open = enough.get_future().share();
            for (int i = 0; i < 2; ++i)
                holders.emplace_back([&] {
                    database->read([&](Transaction&) {
                        if (++holding == 2) both.set_value();
                        open.wait();
                    });
                });
            both.get_future().wait();
            CHECK_THROWS_WITH_AS(database->ping(), "platform.busy", Refusal);
            enough.set_value();
        }
        database->ping();
    });
}

TEST_CASE("three hundred different statements pass through one connection's cache")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        database->read([](Transaction& tx) {
            for (int round = 0; round < 2; ++round)
                for (int i = 0; i < 300; ++i) CHECK(tx.value<int>("SELECT " + std::to_string(i)) == i);
        });
    });
}

TEST_CASE("a copy made while others write is whole and opens as a database")
{
    TestDatabase database{Engine::sqlite};
    make_table(*database);
    std::atomic<bool> stop{false};
    std::jthread writer{[&] {
        for (int i = 1; !stop; ++i) {
            database->write([i](Transaction& tx) {
                tx.change("INSERT INTO seats (tenant_id, id) VALUES (1, $1)", 2 * i);
                tx.change("INSERT INTO seats (tenant_id, id) VALUES (1, $1)", 2 * i + 1);
            });
        }
    }};
    while (seats(*database) < 200) std::this_thread::yield();
    const auto folder = (std::filesystem::path{database.settings().data} / "copy").string();
    const int before = seats(*database);
    database->backup_to(folder);
    stop = true;
    writer.join();

    const auto copy = Database::open({.data = folder, .url = {}});
    copy->check_integrity();
    CHECK(seats(*copy) >= before);
    CHECK(seats(*copy) % 2 == 0);
    CHECK_THROWS(database->backup_to(folder));
}

TEST_CASE("a dump of PostgreSQL holds the tables and their rows")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    make_table(*database);
    take_seat(*database, 424'242);
    const auto folder = std::filesystem::temp_directory_path() / ("gongyou-dump-" + std::to_string(getpid()));
    database->backup_to(folder.string());
    CHECK(std::system(("pg_restore -f - " + (folder / "gongyou.dump").string() + " | grep -q 424242").c_str()) == 0);
    CHECK_THROWS(database->backup_to(folder.string()));
    std::filesystem::remove_all(folder);
}

TEST_CASE("what is asked ahead is answered each with its own, in whatever order it is read, and may be left unread")
{
    testing::on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        database->write([](Transaction& tx) {
            for (int round = 0; round < 3; ++round) { // prepared and answered at once, then sent ahead
                Rows rising = tx.rows_ahead("SELECT value FROM ids_of($1) ORDER BY value", IdList{{2, 1}});
                Rows falling = tx.rows_ahead("SELECT value FROM ids_of($1) ORDER BY value DESC", IdList{{7, 9, 8}});
                const Rows unread = tx.rows_ahead("SELECT value + 1 FROM ids_of($1)", IdList{{5}});
                CHECK(tx.value<std::int64_t>("SELECT value * 2 FROM ids_of($1)", IdList{{4}}) == 8);
                std::vector<std::int64_t> read;
                for (Row row : falling) read.push_back(row.whole(0));
                for (Row row : rising) read.push_back(row.whole(0));
                CHECK(read == std::vector<std::int64_t>{9, 8, 7, 1, 2});
            }
        });
    });
}

TEST_CASE("a question sent ahead that fails fails its transaction, and no other")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    const auto ask = [&](std::int64_t divisor) {
        database->write([&](Transaction& tx) {
            tx.lock("SELECT value FROM ids_of($1)", IdList{{1}});
            Rows divided = tx.rows_ahead("SELECT 6 / value FROM ids_of($1)", IdList{{divisor}});
            Rows other = tx.rows_ahead("SELECT value FROM ids_of($1)", IdList{{3}});
            for (Row row : other) CHECK(row.whole(0) == 3);
            for (Row row : divided) CHECK(row.whole(0) == 6 / divisor);
        });
    };
    ask(1);
    ask(2);
    CHECK_THROWS_AS(ask(0), DatabaseError);
    ask(3);
}

TEST_CASE("what goes wrong in a question that nobody reads is said by the next one, or by the commit")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    const auto fail_after = [&](const std::function<void(Transaction&)>& next) {
        std::string state;
        try {
            database->write([&](Transaction& tx) {
                for (const std::int64_t divisor : {1, 0}) tx.rows_ahead("SELECT 6 / value FROM ids_of($1)", IdList{{divisor}});
                next(tx);
            });
        } catch (const DatabaseError& error) {
            state = error.state;
        }
        return state;
    };
    CHECK(fail_after([](Transaction& tx) { tx.value<int>("SELECT 1"); }) == "22012"); // division by zero, not 25P02
    CHECK(fail_after([](Transaction&) {}) == "22012");
    CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT 1"); }) == 1);
}

TEST_CASE("no connection keeps a plan that was made for lists of another length")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    const auto mode = [](Transaction& tx) { return tx.value<std::string>("SELECT current_setting('plan_cache_mode')"); };
    CHECK(database->read(mode) == "force_custom_plan");
    CHECK(database->write(mode) == "force_custom_plan");
}

TEST_CASE("a database that is made anew if it breaks off waits for the disk at its checkpoint only, and then lasts")
{
    const auto waits = [](TestDatabase& database) {
        return database->write([](Transaction& tx) { return tx.value<int>("PRAGMA synchronous"); });
    };
    TestDatabase lasting{Engine::sqlite};
    CHECK(waits(lasting) == 2);

    DatabaseSettings anew;
    anew.commits_last = false;
    TestDatabase draft{Engine::sqlite, anew};
    CHECK(waits(draft) == 1);
    draft->write([](Transaction& tx) { tx.change("CREATE TABLE notes (tenant_id BIGINT NOT NULL)"); });
    draft->checkpoint();
    CHECK(std::filesystem::file_size(draft.settings().data + "/gongyou.db-wal") == 0);
    draft.reopen();
    CHECK(draft->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM notes WHERE tenant_id = 1"); }) == 0);
}

TEST_CASE("the log of SQLite is cut when nobody writes, and reopening finds everything")
{
    TestDatabase database{Engine::sqlite};
    make_table(*database);
    for (int i = 0; i < 100; ++i) take_seat(*database, i);
    const auto log = std::filesystem::path{database.settings().data} / "gongyou.db-wal";
    CHECK(std::filesystem::file_size(log) > 0);
    for (int i = 0; i < 60 && std::filesystem::file_size(log) > 0; ++i) std::this_thread::sleep_for(Milliseconds{100});
    CHECK(std::filesystem::file_size(log) == 0);
    database.reopen();
    CHECK(seats(*database) == 100);
}
