#include "platform/db/transaction.h"

#include "platform/db/as.h"
#include "platform/db/batch.h"
#include "platform/db/connection.h"

#include <fmt/format.h>

namespace gongyou {

Value null_of(const Value& v)
{
    if (std::holds_alternative<bool>(v)) return Null{Null::Of::boolean};
    if (std::holds_alternative<std::int64_t>(v)) return Null{Null::Of::whole};
    if (std::holds_alternative<double>(v)) return Null{Null::Of::real};
    if (std::holds_alternative<std::span<const std::byte>>(v)) return Null{Null::Of::bytes};
    return Null{};
}

StatementFault& statement_fault()
{
    static StatementFault fault;
    return fault;
}

void rows::require_columns(const Row& row, std::size_t members, std::string_view type)
{
    if (static_cast<std::size_t>(row.columns()) == members) return;
    throw std::logic_error(fmt::format("{} has {} members and was read from {} columns", type, members, row.columns()));
}

int Row::columns() const { return statement_->columns(); }
bool Row::is_null(int column) const { return statement_->is_null(column); }
bool Row::boolean(int column) const { return statement_->boolean(column); }
std::int64_t Row::whole(int column) const { return statement_->whole(column); }
double Row::real(int column) const { return statement_->real(column); }
std::string_view Row::text(int column) const { return statement_->text(column); }
std::span<const std::byte> Row::bytes(int column) const { return statement_->bytes(column); }

Rows::~Rows()
{
    if (statement_ != nullptr) statement_->close();
}

Rows::Iterator Rows::begin()
{
    return {statement_, statement_->next()};
}

Rows::Iterator& Rows::Iterator::operator++()
{
    alive = statement->next();
    return *this;
}

std::int64_t Transaction::change_with(std::string_view sql, std::span<const Value> values)
{
    return connection_.change(sql, values);
}

Rows Transaction::rows_with(std::string_view sql, std::span<const Value> values)
{
    return Rows{connection_.query(sql, values)};
}

Rows Transaction::rows_ahead_with(std::string_view sql, std::span<const Value> values)
{
    return Rows{connection_.query_ahead(sql, values)};
}

void Transaction::lock_with(std::string_view sql, std::span<const Value> values)
{
    connection_.lock(sql, values);
}

std::int64_t Transaction::insert(const Batch& batch)
{
    return batch.empty() ? 0 : connection_.insert(batch);
}

void Transaction::insert_behind(const Batch& batch)
{
    if (!batch.empty()) connection_.insert_behind(batch);
}

}
