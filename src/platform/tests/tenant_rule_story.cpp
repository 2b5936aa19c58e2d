#include "platform/db/connection.h"
#include "platform/db/tenant_rule.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace gongyou;
using testing::on_each_engine;
using testing::TestDatabase;

namespace {

const std::string exempt_file = std::string{GONGYOU_SOURCE} + "/src/tables_without_tenant.txt";

void run(Database& database, std::string_view script)
{
    database.write([&](Transaction& tx) { tx.connection().run_script(script); });
}

}

TEST_CASE("tenant rule: every table of the schema keeps it")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        const auto breaches = tenant_rule_breaches(*database, tables_without_tenant(exempt_file));
        std::string all;
        for (const auto& breach : breaches) all += breach + "\n";
        CHECK(all == "");
    });
}

TEST_CASE("tenant rule: a key without the tenant is found, whatever kind of key it is")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        const auto exempt = tables_without_tenant(exempt_file);
        const auto before = tenant_rule_breaches(*database, exempt).size();
        run(*database, R"sql(
            CREATE TABLE zz_good (tenant_id BIGINT, id BIGINT, code TEXT, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code)) without_rowid();
            CREATE INDEX zz_plain ON zz_good (code);
            CREATE TABLE zz_plain_key (tenant_id BIGINT, id BIGINT PRIMARY KEY);
            CREATE TABLE zz_no_key (tenant_id BIGINT, id BIGINT);
            CREATE TABLE zz_unique (tenant_id BIGINT, id BIGINT, code TEXT UNIQUE, PRIMARY KEY (tenant_id, id));
            CREATE UNIQUE INDEX zz_also ON zz_no_key (id);
            CREATE TABLE zz_child (tenant_id BIGINT, id BIGINT, parent BIGINT REFERENCES zz_plain_key (id), PRIMARY KEY (tenant_id, id));
            CREATE TABLE zz_right_child (tenant_id BIGINT, id BIGINT, parent BIGINT, PRIMARY KEY (tenant_id, id),
                                         FOREIGN KEY (tenant_id, parent) REFERENCES zz_good (tenant_id, id));)sql");
        auto breaches = tenant_rule_breaches(*database, exempt);
        CHECK(breaches.size() == before + 6);
        for (const auto* wanted : {"zz_plain_key: a primary key begins with id instead of tenant_id", "zz_no_key has no primary key",
                 "zz_no_key: a unique key begins with id instead of tenant_id",
                 "zz_unique: a unique key begins with code instead of tenant_id",
                 "zz_child: a foreign key begins with parent instead of tenant_id",
                 "zz_child: a reference begins with id instead of tenant_id"}) {
            CAPTURE(wanted);
            CHECK(std::ranges::count(breaches, wanted) == 1);
        }

        auto more = exempt;
        more.insert({"zz_plain_key", "zz_no_key", "zz_unique", "zz_child"});
        CHECK(tenant_rule_breaches(*database, more).size() == before);
    });
}

TEST_CASE("tenant rule: nothing in the schema acts by itself, not even in an exempt table")
{
    on_each_engine([](Engine engine) {
        TestDatabase database{engine};
        auto exempt = tables_without_tenant(exempt_file);
        const auto before = tenant_rule_breaches(*database, exempt).size();
        exempt.insert("zz_counted");
        if (engine == Engine::sqlite)
            run(*database, "CREATE TABLE zz_counted (id INTEGER PRIMARY KEY AUTOINCREMENT)");
        else
            run(*database, "CREATE TABLE zz_counted (id BIGSERIAL PRIMARY KEY)");
        CHECK(tenant_rule_breaches(*database, exempt).size() == before + 1);
    });
}

TEST_CASE("a table is exempt only with a reason")
{
    CHECK(tables_without_tenant(exempt_file).contains("platform_migrations"));
    CHECK_THROWS(tables_without_tenant("/nowhere"));
}
