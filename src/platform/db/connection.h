#pragma once

// What an engine implements: a connection that runs statements, and a statement that gives rows.
// Operations never see it; they hold a Transaction.

#include "platform/db/batch.h"
#include "platform/db/error.h"
#include "platform/db/value.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace gongyou {

/// A statement that has been run, standing before its first row. Columns count from 0. Reading NULL,
/// or a column as something it is not, throws std::logic_error: that is a mistake in the statement.
class Statement {
public:
    virtual ~Statement() = default;

    virtual bool next() = 0;           // false: no more rows
    virtual void close() noexcept = 0; // the text may be run again

    virtual int columns() const = 0;
    virtual bool is_null(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual std::int64_t whole(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::span<const std::byte> bytes(int column) const = 0;
};

enum class Access { read_only,
    read_write };

class Connection {
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual std::int64_t change(std::string_view sql, std::span<const Value> values) = 0;

    /// Runs the statement; the rows may be read after `values` are gone.
    virtual Statement& query(std::string_view sql, std::span<const Value> values) = 0;
    /// The same, whose answer may be waited for when the first row is asked for.
    virtual Statement& query_ahead(std::string_view sql, std::span<const Value> values) { return query(sql, values); }
    /// Runs a query for the sake of its locks, before the next statement.
    virtual void lock(std::string_view sql, std::span<const Value> values) = 0;

    virtual std::int64_t insert(const Batch& batch) = 0;
    virtual void insert_behind(const Batch& batch) { insert(batch); }

    /// Runs statements separated by semicolons that take no values, once: schema changes.
    virtual void run_script(std::string_view sql) = 0;

    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    /// One savepoint at a time; the lane alone uses them.
    virtual void savepoint() = 0;
    virtual void release_savepoint() = 0;
    virtual void rollback_to_savepoint() = 0;

    /// False when the engine has given up the transaction by itself (a full disk, a lost connection).
    virtual bool in_transaction() const = 0;

    /// Cannot be used any more; its owner opens another.
    virtual bool broken() const { return false; }

    /// For the rest of this transaction no statement has a deadline: migrations, long jobs.
    virtual void take_your_time() {}
};

/// Tests alone set it: where it answers true for a statement (COMMIT among them), that statement
/// fails with 40001. Set it before any thread uses the database.
using StatementFault = std::function<bool(std::string_view sql)>;
StatementFault& statement_fault();

/// For the engines: whether this statement is to fail.
inline bool fault_wanted(std::string_view sql)
{
    const StatementFault& fault = statement_fault();
    return fault && fault(sql);
}

}
