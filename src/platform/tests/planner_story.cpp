// Plans on SQLite, where no table was measured: a look-up by ids must not become a walk over all that a tenant has.

#include "platform/db/migrations.h"
#include "platform/db/statistics.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

using namespace gongyou;
using testing::TestDatabase;

namespace {

const Migration seats{"seats/20260101-seats.sql", R"sql(
    CREATE TABLE seats (tenant_id BIGINT NOT NULL, hall_id BIGINT NOT NULL, person_id BIGINT NOT NULL, id BIGINT NOT NULL, state TEXT NOT NULL,
        PRIMARY KEY (tenant_id, hall_id, person_id), UNIQUE (tenant_id, id)) without_rowid())sql"};

const std::string move = "UPDATE seats SET state = 'taken' WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) AND state = 'free'";

std::string plan_of(Database& database, const std::string& sql)
{
    return database.read([&](Transaction& tx) {
        tx.value<std::int64_t>("SELECT count(*) FROM seats"); // a statement that runs sees that the schema has changed; EXPLAIN does not
        std::string plan;
        for (Row row : tx.rows("EXPLAIN QUERY PLAN " + sql, 1, IdList{{1, 2, 3}})) plan += row.get<std::string>(3) + "\n";
        return plan;
    });
}

void migrate_with_seats(TestDatabase& database)
{
    std::vector<Migration> all = all_migrations();
    all.push_back(seats);
    migrate(*database, all);
}

}

TEST_CASE("ids within a tenant are looked up one by one, before anything was measured and after")
{
    TestDatabase database{Engine::sqlite};
    migrate_with_seats(database);
    const std::string by_id = "(tenant_id=? AND id=?)";
    CHECK(plan_of(*database, move).find(by_id) != std::string::npos);

    SUBCASE("a few rows that were measured are no reason to walk over them")
    {
        database->write([](Transaction& tx) { tx.change("INSERT INTO seats (tenant_id, hall_id, person_id, id, state) VALUES (1, 1, 1, 1, 'free')"); });
        refresh_statistics(*database);
        CHECK(plan_of(*database, move).find(by_id) != std::string::npos);
    }
    SUBCASE("without the assumption it is a walk: this test can fail")
    {
        database->write([](Transaction& tx) { tx.change("DELETE FROM sqlite_stat1"); });
        database.reopen();
        CHECK(plan_of(*database, move).find(by_id) == std::string::npos);
    }
}
