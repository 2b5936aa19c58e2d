#pragma once

#include "platform/db/connection.h"

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace gongyou {

class SqliteStatement : public Statement {
public:
    /// Prepares `sql`, translated already. Throws DatabaseError if SQLite does not understand it.
    SqliteStatement(sqlite3* handle, const std::string& sql, std::size_t parameters);

    std::size_t parameters() const { return places_.size(); }
    bool in_use() const { return in_use_; }

    /// Runs it to its end; `values` need to live no longer than the call. Gives the rows changed.
    std::int64_t change(std::span<const Value> values);

    /// Runs it to its first row; `values` are copied.
    void open(std::span<const Value> values);

    /// The cells of one row of a batch; NULL for monostate.
    std::int64_t change(std::span<const Batch::Cell> cells, std::span<const Batch::Column> columns);

    bool next() override;
    void close() noexcept override;
    int columns() const override;
    bool is_null(int column) const override;
    bool boolean(int column) const override;
    std::int64_t whole(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::span<const std::byte> bytes(int column) const override;

private:
    struct Finalizes {
        void operator()(sqlite3_stmt* statement) const;
    };
    enum class Life { of_the_call,
        copied };

    void bind(std::span<const Value> values, Life life);
    std::int64_t run_to_the_end();
    bool step();
    void expect(int column, bool right, const char* wanted) const;

    sqlite3* handle_;
    std::unique_ptr<sqlite3_stmt, Finalizes> statement_;
    std::vector<int> places_; // SQLite's index of $1, $2 …; 0 where the text does not use it
    bool in_use_ = false;
    bool first_waits_ = false; // open() stepped already
    bool first_is_row_ = false;
};

}
