#pragma once

// The face that operations see of a database: bind, run, read. One SQL text serves both engines;
// `$1` placeholders are native to both. A few words are translated when a statement is first
// prepared (dialect.cpp): `ids_of($n)`, `texts_of($n)`, `for_update()`, `skip_locked()`, and the
// fragments that domains publish (add_fragment).

#include "platform/db/error.h"
#include "platform/db/value.h"

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou {

class Statement; // an engine's prepared statement with its result; see connection.h

/// One row of a result, valid until the next row is asked for.
class Row {
public:
    explicit Row(Statement& statement) : statement_(&statement) {}

    int columns() const;
    bool is_null(int column) const;
    bool boolean(int column) const;
    std::int64_t whole(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; // JSONB columns too
    std::span<const std::byte> bytes(int column) const;

    /// Reads a column as T: bool, int, int64, double, std::string, Bytes, Id<…>, Instant, Day, Money, optional of these.
    template <class T>
    T get(int column) const;

private:
    Statement* statement_;
};

/// The rows of one statement, read once, front to back: `for (Row row : tx.rows(...))`.
class Rows {
public:
    explicit Rows(Statement& statement) : statement_(&statement) {}
    Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
    ~Rows(); // resets the statement

    struct End {};
    struct Iterator {
        Statement* statement;
        bool alive;
        Row operator*() const { return Row{*statement}; }
        Iterator& operator++();
        friend bool operator==(const Iterator& i, End) { return !i.alive; }
    };
    Iterator begin();
    End end() const { return {}; }

private:
    Statement* statement_;
};

class Connection;
class Batch;

/// An open transaction. It ends with Database::read or Database::write; nobody else commits.
class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Runs a statement that changes rows; how many it changed.
    template <class... Args>
    std::int64_t change(std::string_view sql, const Args&... args)
    {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return change_with(sql, values);
    }

    /// Runs a query. Several results may be open at once, but not two of the same text.
    template <class... Args>
    Rows rows(std::string_view sql, const Args&... args)
    {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return rows_with(sql, values);
    }

    /// The same, whose answer is waited for when its first row is read: on PostgreSQL questions that are asked so travel together with
    /// the next statement. What they ask for is read before it is changed.
    template <class... Args>
    Rows rows_ahead(std::string_view sql, const Args&... args)
    {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return rows_ahead_with(sql, values);
    }

    /// Locks the rows that a query with for_update() finds, before the next statement begins. Nothing on SQLite, where whoever writes is alone.
    template <class... Args>
    void lock(std::string_view sql, const Args&... args)
    {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        lock_with(sql, values);
    }

    /// The first row as whatever `read(Row)` makes of it, or nothing.
    template <class Read, class... Args>
    auto maybe(Read read, std::string_view sql, const Args&... args) -> std::optional<decltype(read(std::declval<Row>()))>
    {
        for (Row row : rows(sql, args...)) return read(row);
        return std::nullopt;
    }

    /// All rows as whatever `read(Row)` makes of each.
    template <class Read, class... Args>
    auto all(Read read, std::string_view sql, const Args&... args) -> std::vector<decltype(read(std::declval<Row>()))>
    {
        std::vector<decltype(read(std::declval<Row>()))> found;
        for (Row row : rows(sql, args...)) found.push_back(read(row));
        return found;
    }

    /// The single value of a query that always answers one row.
    template <class T, class... Args>
    T value(std::string_view sql, const Args&... args)
    {
        for (Row row : rows(sql, args...)) return row.get<T>(0);
        throw std::logic_error("a query that must answer one row answered none");
    }

    /// Inserts all rows of the batch in one statement (PostgreSQL: unnest; SQLite: a prepared loop).
    /// Gives how many were inserted: fewer than added only where the batch ignores conflicts.
    std::int64_t insert(const Batch& batch);

    /// The same, of which nothing is asked: on PostgreSQL nobody waits for its answer, which comes with that of the next statement
    /// or of the commit. An error is thrown there.
    void insert_behind(const Batch& batch);

    std::int64_t change_with(std::string_view sql, std::span<const Value> values);
    Rows rows_with(std::string_view sql, std::span<const Value> values);
    Rows rows_ahead_with(std::string_view sql, std::span<const Value> values);
    void lock_with(std::string_view sql, std::span<const Value> values);

    Connection& connection() { return connection_; }

private:
    Connection& connection_;
};

template <class T>
struct ReadAs;
template <>
struct ReadAs<bool> {
    static bool from(const Row& r, int c) { return r.boolean(c); }
};
template <>
struct ReadAs<int> {
    static int from(const Row& r, int c) { return static_cast<int>(r.whole(c)); }
};
template <>
struct ReadAs<std::int64_t> {
    static std::int64_t from(const Row& r, int c) { return r.whole(c); }
};
template <>
struct ReadAs<double> {
    static double from(const Row& r, int c) { return r.real(c); }
};
template <>
struct ReadAs<std::string> {
    static std::string from(const Row& r, int c) { return std::string{r.text(c)}; }
};
template <>
struct ReadAs<Bytes> {
    static Bytes from(const Row& r, int c)
    {
        const auto b = r.bytes(c);
        return {b.begin(), b.end()};
    }
};
template <class Noun>
struct ReadAs<Id<Noun>> {
    static Id<Noun> from(const Row& r, int c) { return {r.whole(c)}; }
};
template <>
struct ReadAs<Instant> {
    static Instant from(const Row& r, int c) { return {r.whole(c)}; }
};
template <>
struct ReadAs<Day> {
    static Day from(const Row& r, int c) { return {static_cast<std::int32_t>(r.whole(c))}; }
};
template <>
struct ReadAs<Money> {
    static Money from(const Row& r, int c) { return {r.whole(c)}; }
};
template <class T>
struct ReadAs<std::optional<T>> {
    static std::optional<T> from(const Row& r, int c)
    {
        if (r.is_null(c)) return std::nullopt;
        return ReadAs<T>::from(r, c);
    }
};

template <class T>
T Row::get(int column) const
{
    return ReadAs<T>::from(*this, column);
}

}
