// No statement of the house forgets its tenant. The texts are read from the sources: every literal
// that names one of the schema's tables names tenant_id at least as often.

#include "platform/db/migrations.h"
#include "platform/db/scan.h"
#include "platform/db/tenant_rule.h"
#include "platform/read_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

using namespace gongyou;

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string, std::less<>>;

const std::string sources = std::string{GONGYOU_SOURCE} + "/src/";

std::string text_of(const fs::path& file)
{
    return read_file(file).value();
}

std::vector<std::string_view> words_of(std::string_view sql)
{
    std::vector<std::string_view> words;
    while (!sql.empty()) {
        const Piece piece = next_piece(sql);
        if (piece.kind == Piece::Kind::word) words.push_back(piece.text);
        sql.remove_prefix(piece.text.size());
    }
    return words;
}

/// The tables of all migrations, but for those without a tenant.
Names tenant_tables()
{
    Names tables;
    const auto exempt = tables_without_tenant(sources + "tables_without_tenant.txt");
    for (const auto& migration : all_migrations()) {
        const auto words = words_of(migration.sql);
        for (std::size_t i = 2; i < words.size(); ++i)
            if (words[i - 2] == "CREATE" && words[i - 1] == "TABLE" && !exempt.contains(std::string{words[i]})) tables.emplace(words[i]);
    }
    return tables;
}

/// Where the plain literal that begins after `from` ends: at its closing quote.
std::size_t end_of_plain(const std::string& source, std::size_t from)
{
    while (from < source.size() && source[from] != '"') from += source[from] == '\\' ? 2 : 1;
    return from;
}

/// The literals of a source that may be SQL: raw ones, and plain ones (joined where they stand side by
/// side) that begin as a statement does.
std::vector<std::string> statements_in(const std::string& source)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = source.find('"', at)) != std::string::npos; ++at) {
        if (at > 0 && source[at - 1] == '\'') continue; // the character '"'
        std::string text;
        const bool raw = source.compare(at + 1, 4, "sql(") == 0;
        if (raw) {
            const auto end = source.find(")sql\"", at);
            text = source.substr(at + 5, end - at - 5);
            at = end + 4;
        } else {
            for (std::size_t next = at; next < source.size() && source[next] == '"'; next = source.find_first_not_of(" \n", at + 1)) {
                at = end_of_plain(source, next + 1);
                text += source.substr(next + 1, at - next - 1);
            }
        }
        const auto begins = [&](const char* verb) { return text.starts_with(verb); };
        if (raw || begins("SELECT") || begins("INSERT") || begins("UPDATE") || begins("DELETE")) found.push_back(text);
    }
    return found;
}

/// The first table that the statement names without its tenant, or nothing.
std::string unbound_table(std::string_view sql, const Names& tables)
{
    const auto words = words_of(sql);
    std::string first;
    int named = 0;
    int bound = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "tenant_id") ++bound;
        const bool introduces = i > 0 && (words[i - 1] == "FROM" || words[i - 1] == "JOIN" || words[i - 1] == "INTO" || words[i - 1] == "UPDATE");
        if (!introduces || !tables.contains(words[i])) continue;
        if (first.empty()) first = words[i];
        ++named;
    }
    return bound < named ? first : "";
}

}

TEST_CASE("tenant rule: every statement of the house names the tenant of every table it names")
{
    const auto tables = tenant_tables();
    Names unbound;
    int statements = 0;
    for (const auto& entry : fs::recursive_directory_iterator{sources}) {
        const auto file = fs::relative(entry.path(), sources).string();
        if (entry.path().extension() != ".cpp" || file.find("/tests/") != std::string::npos) continue;
        for (const auto& sql : statements_in(text_of(entry.path()))) {
            ++statements;
            if (const auto table = unbound_table(sql, tables); !table.empty()) unbound.insert(file + ": " + table);
        }
    }
    CHECK(statements > 20);

    std::ifstream list{sources + "statements_without_tenant.txt"};
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto reason = line.find(": ", line.find(": ") + 2);
        REQUIRE_MESSAGE(reason != std::string::npos, line, " gives no reason");
        CHECK_MESSAGE(unbound.erase(line.substr(0, reason)) == 1, line, " is not needed any more");
    }
    for (const auto& left : unbound) FAIL_CHECK(left << ": a statement without tenant_id; bind it, or give the reason in statements_without_tenant.txt");
}

TEST_CASE("a statement that forgets the tenant of one of its tables is found")
{
    const Names tables{"a_b", "c_d"};
    CHECK(unbound_table("SELECT 1 FROM a_b WHERE tenant_id = $1", tables) == "");
    CHECK(unbound_table("SELECT 1 FROM a_b WHERE id = $1 -- tenant_id", tables) == "a_b");
    CHECK(unbound_table("SELECT 1 FROM a_b x JOIN c_d y ON y.id = x.id WHERE x.tenant_id = $1", tables) == "a_b");
    CHECK(unbound_table("SELECT 1 FROM a_b x JOIN c_d y ON y.tenant_id = x.tenant_id AND y.id = x.id WHERE x.tenant_id = $1", tables) == "");
    CHECK(unbound_table("UPDATE other SET x = 1", tables) == "");
    CHECK(statements_in("f(R\"sql(SELECT \"a\")sql\", \"SELECT \\\"b\\\"\", \"no\", \"DELETE\"\n \" x\");") ==
        std::vector<std::string>{"SELECT \"a\"", "SELECT \\\"b\\\"", "DELETE x"});
}
