// The schema that the migrations leave, on either database, is the one written down in src/schema.txt: one line a table,
// `?` behind what may be NULL, types as SQLite has them (JSON is text there). A change of the schema changes that file in
// the same commit, where a reader sees it; GONGYOU_WRITE_SCHEMA=1 writes it anew.

#include "platform/testing/test_database.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace gongyou {

namespace {

const std::string schema_file = std::string{GONGYOU_SOURCE} + "/src/schema.txt";

constexpr auto sqlite_columns = R"sql(
    SELECT t.name, c.name, lower(c.type), c."notnull" = 0 AND c.pk = 0
      FROM sqlite_schema t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid)sql";

constexpr auto postgres_columns = R"sql(
    SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT),
        CASE data_type WHEN 'bytea' THEN 'blob' WHEN 'jsonb' THEN 'text' ELSE CAST(data_type AS TEXT) END, is_nullable = 'YES'
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position)sql";

/// `table: column type, column type?`, by table.
std::map<std::string, std::string> schema_of(Database& database)
{
    std::map<std::string, std::string> tables;
    database.read([&](Transaction& tx) {
        for (Row row : tx.rows(database.engine() == Engine::sqlite ? sqlite_columns : postgres_columns)) {
            std::string& line = tables[row.get<std::string>(0)];
            line += fmt::format("{}{} {}{}", line.empty() ? "" : ", ", row.get<std::string>(1), row.get<std::string>(2), row.get<bool>(3) ? "?" : "");
        }
        return 0;
    });
    return tables;
}

std::map<std::string, std::string> written_down()
{
    std::map<std::string, std::string> tables;
    std::ifstream file{schema_file};
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (!line.starts_with('#') && colon != std::string::npos) tables[line.substr(0, colon)] = line.substr(colon + 2);
    }
    return tables;
}

void write_down(const std::map<std::string, std::string>& tables)
{
    std::ofstream file{schema_file};
    file << "# The schema that the migrations leave on both databases; schema_story.cpp says how it is written anew.\n";
    for (const auto& [table, columns] : tables) file << table << ": " << columns << '\n';
}

}

TEST_CASE("a migration that was shipped is never changed, for a database that has applied it would not open")
{
    std::map<std::string, std::string> shipped; // by name, its checksum
    std::ifstream file{std::string{GONGYOU_SOURCE} + "/src/migrations.txt"};
    for (std::string line; std::getline(file, line);) {
        std::istringstream words{line};
        std::string checksum, path;
        if (line.starts_with('#') || !(words >> checksum >> path)) continue;
        shipped.emplace(path.erase(path.find("/schema/"), std::string{"/schema"}.size()), checksum);
    }
    testing::TestDatabase database{Engine::sqlite};
    const auto applied = database->read([](Transaction& tx) {
        std::map<std::string, std::string> found;
        for (Row row : tx.rows("SELECT name, checksum FROM platform_migrations")) found.emplace(row.get<std::string>(0), row.get<std::string>(1));
        return found;
    });
    CHECK(shipped == applied);
}

TEST_CASE("both databases have the schema that is written down")
{
    testing::on_each_engine([](Engine engine) {
        testing::TestDatabase database{engine};
        const auto real = schema_of(*database);
        if (engine == Engine::sqlite && std::getenv("GONGYOU_WRITE_SCHEMA") != nullptr) write_down(real);
        auto said = written_down();
        CHECK(said.size() > 30);
        for (const auto& [table, columns] : real) {
            CHECK_MESSAGE(said[table] == columns, table);
            said.erase(table);
        }
        for (const auto& [table, columns] : said) FAIL_CHECK(std::string{table + " is written down and does not exist"});
    });
}

}
