#include "platform/db/postgres_connection.h"

#include "platform/db/dialect.h"

#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace gongyou {

namespace {

std::int64_t rows_changed(const PGresult* result)
{
    const std::string_view count = PQcmdTuples(const_cast<PGresult*>(result));
    std::int64_t rows = 0;
    std::from_chars(count.data(), count.data() + count.size(), rows);
    return rows;
}

/// All rows of a batch as one statement over one array a column; what is the same in all rows comes as one value.
std::string insert_by_unnest(const Batch& batch)
{
    constexpr const char* element[] = {"bigint", "double precision", "text", "boolean", "bytea", "text"};
    std::string names, values, arrays, given;
    const auto add = [](std::string& list, std::string one) { list += (list.empty() ? "" : ", ") + std::move(one); };
    for (std::size_t i = 0; i < batch.columns().size(); ++i) {
        const auto& [name, type] = batch.columns()[i];
        const char* sql_type = element[static_cast<std::size_t>(type)];
        const bool once = travels_once(batch, i);
        const std::string value = once ? fmt::format("${}::{}", i + 1, sql_type) : fmt::format("c{}", i);
        add(names, name);
        add(values, type == Batch::Type::json ? fmt::format("CAST({} AS jsonb)", value) : value);
        if (once) continue;
        add(arrays, fmt::format("${}::{}[]", i + 1, sql_type));
        add(given, fmt::format("c{}", i));
    }
    return fmt::format("INSERT INTO {} ({}) SELECT {} FROM unnest({}) AS given({}){}", batch.table(), names, values, arrays, given,
        batch.on_conflict() == Batch::OnConflict::ignore ? " ON CONFLICT DO NOTHING" : "");
}

std::string translated(std::string_view sql, std::size_t values)
{
    EngineSql made = translate(Engine::postgres, sql);
    if (made.parameters != values)
        throw std::logic_error(fmt::format("a statement uses {} parameters and got {}: {}", made.parameters, values, sql));
    return std::move(made.text);
}

}

PostgresStatement* PostgresConnection::known(std::string_view sql)
{
    fail_if_wanted(sql);
    key_ = parameters_.signature();
    key_ += sql;
    PostgresStatement* statement = statements_.find(key_);
    if (statement != nullptr && statement->in_use()) throw std::logic_error(fmt::format("this statement's rows are still being read: {}", sql));
    return statement;
}

/// Runs the statement with what parameters_ holds, preparing it if this connection has not yet.
template <class MakeSql>
PostgresConnection::Run PostgresConnection::run(std::string_view sql, MakeSql make_sql)
{
    if (PostgresStatement* statement = known(sql)) return {*statement, wire_.run(statement->name(), parameters_)};
    auto made = std::make_unique<PostgresStatement>(fmt::format("s{}", next_name_++));
    auto result = wire_.prepare_and_run(made->name(), make_sql(), parameters_);
    PostgresStatement& statement = *made;
    if (const auto dropped = statements_.add(key_, std::move(made))) dropped_.push_back(dropped->name());
    return {statement, std::move(result)};
}

std::int64_t PostgresConnection::change(std::string_view sql, std::span<const Value> values)
{
    parameters_.set(values);
    return rows_changed(run(sql, [&] { return translated(sql, values.size()); }).result.get());
}

Statement& PostgresConnection::query(std::string_view sql, std::span<const Value> values)
{
    parameters_.set(values);
    Run ran = run(sql, [&] { return translated(sql, values.size()); });
    ran.statement.open(std::move(ran.result));
    return ran.statement;
}

std::int64_t PostgresConnection::insert(const Batch& batch)
{
    parameters_.set(batch);
    return rows_changed(run(batch.sql(), [&] { return insert_by_unnest(batch); }).result.get());
}

// These three are prepared and answered at once the first time.
Statement& PostgresConnection::query_ahead(std::string_view sql, std::span<const Value> values)
{
    parameters_.set(values);
    PostgresStatement* statement = known(sql);
    if (statement == nullptr) return query(sql, values);
    wire_.send(statement->name(), parameters_, &statement->expect(wire_));
    return *statement;
}

void PostgresConnection::lock(std::string_view sql, std::span<const Value> values)
{
    parameters_.set(values);
    if (const PostgresStatement* statement = known(sql)) wire_.send(statement->name(), parameters_);
    else change(sql, values);
}

void PostgresConnection::insert_behind(const Batch& batch)
{
    parameters_.set(batch);
    const PostgresStatement* statement = known(batch.sql());
    if (statement == nullptr) {
        insert(batch);
        return;
    }
    wire_.send(statement->name(), parameters_);
    wire_.let_begin();
}

void PostgresConnection::run_script(std::string_view sql)
{
    for (const auto statement : split_script(sql)) wire_.run(translate(Engine::postgres, statement).text);
}

// What the cache dropped is dropped on the server here, where no failed transaction stands in the way; behind BEGIN, for
// DEALLOCATE takes a snapshot, and a transaction cannot choose its isolation after one.
void PostgresConnection::begin(Access access)
{
    wire_.hurry_again();
    wire_.queue(access == Access::read_write ? "BEGIN ISOLATION LEVEL READ COMMITTED" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const auto& name : std::exchange(dropped_, {})) wire_.queue("DEALLOCATE " + name);
}

void PostgresConnection::commit()
{
    fail_if_wanted("COMMIT");
    if (!wire_.in_transaction()) {
        wire_.forget_queued(); // nothing was ever sent
        return;
    }
    try {
        const auto result = wire_.run("COMMIT");
        // a transaction in which a statement failed answers COMMIT with ROLLBACK
        if (std::string_view{PQcmdStatus(result.get())} != "COMMIT")
            throw DatabaseError{DatabaseError::Class::other, "25P02", "PostgreSQL: a statement failed, so nothing was committed"};
    } catch (const DatabaseError& error) {
        if (error.kind != DatabaseError::Class::connection) throw;
        throw DatabaseError{DatabaseError::Class::connection, DatabaseError::unknown_outcome, error.what()};
    }
}

void PostgresConnection::rollback() noexcept
{
    wire_.forget_queued();
    wire_.hear_out();
    if (!wire_.in_transaction()) return;
    try {
        wire_.run("ROLLBACK");
    } catch (...) {
        wire_.give_up();
    }
}

// What was sent ahead is this work's own: it is answered before the next work begins.
void PostgresConnection::release_savepoint()
{
    wire_.settle();
    wire_.queue("RELEASE work");
}

// SAVEPOINT itself may still be waiting: then nothing was done, and sending all three is harmless.
void PostgresConnection::rollback_to_savepoint()
{
    wire_.hear_out();
    wire_.queue("ROLLBACK TO work");
    wire_.queue("RELEASE work");
}

void PostgresConnection::take_your_time()
{
    wire_.take_your_time();
    wire_.queue("SET LOCAL statement_timeout = 0");
}

// A real 40001 from the server, so that the transaction is as dead as it would be.
void PostgresConnection::fail_if_wanted(std::string_view sql)
{
    if (fault_wanted(sql)) wire_.run("DO $$ BEGIN RAISE EXCEPTION 'a fault that a test asked for' USING ERRCODE = '40001'; END $$");
}

}
