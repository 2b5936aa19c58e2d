#include "platform/db/connection.h"
#include "platform/refusal.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <sys/mount.h>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;
using Class = DatabaseError::Class;

namespace {

void make_tables(Database& database)
{
    database.write([](Transaction& tx) {
        tx.connection().run_script(R"sql(
            CREATE TABLE rooms (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, door TEXT NOT NULL CONSTRAINT door_has_a_number CHECK (door <> ''),
                                PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, door));
            CREATE TABLE chairs (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, room BIGINT, PRIMARY KEY (tenant_id, id),
                                 FOREIGN KEY (tenant_id, room) REFERENCES rooms (tenant_id, id));)sql");
        tx.change("INSERT INTO rooms (tenant_id, id, door) VALUES (1, 1, $1)", "三楼东");
    });
}

/// What goes wrong when a write runs `sql` alone.
template <class... Args>
std::optional<DatabaseError> error_of(Database& database, std::string_view sql, const Args&... args)
{
    try {
        database.write([&](Transaction& tx) { tx.change(sql, args...); });
    } catch (const DatabaseError& error) {
        return error;
    }
    return std::nullopt;
}

}

TEST_CASE("each kind of violation has its class, and its message never shows the row")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        make_tables(*database);
        const auto insert_room = "INSERT INTO rooms (tenant_id, id, door) VALUES (1, $1, $2)";
        struct Case {
            std::optional<DatabaseError> error;
            Class wanted;
        };
        const Case cases[] = {
            {error_of(*database, insert_room, 1, "四楼"), Class::unique},
            {error_of(*database, insert_room, 2, "三楼东"), Class::unique},
            {error_of(*database, insert_room, 2, ""), Class::check},
            {error_of(*database, insert_room, 2, std::nullopt), Class::not_null},
            {error_of(*database, "INSERT INTO chairs (tenant_id, id, room) VALUES (1, 1, $1)", 77), Class::foreign_key},
            {error_of(*database, "DELETE FROM no_such_table WHERE tenant_id = $1", 1), Class::other},
            {error_of(*database, "SELEKT $1", 1), Class::other},
        };
        for (const auto& [error, wanted] : cases) {
            REQUIRE(error);
            CAPTURE(error->what());
            CHECK(error->kind == wanted);
            CHECK_FALSE(error->state.empty());
            for (const auto* value : {"三楼东", "四楼", "77"}) CHECK(std::string_view{error->what()}.find(value) == std::string_view::npos);
        }
        CHECK(std::string_view{cases[2].error->what()}.find("door_has_a_number") != std::string_view::npos);
    });
}

TEST_CASE("on PostgreSQL a value that cannot be read is not quoted in the error")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    const auto error = error_of(*database, "SELECT CAST(CAST($1 AS TEXT) AS BIGINT)", "37040319900101");
    CHECK_FALSE(error);
    const auto wrong = error_of(*database, "SELECT CAST(CAST($1 AS TEXT) AS BIGINT)", "secret");
    REQUIRE(wrong);
    CHECK(wrong->state == "22P02");
    CHECK(std::string_view{wrong->what()}.find("secret") == std::string_view::npos);
}

TEST_CASE("a statement that failed and was swallowed does not let half a transaction through on PostgreSQL")
{
    if (testing::skipped_without_postgres()) return;
    TestDatabase database{Engine::postgres};
    make_tables(*database);
    CHECK_THROWS_AS(database->write([](Transaction& tx) {
        tx.change("INSERT INTO rooms (tenant_id, id, door) VALUES (1, 5, $1)", "五楼");
        try {
            tx.change("INSERT INTO rooms (tenant_id, id, door) VALUES (1, 1, $1)", "一楼");
        } catch (const DatabaseError&) {
        }
    }),
        DatabaseError);
    CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM rooms WHERE tenant_id = 1"); }) == 1);
}

TEST_CASE("a statement that takes too long is given up, and the caller told to try later")
{
    if (testing::skipped_without_postgres()) return;
    DatabaseSettings hasty;
    hasty.answer_within = std::chrono::seconds{1};
    TestDatabase database{Engine::postgres, hasty};
    CHECK_THROWS_WITH_AS(database->read([](Transaction& tx) { tx.rows("SELECT CAST(pg_sleep(5) AS TEXT)"); }), "platform.busy", Refusal);
    CHECK_THROWS_WITH_AS(database->write([](Transaction& tx) { tx.rows("SELECT CAST(pg_sleep(5) AS TEXT)"); }), "platform.busy", Refusal);
    database->write([](Transaction& tx) {
        tx.connection().take_your_time();
        tx.rows("SELECT CAST(pg_sleep(1.5) AS TEXT)");
    });
    CHECK_THROWS_WITH_AS(database->read([](Transaction& tx) { tx.rows("SELECT CAST(pg_sleep(5) AS TEXT)"); }), "platform.busy", Refusal);
}

TEST_CASE("disk full: writes are refused with 503, reads go on, and with room again so do writes")
{
    SUBCASE("SQLite on a disk of three megabytes")
    {
        TestDatabase owner{Engine::sqlite};
        const auto folder = std::filesystem::path{owner.settings().data} / "small-disk";
        std::filesystem::create_directory(folder);
        if (mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=3m") != 0) {
            MESSAGE("no right to mount a small disk here: not tested");
            return;
        }
        {
            const auto database = Database::open({.data = folder.string(), .url = {}});
            database->write([](Transaction& tx) { tx.connection().run_script("CREATE TABLE notes (id BIGINT PRIMARY KEY, body BYTEA)"); });
            const auto insert = [&](int id, std::size_t size) {
                database->write([&](Transaction& tx) { tx.change("INSERT INTO notes (id, body) VALUES ($1, $2)", id, Bytes(size)); });
            };
            insert(1, 1000);

            CHECK_THROWS_WITH_AS(insert(2, 4'000'000), "platform.disk_full", Refusal);
            CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM notes"); }) == 1);
            insert(3, 1000);
            database->check_integrity();

            // a file of somebody else's takes the rest of the disk, then goes away
            const auto other = folder / "other";
            std::system(("dd if=/dev/zero of=" + other.string() + " bs=4096 2> /dev/null").c_str());
            CHECK_THROWS_WITH_AS(([&] { for (int i = 10; i < 2000; ++i) insert(i, 3000); }()), "platform.disk_full", Refusal);
            CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT count(*) FROM notes WHERE id < 10"); }) == 2);
            std::filesystem::remove(other);
            insert(5000, 1000);
            database->check_integrity();
        }
        umount(folder.c_str());
    }
    SUBCASE("PostgreSQL, by its own error code")
    {
        if (testing::skipped_without_postgres()) return;
        TestDatabase database{Engine::postgres};
        CHECK_THROWS_WITH_AS(database->write([](Transaction& tx) {
            tx.connection().run_script("SELECT 1");
            tx.change("DO 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END'");
        }),
            "platform.disk_full", Refusal);
        CHECK(database->read([](Transaction& tx) { return tx.value<int>("SELECT 1"); }) == 1);
    }
}
