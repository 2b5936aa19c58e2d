#include "platform/db/sqlite_statement.h"

#include "platform/db/list_text.h"
#include "platform/db/sqlite_connection.h"
#include "platform/refusal.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <stdexcept>

namespace gongyou {

namespace {

/// One value, bound at `place`. What is copied outlives the caller's value.
struct Binder {
    sqlite3_stmt* statement;
    int place;
    sqlite3_destructor_type life;

    int operator()(Null) const { return sqlite3_bind_null(statement, place); }
    int operator()(bool v) const { return sqlite3_bind_int(statement, place, v ? 1 : 0); }
    int operator()(std::int64_t v) const { return sqlite3_bind_int64(statement, place, v); }
    int operator()(double v) const { return sqlite3_bind_double(statement, place, v); }
    int operator()(std::string_view v) const
    {
        refuse_nul(v);
        return text(v, life);
    }
    int operator()(std::span<const std::byte> v) const
    {
        // a null pointer would bind NULL; an empty value is not NULL
        if (v.empty()) return sqlite3_bind_zeroblob(statement, place, 0);
        return sqlite3_bind_blob64(statement, place, v.data(), v.size(), life);
    }
    int operator()(const Json* v) const { return (*this)(std::string_view{v->text}); }
    int operator()(const IdList* v) const { return text(json_array(*v), SQLITE_TRANSIENT); }
    int operator()(const TextList* v) const { return text(json_array(*v), SQLITE_TRANSIENT); }

    int text(std::string_view v, sqlite3_destructor_type how_long) const
    {
        return sqlite3_bind_text64(statement, place, v.empty() ? "" : v.data(), v.size(), how_long, SQLITE_UTF8);
    }
};

}

void SqliteStatement::Finalizes::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(sqlite3* handle, const std::string& sql, std::size_t parameters) : handle_(handle)
{
    sqlite3_stmt* made = nullptr;
    check_sqlite(handle, sqlite3_prepare_v3(handle, sql.c_str(), static_cast<int>(sql.size() + 1), SQLITE_PREPARE_PERSISTENT, &made, nullptr));
    statement_.reset(made);
    for (std::size_t n = 1; n <= parameters; ++n)
        places_.push_back(sqlite3_bind_parameter_index(made, fmt::format("${}", n).c_str()));
}

void SqliteStatement::bind(std::span<const Value> values, Life life)
{
    if (in_use_) throw std::logic_error("this statement's rows are still being read");
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (places_[i] == 0) continue;
        const Binder binder{statement_.get(), places_[i], life == Life::copied ? SQLITE_TRANSIENT : SQLITE_STATIC};
        check_sqlite(handle_, std::visit(binder, values[i]));
    }
}

std::int64_t SqliteStatement::change(std::span<const Value> values)
{
    bind(values, Life::of_the_call);
    return run_to_the_end();
}

std::int64_t SqliteStatement::change(std::span<const Batch::Cell> cells, std::span<const Batch::Column> columns)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Binder bind_cell{statement_.get(), places_[i], SQLITE_STATIC};
        const auto& cell = cells[i];
        int code = SQLITE_OK;
        if (const auto* text = std::get_if<std::string>(&cell))
            code = columns[i].type == Batch::Type::bytes ? bind_cell(std::as_bytes(std::span{*text})) : bind_cell(std::string_view{*text});
        else if (const auto* whole = std::get_if<std::int64_t>(&cell)) code = bind_cell(*whole);
        else if (const auto* real = std::get_if<double>(&cell)) code = bind_cell(*real);
        else if (const auto* yes = std::get_if<bool>(&cell)) code = bind_cell(*yes);
        else code = bind_cell(Null{});
        check_sqlite(handle_, code);
    }
    return run_to_the_end();
}

std::int64_t SqliteStatement::run_to_the_end()
{
    in_use_ = true;
    while (step()) {}
    close();
    return sqlite3_stmt_readonly(statement_.get()) != 0 ? 0 : sqlite3_changes64(handle_);
}

void SqliteStatement::open(std::span<const Value> values)
{
    bind(values, Life::copied);
    in_use_ = true;
    first_is_row_ = step();
    first_waits_ = true;
}

bool SqliteStatement::step()
{
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const int error = sqlite3_extended_errcode(handle_);
    try {
        check_sqlite(handle_, error == SQLITE_OK ? code : error);
    } catch (...) {
        close();
        throw;
    }
    return false;
}

bool SqliteStatement::next()
{
    if (first_waits_) {
        first_waits_ = false;
        return first_is_row_;
    }
    return first_is_row_ && (first_is_row_ = step());
}

void SqliteStatement::close() noexcept
{
    sqlite3_reset(statement_.get());
    in_use_ = false;
    first_waits_ = false;
}

void SqliteStatement::expect(int column, bool right, const char* wanted) const
{
    if (right) return;
    const char* name = sqlite3_column_name(statement_.get(), column);
    throw std::logic_error(fmt::format("column {} ({}) was read as {} and is {}", column, name == nullptr ? "there is none" : name, wanted,
        is_null(column) ? "NULL" : "something else"));
}

int SqliteStatement::columns() const
{
    return sqlite3_column_count(statement_.get());
}

bool SqliteStatement::is_null(int column) const
{
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::whole(int column) const
{
    expect(column, sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER, "a whole number");
    return sqlite3_column_int64(statement_.get(), column);
}

bool SqliteStatement::boolean(int column) const
{
    return whole(column) != 0;
}

double SqliteStatement::real(int column) const
{
    const int type = sqlite3_column_type(statement_.get(), column);
    expect(column, type == SQLITE_FLOAT || type == SQLITE_INTEGER, "a number");
    return sqlite3_column_double(statement_.get(), column);
}

// A number is given as its digits: `->>` yields numbers here where PostgreSQL yields text.
std::string_view SqliteStatement::text(int column) const
{
    const int type = sqlite3_column_type(statement_.get(), column);
    expect(column, type != SQLITE_NULL && type != SQLITE_BLOB, "text");
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::byte> SqliteStatement::bytes(int column) const
{
    expect(column, sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB, "bytes");
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}
