#include "platform/db/sqlite_connection.h"

#include "platform/db/dialect.h"
#include "platform/db/dictionary.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <stdexcept>

namespace gongyou {

namespace {

constexpr int wait_for_other_processes_ms = 5000; // within this one the lane alone writes

DatabaseError::Class class_of(int extended)
{
    using Class = DatabaseError::Class;
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return Class::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return Class::foreign_key;
    case SQLITE_CONSTRAINT_CHECK: return Class::check;
    case SQLITE_CONSTRAINT_NOTNULL: return Class::not_null;
    case SQLITE_BUSY: return Class::timeout; // waited for already
    default: break;
    }
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Class::retry;
    case SQLITE_FULL: return Class::full;
    default: return Class::other;
    }
}

/// The pragmas of one connection. The writer does not checkpoint: a thread does, beside it. No memory
/// mapping: it counts as memory at rest once a connection, and the kernel caches the file anyway.
std::string settings_for(SqliteUse use)
{
    const bool writes = use == SqliteUse::write || use == SqliteUse::draft;
    std::string pragmas = writes ? "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0;" : "";
    pragmas += use == SqliteUse::draft ? "PRAGMA synchronous=NORMAL;" : "PRAGMA synchronous=FULL;";
    return pragmas + fmt::format("PRAGMA temp_store=MEMORY; PRAGMA cache_size=-{};", writes ? 16384 : 2048); // KiB, taken as needed
}

}

void check_sqlite(sqlite3* handle, int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    const int extended = sqlite3_extended_errcode(handle);
    const int state = (extended & 0xff) == (code & 0xff) ? extended : code;
    throw DatabaseError{class_of(state), std::to_string(state), fmt::format("SQLite {}: {}", state, sqlite3_errmsg(handle))};
}

void SqliteConnection::Closes::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

SqliteConnection::SqliteConnection(const std::string& file, SqliteUse use)
{
    int how = use == SqliteUse::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (use != SqliteUse::read && use != SqliteUse::checkpoint) how |= SQLITE_OPEN_CREATE;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &opened, how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(opened);
    if (opened == nullptr) throw std::bad_alloc{};
    check_sqlite(opened, code);
    sqlite3_busy_timeout(opened, wait_for_other_processes_ms);
    add_dictionary(opened);
    check_sqlite(opened, sqlite3_exec(opened, settings_for(use).c_str(), nullptr, nullptr, nullptr));
}

SqliteStatement& SqliteConnection::prepared(std::string_view sql, std::size_t values)
{
    SqliteStatement* statement = statements_.find(sql);
    if (statement == nullptr) {
        const EngineSql translated = translate(Engine::sqlite, sql);
        auto made = std::make_unique<SqliteStatement>(handle_.get(), translated.text, translated.parameters);
        statement = made.get();
        statements_.add(sql, std::move(made));
    }
    if (statement->parameters() != values)
        throw std::logic_error(fmt::format("a statement uses {} parameters and got {}: {}", statement->parameters(), values, sql));
    return *statement;
}

std::int64_t SqliteConnection::change(std::string_view sql, std::span<const Value> values)
{
    if (fault_wanted(sql)) throw DatabaseError{DatabaseError::Class::retry, "40001", "a fault that a test asked for"};
    return prepared(sql, values.size()).change(values);
}

Statement& SqliteConnection::query(std::string_view sql, std::span<const Value> values)
{
    if (fault_wanted(sql)) throw DatabaseError{DatabaseError::Class::retry, "40001", "a fault that a test asked for"};
    SqliteStatement& statement = prepared(sql, values.size());
    statement.open(values);
    return statement;
}

// One row at a time through one prepared statement: 1.5 million rows a second, which no multi-row text improves.
std::int64_t SqliteConnection::insert(const Batch& batch)
{
    if (fault_wanted(batch.sql())) throw DatabaseError{DatabaseError::Class::retry, "40001", "a fault that a test asked for"};
    const std::size_t width = batch.columns().size();
    SqliteStatement& statement = prepared(batch.sql(), width);
    const std::span cells{batch.cells()};
    std::int64_t inserted = 0;
    for (std::size_t row = 0; row < batch.size(); ++row) inserted += statement.change(cells.subspan(row * width, width), batch.columns());
    return inserted;
}

void SqliteConnection::run_script(std::string_view sql)
{
    for (const auto statement : split_script(sql)) {
        const EngineSql translated = translate(Engine::sqlite, statement);
        check_sqlite(handle_.get(), sqlite3_exec(handle_.get(), translated.text.c_str(), nullptr, nullptr, nullptr));
    }
}

void SqliteConnection::run(std::string_view sql)
{
    prepared(sql, 0).change(std::span<const Value>{});
}

void SqliteConnection::begin(Access access)
{
    run(access == Access::read_write ? "BEGIN IMMEDIATE" : "BEGIN");
}

void SqliteConnection::commit()
{
    if (fault_wanted("COMMIT")) throw DatabaseError{DatabaseError::Class::retry, "40001", "a fault that a test asked for"};
    run("COMMIT");
}

void SqliteConnection::rollback() noexcept
{
    if (in_transaction()) sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::savepoint() { run("SAVEPOINT work"); }
void SqliteConnection::release_savepoint() { run("RELEASE work"); }

void SqliteConnection::rollback_to_savepoint()
{
    run("ROLLBACK TO work");
    run("RELEASE work");
}

bool SqliteConnection::in_transaction() const
{
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

}
