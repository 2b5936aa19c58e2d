#pragma once

#include "platform/db/connection.h"
#include "platform/db/sqlite_statement.h"
#include "platform/db/statement_cache.h"

#include <memory>
#include <string>

struct sqlite3;

namespace gongyou {

/// What a connection is for. Readers cannot write; `draft` does not wait for the disk at a commit: what a machine that fails
/// leaves is whole, without the last commits; `copy` is the file that a backup fills.
enum class SqliteUse { write,
    draft,
    read,
    checkpoint,
    copy };

class SqliteConnection : public Connection {
public:
    /// Throws DatabaseError if the file cannot be opened.
    SqliteConnection(const std::string& file, SqliteUse use);

    std::int64_t change(std::string_view sql, std::span<const Value> values) override;
    Statement& query(std::string_view sql, std::span<const Value> values) override;
    void lock(std::string_view, std::span<const Value>) override {}
    std::int64_t insert(const Batch& batch) override;
    void run_script(std::string_view sql) override;

    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override;
    void release_savepoint() override;
    void rollback_to_savepoint() override;
    bool in_transaction() const override;

    sqlite3* handle() const { return handle_.get(); }

private:
    struct Closes {
        void operator()(sqlite3* handle) const;
    };

    SqliteStatement& prepared(std::string_view sql, std::size_t values);
    void run(std::string_view sql);

    std::unique_ptr<sqlite3, Closes> handle_;
    StatementCache<SqliteStatement> statements_; // after the handle: statements go first
};

/// Throws DatabaseError for a result code other than OK, ROW and DONE.
void check_sqlite(sqlite3* handle, int code);

}
