#include "platform/db/connection.h"
#include "platform/db/migrations.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

const Migration seats{"seats/20260101-seats.sql",
    "-- seats; and rows\nCREATE TABLE seats (id BIGINT PRIMARY KEY); CREATE TABLE rows_of_seats (id BIGINT PRIMARY KEY);"};
const Migration colours{"seats/20260102-colours.sql", "ALTER TABLE seats ADD COLUMN colour TEXT NOT NULL DEFAULT '红;';"};

std::vector<Migration> with(std::initializer_list<Migration> more)
{
    std::vector<Migration> all = all_migrations();
    all.insert(all.end(), more);
    return all;
}

}

TEST_CASE("what is missing is applied in its order, once")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        CHECK(migrate(*database).empty());
        CHECK(migrate(*database, with({seats})) == std::vector<std::string>{"seats/20260101-seats.sql"});
        CHECK(migrate(*database, with({seats, colours})) == std::vector<std::string>{"seats/20260102-colours.sql"});
        CHECK(migrate(*database, with({seats, colours})).empty());
        database->write([](Transaction& tx) {
            tx.change("INSERT INTO seats (id) VALUES (1)");
            CHECK(tx.value<std::string>("SELECT colour FROM seats") == "红;");
        });
    });
}

TEST_CASE("a migration that was applied and has changed since is refused, and nothing after it is applied")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        migrate(*database, with({seats}));
        const Migration changed{seats.name, "CREATE TABLE seats (id BIGINT PRIMARY KEY, stolen TEXT);"};
        CHECK_THROWS_WITH(migrate(*database, with({changed, colours})), doctest::Contains("seats/20260101-seats.sql"));
        CHECK_THROWS_AS(database->read([](Transaction& tx) { tx.rows("SELECT colour FROM seats"); }), DatabaseError);
    });
}

TEST_CASE("a migration that fails half way leaves nothing and can be mended")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        const Migration broken{seats.name, "CREATE TABLE seats (id BIGINT PRIMARY KEY); CREATE TABLE seats (id BIGINT PRIMARY KEY);"};
        CHECK_THROWS_AS(migrate(*database, with({broken})), DatabaseError);
        CHECK(migrate(*database, with({seats})).size() == 1);
    });
}

TEST_CASE("two servers that start at the same time apply each migration once")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        const auto other = Database::open(database.settings());
        std::vector<std::string> mine;
        std::vector<std::string> theirs;
        {
            std::jthread one{[&] { mine = migrate(*database, with({seats, colours})); }};
            std::jthread two{[&] { theirs = migrate(*other, with({seats, colours})); }};
        }
        CHECK(mine.size() + theirs.size() == 2);
    });
}

TEST_CASE("the embedded migrations come in the order of their dates, then of the folders")
{
    const auto date_of = [](const Migration& m) { return m.name.substr(m.name.find('/') + 1, 8); };
    CHECK(std::ranges::is_sorted(all_migrations(), {}, date_of));
    CHECK_FALSE(all_migrations().empty());
}
