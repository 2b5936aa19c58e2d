// SQLite's planner reads sqlite_stat1: for each index the rows in it, then how many rows share the first column, the
// first two, and so on. Without it, it assumes a million rows and 10, 9, 8 … for the columns, 1 for a whole unique key.
// What is written here is that assumption with the tenant left out of the count.

#include "platform/db/statistics.h"

#include "platform/db/connection.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace gongyou {

namespace {

constexpr std::int64_t rows_assumed = 1'000'000;
constexpr std::int64_t rows_of_partial = 10'000;
constexpr std::int64_t few_rows = 10'000;

struct Index {
    std::string table, name;
    bool unique, partial;
    std::int64_t columns;
};

std::vector<Index> indexes_by_tenant(Transaction& tx)
{
    // the key of a table without row ids goes by the table's name
    return tx.all(
        [](Row row) {
            return Index{row.get<std::string>(0), row.get<std::string>(1), row.boolean(2), row.boolean(3), row.whole(4)};
        },
        R"sql(
        SELECT t.name, CASE WHEN t.wr = 1 AND i.origin = 'pk' THEN t.name ELSE i.name END, i."unique", i.partial,
               (SELECT count(*) FROM pragma_index_info(i.name))
          FROM pragma_table_list t
          JOIN pragma_index_list(t.name) i
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
           AND (SELECT c.name FROM pragma_index_info(i.name) c WHERE c.seqno = 0) = 'tenant_id')sql");
}

std::string assumed(const Index& index)
{
    const auto rows = index.partial ? rows_of_partial : rows_assumed;
    std::string text = fmt::format("{} {}", rows, rows);
    for (std::int64_t column = 2; column <= index.columns; ++column) {
        const bool whole_key = index.unique && column == index.columns;
        text += fmt::format(" {}", whole_key ? 1 : std::max<std::int64_t>(12 - column, 5));
    }
    return text;
}

bool has_statistics(Transaction& tx)
{
    return tx.value<std::int64_t>("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'") > 0;
}

/// The indexes of which the planner knows nothing.
std::vector<Index> unknown(Transaction& tx)
{
    auto indexes = indexes_by_tenant(tx);
    if (!has_statistics(tx)) return indexes;
    std::erase_if(indexes, [&](const Index& index) {
        return tx.value<std::int64_t>("SELECT count(*) FROM sqlite_stat1 WHERE tbl = $1 AND idx = $2", index.table, index.name) > 0;
    });
    return indexes;
}

void assume(Transaction& tx, const std::vector<Index>& indexes)
{
    if (!has_statistics(tx)) tx.change("ANALYZE sqlite_schema"); // makes the table
    for (const Index& index : indexes) tx.change("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)", index.table, index.name, assumed(index));
    tx.change("ANALYZE sqlite_schema"); // this connection reads it
    // the others read it when they see that the schema has changed
    tx.connection().run_script("CREATE TABLE platform_changed (tenant_id BIGINT); DROP TABLE platform_changed");
}

}

// SQLite looks at a thousand rows of each index: nobody's writing waits longer in a large city than in a small one.
// What has few rows today may have many tomorrow: there the assumption is better than the measurement.
void refresh_statistics(Database& database)
{
    database.write([&](Transaction& tx) {
        const bool sqlite = database.engine() == Engine::sqlite;
        if (sqlite) tx.value<std::int64_t>("PRAGMA analysis_limit = 1000");
        tx.change("ANALYZE");
        if (!sqlite) return;
        tx.change("DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < $1", few_rows);
        assume(tx, unknown(tx));
    });
}

void say_that_tenants_are_large(Database& database)
{
    if (database.engine() != Engine::sqlite) return;
    if (database.read(unknown).empty()) return;
    database.write([](Transaction& tx) { assume(tx, unknown(tx)); });
}

}
