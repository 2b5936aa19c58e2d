#include "platform/db/dialect.h"

#include <doctest/doctest.h>

using namespace gongyou;

static std::string on_sqlite(std::string_view sql) { return translate(Engine::sqlite, sql).text; }
static std::string on_postgres(std::string_view sql) { return translate(Engine::postgres, sql).text; }

TEST_CASE("what both engines understand is left as it is")
{
    const auto* sql = "SELECT a, count(*) FROM t WHERE tenant_id = $1 AND b = 'ids_of($2)' -- for_update()\n GROUP BY a /* JSONB */";
    CHECK(on_sqlite(sql) == sql);
    CHECK(on_postgres(sql) == sql);
    CHECK(translate(Engine::sqlite, sql).parameters == 1);
    CHECK(on_postgres("SELECT \"for_update()\", 'it''s ids_of($1)'") == "SELECT \"for_update()\", 'it''s ids_of($1)'");
}

TEST_CASE("lists, locks and storage words become each engine's own")
{
    CHECK(on_sqlite("SELECT value FROM ids_of($2)") == "SELECT value FROM json_each($2) AS value");
    CHECK(on_postgres("SELECT value FROM ids_of($2)") == "SELECT value FROM unnest($2::bigint[]) AS value");
    CHECK(on_postgres("SELECT value FROM texts_of($12)") == "SELECT value FROM unnest($12::text[]) AS value");
    CHECK(on_sqlite("SELECT 1 for_update() skip_locked()") == "SELECT 1  ");
    CHECK(on_postgres("SELECT 1 for_update() skip_locked()") == "SELECT 1 FOR UPDATE SKIP LOCKED");
    CHECK(on_sqlite("CREATE TABLE t (a BYTEA, b JSONB, c BIGINT) without_rowid()") == "CREATE TABLE t (a BLOB, b TEXT, c BIGINT) WITHOUT ROWID");
    CHECK(on_postgres("CREATE TABLE t (a BYTEA, b JSONB) without_rowid()") == "CREATE TABLE t (a BYTEA, b JSONB) ");
}

TEST_CASE("to stand in a list is one condition of an index, for PostgreSQL")
{
    const auto* sql = "SELECT a FROM t WHERE id IN (SELECT value FROM ids_of($3)) AND b IN (SELECT value FROM texts_of($12)) AND c = $1";
    CHECK(on_postgres(sql) == "SELECT a FROM t WHERE id = ANY ($3::bigint[]) AND b = ANY ($12::text[]) AND c = $1");
    CHECK(translate(Engine::postgres, sql).parameters == 12);
    CHECK(on_sqlite("WHERE id IN (SELECT value FROM ids_of($3))") == "WHERE id IN (SELECT value FROM json_each($3) AS value)");

    // not where more is said than that
    CHECK(on_postgres("id NOT IN (SELECT value FROM ids_of($1))") == "id NOT IN (SELECT value FROM unnest($1::bigint[]) AS value)");
    CHECK(on_postgres("id IN (SELECT value FROM ids_of($1) LIMIT 1)") == "id IN (SELECT value FROM unnest($1::bigint[]) AS value LIMIT 1)");
    CHECK(on_postgres("id IN (1, 2)") == "id IN (1, 2)");
}

TEST_CASE("the highest parameter counts, wherever it stands")
{
    CHECK(translate(Engine::postgres, "SELECT 1").parameters == 0);
    CHECK(translate(Engine::postgres, "SELECT $2, ids_of($10)").parameters == 10);
}

TEST_CASE("a published fragment takes arguments with parentheses, commas and other words in them")
{
    add_fragment("near_by_test", "EXISTS (SELECT 1 FROM links l WHERE l.low = {1} AND l.high IN (SELECT value FROM ids_of({2})))");
    CHECK(on_sqlite("WHERE near_by_test(coalesce(x.org_id, max(1, 2)), $2) AND y") ==
        "WHERE EXISTS (SELECT 1 FROM links l WHERE l.low = coalesce(x.org_id, max(1, 2)) AND l.high IN (SELECT value FROM json_each($2) AS value)) AND y");
    CHECK(on_postgres("near_by_test( x.a , $1 )").find("l.low = x.a AND") != std::string::npos);
    CHECK(on_postgres("near_by_test(')', $1)").find("l.low = ')' AND") != std::string::npos);
    CHECK(on_postgres("SELECT near_by_test FROM t") == "SELECT near_by_test FROM t");
}

TEST_CASE("a word with the wrong number of arguments, or a fragment within itself, is a mistake told at once")
{
    CHECK_THROWS_AS(on_sqlite("ids_of()"), std::logic_error);
    CHECK_THROWS_AS(on_sqlite("ids_of($1, $2)"), std::logic_error);
    CHECK_THROWS_AS(on_sqlite("for_update(1)"), std::logic_error);
    add_fragment("round_by_test", "(round_by_test({1}))");
    CHECK_THROWS_AS(on_sqlite("round_by_test($1)"), std::logic_error);
}

TEST_CASE("a script splits at semicolons, not at those in quotes and comments")
{
    const auto statements = split_script("-- first; a remark\nCREATE TABLE a (x TEXT DEFAULT ';');\n\n INSERT INTO a VALUES ('a;b') ; /* end; */ ;");
    REQUIRE(statements.size() == 2);
    CHECK(statements[0] == "-- first; a remark\nCREATE TABLE a (x TEXT DEFAULT ';')");
    CHECK(statements[1] == "INSERT INTO a VALUES ('a;b')");
    CHECK(split_script("SELECT 1").size() == 1);
    CHECK(split_script(" ; -- nothing").empty());
}
