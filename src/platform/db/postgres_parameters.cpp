#include "platform/db/postgres_parameters.h"

#include "platform/db/list_text.h"

#include <bit>
#include <stdexcept>

namespace gongyou {

namespace {

template <class Whole>
void append_big_endian(std::string& out, Whole value)
{
    char bytes[sizeof(Whole)];
    for (std::size_t i = 0; i < sizeof(Whole); ++i) bytes[i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (sizeof(Whole) - 1 - i) * 8);
    out.append(bytes, sizeof bytes);
}

void append_length(std::string& out, std::size_t length)
{
    if (length > 0x3fffffff) throw std::logic_error("a value of more than 1 GB");
    append_big_endian(out, static_cast<std::int32_t>(length));
}

void append_array_head(std::string& out, unsigned element, std::size_t size, bool has_null)
{
    append_big_endian(out, std::int32_t{size == 0 ? 0 : 1}); // dimensions
    append_big_endian(out, std::int32_t{has_null ? 1 : 0});
    append_big_endian(out, static_cast<std::int32_t>(element));
    if (size == 0) return;
    append_length(out, size);
    append_big_endian(out, std::int32_t{1}); // lower bound
}

void append_element(std::string& out, const Batch::Cell& cell, Batch::Type type)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        append_big_endian(out, std::int32_t{-1});
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        if (type != Batch::Type::bytes) refuse_nul(*text);
        append_length(out, text->size());
        out += *text;
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        append_length(out, 8);
        append_big_endian(out, *whole);
    } else if (const auto* real = std::get_if<double>(&cell)) {
        append_length(out, 8);
        append_big_endian(out, std::bit_cast<std::int64_t>(*real));
    } else {
        append_length(out, 1);
        out += std::get<bool>(cell) ? '\1' : '\0';
    }
}

struct ArrayType {
    unsigned array, element;
};

ArrayType array_type(Batch::Type type)
{
    switch (type) {
    case Batch::Type::whole: return {oid::int8_array, oid::int8};
    case Batch::Type::real: return {oid::float8_array, oid::float8};
    case Batch::Type::boolean: return {oid::bool_array, oid::boolean};
    case Batch::Type::bytes: return {oid::bytea_array, oid::bytea};
    case Batch::Type::text:
    case Batch::Type::json: break;
    }
    return {oid::text_array, oid::text};
}

}

/// Appends one value to the arena and says how it travels.
struct PostgresEncoder {
    PostgresParameters& to;

    void begin(unsigned type, int format) const
    {
        to.types_.push_back(type);
        to.formats_.push_back(format);
        to.starts_.push_back(static_cast<std::ptrdiff_t>(to.arena_.size()));
    }
    void end() const { to.lengths_.push_back(static_cast<int>(to.arena_.size() - static_cast<std::size_t>(to.starts_.back()))); }

    void operator()(Null v) const
    {
        constexpr unsigned types[] = {oid::unknown, oid::boolean, oid::int8, oid::float8, oid::bytea};
        begin(types[static_cast<std::size_t>(v.of)], v.of == Null::Of::unknown ? 0 : 1);
        to.starts_.back() = -1;
        to.lengths_.push_back(0);
    }
    void operator()(bool v) const
    {
        begin(oid::boolean, 1);
        to.arena_ += v ? '\1' : '\0';
        end();
    }
    void operator()(std::int64_t v) const
    {
        begin(oid::int8, 1);
        append_big_endian(to.arena_, v);
        end();
    }
    void operator()(double v) const
    {
        begin(oid::float8, 1);
        append_big_endian(to.arena_, std::bit_cast<std::int64_t>(v));
        end();
    }
    void operator()(std::string_view v) const
    {
        refuse_nul(v);
        begin(oid::unknown, 0);
        to.arena_ += v;
        end();
        to.arena_ += '\0'; // text parameters are C strings
    }
    void operator()(std::span<const std::byte> v) const
    {
        begin(oid::bytea, 1);
        to.arena_.append(reinterpret_cast<const char*>(v.data()), v.size());
        end();
    }
    void operator()(const Json* v) const { (*this)(std::string_view{v->text}); }
    void operator()(const IdList* v) const
    {
        begin(oid::int8_array, 1);
        append_array_head(to.arena_, oid::int8, v->values.size(), false);
        for (const auto id : v->values) {
            append_length(to.arena_, 8);
            append_big_endian(to.arena_, id);
        }
        end();
    }
    void operator()(const TextList* v) const
    {
        begin(oid::text_array, 1);
        append_array_head(to.arena_, oid::text, v->values.size(), false);
        for (const auto& text : v->values) {
            refuse_nul(text);
            append_length(to.arena_, text.size());
            to.arena_ += text;
        }
        end();
    }
    void one_for_all(const Batch::Cell& cell, Batch::Type type) const
    {
        begin(array_type(type).element, 1);
        if (std::holds_alternative<std::monostate>(cell)) {
            to.starts_.back() = -1;
            to.lengths_.push_back(0);
            return;
        }
        append_element(to.arena_, cell, type);
        to.starts_.back() += 4; // a value by itself says its length elsewhere
        end();
    }
    void column(const Batch& batch, std::size_t at) const
    {
        const std::size_t width = batch.columns().size();
        const Batch::Type type = batch.columns()[at].type;
        if (travels_once(batch, at)) return one_for_all(batch.cells()[at], type);
        const auto [array, element] = array_type(type);
        bool has_null = false;
        for (std::size_t i = at; i < batch.cells().size(); i += width) has_null |= std::holds_alternative<std::monostate>(batch.cells()[i]);
        begin(array, 1);
        append_array_head(to.arena_, element, batch.size(), has_null);
        for (std::size_t i = at; i < batch.cells().size(); i += width) append_element(to.arena_, batch.cells()[i], type);
        end();
    }
};

// Small batches keep one text each: they would fill the statement cache with variants for nothing. The last column always
// travels row by row where the others do not, for something has to say how many rows there are.
bool travels_once(const Batch& batch, std::size_t column)
{
    constexpr std::size_t large = 16;
    const std::size_t width = batch.columns().size();
    if (batch.size() < large) return false;
    const auto same = [&](std::size_t at) {
        for (std::size_t i = at + width; i < batch.cells().size(); i += width) {
            if (batch.cells()[i] != batch.cells()[at]) return false;
        }
        return true;
    };
    if (!same(column)) return false;
    if (column + 1 < width) return true;
    for (std::size_t other = 0; other < column; ++other) {
        if (!same(other)) return true;
    }
    return false;
}

void PostgresParameters::set(std::span<const Value> values)
{
    clear();
    for (const auto& value : values) std::visit(PostgresEncoder{*this}, value);
    finish();
}

void PostgresParameters::set(const Batch& batch)
{
    clear();
    for (std::size_t at = 0; at < batch.columns().size(); ++at) PostgresEncoder{*this}.column(batch, at);
    finish();
}

void PostgresParameters::clear()
{
    arena_.clear();
    types_.clear();
    starts_.clear();
    lengths_.clear();
    formats_.clear();
}

// the arena moves while it grows, so pointers into it are made last
void PostgresParameters::finish()
{
    values_.clear();
    for (const auto start : starts_) values_.push_back(start < 0 ? nullptr : arena_.data() + start);
}

}
