#include "platform/db/tenant_rule.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <stdexcept>

namespace gongyou {

namespace {

// Each catalogue as rows (table, what, first column): `table` for every table, then its keys, and what acts by itself.

constexpr auto sqlite_catalogue = R"sql(
    WITH t AS (SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%')
    SELECT name, 'table', NULL FROM t
    UNION ALL SELECT t.name, 'primary key', c.name FROM t JOIN pragma_table_info(t.name) c WHERE c.pk = 1
    UNION ALL SELECT t.name, 'unique key', k.name FROM t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) k
               WHERE i."unique" = 1 AND i.origin <> 'pk' AND k.seqno = 0
    UNION ALL SELECT t.name, 'foreign key', f."from" FROM t JOIN pragma_foreign_key_list(t.name) f WHERE f.seq = 0
    UNION ALL SELECT t.name, 'reference', f."to" FROM t JOIN pragma_foreign_key_list(t.name) f WHERE f.seq = 0
    UNION ALL SELECT tbl_name, type, name FROM sqlite_schema WHERE type = 'trigger'
    UNION ALL SELECT name, 'sequence', name FROM sqlite_schema WHERE name = 'sqlite_sequence')sql";

constexpr auto postgres_catalogue = R"sql(
    WITH c AS (SELECT c.oid, CAST(c.relname AS TEXT) AS name, c.relkind
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public')
    SELECT name, 'table', NULL FROM c WHERE relkind IN ('r', 'p')
    UNION ALL SELECT c.name, CASE WHEN i.indisprimary THEN 'primary key' ELSE 'unique key' END, CAST(a.attname AS TEXT)
                FROM c JOIN pg_index i ON i.indrelid = c.oid
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indisunique
    UNION ALL SELECT c.name, 'foreign key', CAST(a.attname AS TEXT)
                FROM c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    UNION ALL SELECT c.name, 'reference', CAST(a.attname AS TEXT)
                FROM c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = k.confkey[1]
    UNION ALL SELECT c.name, 'trigger', CAST(g.tgname AS TEXT) FROM c JOIN pg_trigger g ON g.tgrelid = c.oid WHERE NOT g.tgisinternal
    UNION ALL SELECT name, 'sequence', name FROM c WHERE relkind = 'S')sql";

struct Entry {
    std::string table, what, column;
};

std::vector<Entry> catalogue_of(Database& database)
{
    return database.read([&](Transaction& tx) {
        return tx.all(
            [](Row row) {
                return Entry{row.get<std::string>(0), row.get<std::string>(1), row.get<std::optional<std::string>>(2).value_or("an expression")};
            },
            database.engine() == Engine::sqlite ? sqlite_catalogue : postgres_catalogue);
    });
}

}

std::vector<std::string> tenant_rule_breaches(Database& database, const std::set<std::string>& exempt)
{
    std::vector<std::string> breaches;
    std::map<std::string, bool> has_primary_key;
    for (const auto& [table, what, column] : catalogue_of(database)) {
        if (what == "trigger" || what == "sequence") {
            breaches.push_back(fmt::format("{} has a {}: {}", table, what, column));
        } else if (exempt.contains(table)) {
            continue;
        } else if (what == "table") {
            has_primary_key.try_emplace(table, false);
        } else {
            if (what == "primary key") has_primary_key[table] = true;
            if (column != "tenant_id") breaches.push_back(fmt::format("{}: a {} begins with {} instead of tenant_id", table, what, column));
        }
    }
    for (const auto& [table, has] : has_primary_key)
        if (!has) breaches.push_back(fmt::format("{} has no primary key", table));
    std::ranges::sort(breaches);
    return breaches;
}

std::set<std::string> tables_without_tenant(const std::string& file)
{
    std::ifstream in{file};
    if (!in) throw std::runtime_error(file + " cannot be read");
    std::set<std::string> tables;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto colon = line.find(':');
        if (colon == std::string::npos || line.find_first_not_of(' ', colon + 1) == std::string::npos)
            throw std::runtime_error(fmt::format("{}: `{}` gives no reason; write `table: reason`", file, line));
        tables.insert(line.substr(0, line.find_last_not_of(' ', colon - 1) + 1));
    }
    return tables;
}

}
