#pragma once

#include "platform/db/value.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace gongyou {

/// Many rows for one table, inserted at once by Transaction::insert. The columns' types are fixed
/// when the batch is made, so that a column of nothing but NULLs still has one.
class Batch {
public:
    enum class Type { whole,
        real,
        text,
        boolean,
        bytes,
        json };
    struct Column {
        std::string name;
        Type type;
    };
    enum class OnConflict { fail,
        ignore };

    Batch(std::string table, std::initializer_list<Column> columns, OnConflict on_conflict = OnConflict::fail);

    /// Adds one row; the values in the order of the columns. Texts and bytes are copied.
    template <class... Args>
    void add(const Args&... args)
    {
        const Value values[] = {to_value(args)...};
        add_row(values);
    }
    void add_row(std::span<const Value> values);

    std::size_t size() const { return rows_; }
    bool empty() const { return rows_ == 0; }
    void clear();

    // for the engines
    using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string>; // text, bytes and json share std::string
    const std::string& sql() const { return sql_; }                                     // the row-wise INSERT … VALUES ($1, …) text
    const std::string& table() const { return table_; }
    const std::vector<Column>& columns() const { return columns_; }
    const std::vector<Cell>& cells() const { return cells_; } // row by row
    OnConflict on_conflict() const { return on_conflict_; }

private:
    std::string table_;
    std::vector<Column> columns_;
    OnConflict on_conflict_;
    std::string sql_;
    std::vector<Cell> cells_;
    std::size_t rows_ = 0;
};

}
