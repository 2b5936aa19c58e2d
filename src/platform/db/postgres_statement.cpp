#include "platform/db/postgres_statement.h"

#include <bit>
#include <cmath>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

namespace gongyou {

namespace {

std::uint64_t big_endian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::int16_t short_at(std::string_view bytes, std::size_t at)
{
    return static_cast<std::int16_t>(big_endian(bytes.substr(at, 2)));
}

/// NUMERIC: four shorts (digits, weight, sign, scale), then base-10000 digits, the first worth 10000^weight.
struct Numeric {
    std::string_view bytes;

    int digits() const { return short_at(bytes, 0); }
    int weight() const { return short_at(bytes, 2); }
    bool negative() const { return short_at(bytes, 4) == 0x4000; }
    std::int64_t digit(int i) const { return i < digits() ? short_at(bytes, 8 + 2 * static_cast<std::size_t>(i)) : 0; }

    std::optional<std::int64_t> whole() const
    {
        if (digits() > weight() + 1) return std::nullopt; // trailing zeros are never sent: it has decimals
        std::int64_t value = 0;
        for (int i = 0; i <= weight(); ++i) {
            if (__builtin_mul_overflow(value, std::int64_t{10'000}, &value)) return std::nullopt;
            if (__builtin_sub_overflow(value, digit(i), &value)) return std::nullopt; // below zero there is room for one more
        }
        if (negative()) return value;
        if (__builtin_sub_overflow(std::int64_t{0}, value, &value)) return std::nullopt;
        return value;
    }

    double real() const
    {
        double value = 0;
        for (int i = 0; i < digits(); ++i) value += static_cast<double>(digit(i)) * std::pow(10'000.0, weight() - i);
        return negative() ? -value : value;
    }
};

}

void PostgresStatement::open(PostgresResult result)
{
    result_ = std::move(result);
    rows_ = PQntuples(result_.get());
    row_ = -1;
}

PostgresResult& PostgresStatement::expect(PostgresWire& wire)
{
    coming_from_ = &wire;
    return result_;
}

bool PostgresStatement::next()
{
    if (coming_from_ != nullptr) {
        std::exchange(coming_from_, nullptr)->settle();
        if (!result_) throw DatabaseError{DatabaseError::Class::other, "25P02", "PostgreSQL: a statement before this one failed"};
        open(std::move(result_));
    }
    return ++row_ < rows_;
}

// Left unread, it is heard out: what comes must not be laid where somebody else reads.
void PostgresStatement::close() noexcept
{
    if (coming_from_ != nullptr) std::exchange(coming_from_, nullptr)->leave_unread();
    result_.reset();
}

void PostgresStatement::wrong(int column, const char* wanted) const
{
    const char* name = PQfname(result_.get(), column);
    if (name == nullptr) throw std::logic_error(fmt::format("column {} was read as {} and there is none", column, wanted));
    const bool null = PQgetisnull(result_.get(), row_, column) != 0;
    throw std::logic_error(fmt::format("column {} ({}) was read as {} and is {}", column, name, wanted,
        null ? "NULL" : fmt::format("of type {}", PQftype(result_.get(), column))));
}

std::string_view PostgresStatement::raw(int column, const char* wanted) const
{
    if (column >= PQnfields(result_.get()) || PQgetisnull(result_.get(), row_, column) != 0) wrong(column, wanted);
    return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

int PostgresStatement::columns() const
{
    return PQnfields(result_.get());
}

bool PostgresStatement::is_null(int column) const
{
    if (column >= PQnfields(result_.get())) wrong(column, "a column");
    return PQgetisnull(result_.get(), row_, column) != 0;
}

bool PostgresStatement::boolean(int column) const
{
    const auto value = raw(column, "a boolean");
    if (PQftype(result_.get(), column) != oid::boolean) wrong(column, "a boolean");
    return value[0] != 0;
}

std::int64_t PostgresStatement::whole(int column) const
{
    const auto value = raw(column, "a whole number");
    switch (PQftype(result_.get(), column)) {
    case oid::int8: return static_cast<std::int64_t>(big_endian(value));
    case oid::int4: return static_cast<std::int32_t>(big_endian(value));
    case oid::int2: return static_cast<std::int16_t>(big_endian(value));
    case oid::oid: return static_cast<std::int64_t>(big_endian(value));
    case oid::numeric:
        if (const auto whole = Numeric{value}.whole()) return *whole;
        [[fallthrough]];
    default: wrong(column, "a whole number");
    }
}

double PostgresStatement::real(int column) const
{
    const auto value = raw(column, "a number");
    switch (PQftype(result_.get(), column)) {
    case oid::float8: return std::bit_cast<double>(big_endian(value));
    case oid::float4: return std::bit_cast<float>(static_cast<std::uint32_t>(big_endian(value)));
    case oid::numeric: return Numeric{value}.real();
    case oid::int8:
    case oid::int4:
    case oid::int2: return static_cast<double>(whole(column));
    default: wrong(column, "a number");
    }
}

std::string_view PostgresStatement::text(int column) const
{
    const auto value = raw(column, "text");
    switch (PQftype(result_.get(), column)) {
    case oid::text:
    case oid::varchar:
    case oid::bpchar:
    case oid::name:
    case oid::json: return value;
    case oid::jsonb: return value.substr(1); // a version byte comes first
    default: wrong(column, "text");
    }
}

std::span<const std::byte> PostgresStatement::bytes(int column) const
{
    const auto value = raw(column, "bytes");
    if (PQftype(result_.get(), column) != oid::bytea) wrong(column, "bytes");
    return std::as_bytes(std::span{value});
}

}
