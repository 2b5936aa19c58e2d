#include "platform/db/batch.h"

#include <fmt/format.h>
#include <stdexcept>

namespace gongyou {

namespace {

std::string text_of(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The value as a cell of a column of this type; throws std::logic_error where it is none.
Batch::Cell cell_of(const Value& value, const Batch::Column& column)
{
    using Type = Batch::Type;
    if (std::holds_alternative<Null>(value)) return std::monostate{};
    switch (column.type) {
    case Type::whole:
        if (const auto* v = std::get_if<std::int64_t>(&value)) return *v;
        break;
    case Type::real:
        if (const auto* v = std::get_if<double>(&value)) return *v;
        if (const auto* v = std::get_if<std::int64_t>(&value)) return static_cast<double>(*v);
        break;
    case Type::boolean:
        if (const auto* v = std::get_if<bool>(&value)) return *v;
        break;
    case Type::text:
        if (const auto* v = std::get_if<std::string_view>(&value)) return std::string{*v};
        break;
    case Type::json:
        if (const auto* v = std::get_if<const Json*>(&value)) return (*v)->text;
        if (const auto* v = std::get_if<std::string_view>(&value)) return std::string{*v};
        break;
    case Type::bytes:
        if (const auto* v = std::get_if<std::span<const std::byte>>(&value)) return text_of(*v);
        break;
    }
    throw std::logic_error(fmt::format("the column {} of a batch was given a value of another type", column.name));
}

}

Batch::Batch(std::string table, std::initializer_list<Column> columns, OnConflict on_conflict)
    : table_(std::move(table)),
      columns_(columns),
      on_conflict_(on_conflict)
{
    std::string names;
    std::string values;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        names += (i == 0 ? "" : ", ") + columns_[i].name;
        values += fmt::format("{}${}", i == 0 ? "" : ", ", i + 1);
    }
    sql_ = fmt::format("INSERT INTO {} ({}) VALUES ({}){}", table_, names, values,
        on_conflict_ == OnConflict::ignore ? " ON CONFLICT DO NOTHING" : "");
}

void Batch::add_row(std::span<const Value> values)
{
    if (values.size() != columns_.size())
        throw std::logic_error(fmt::format("a row for {} has {} values for {} columns", table_, values.size(), columns_.size()));
    const auto before = cells_.size();
    try {
        for (std::size_t i = 0; i < values.size(); ++i) cells_.push_back(cell_of(values[i], columns_[i]));
    } catch (...) {
        cells_.resize(before);
        throw;
    }
    ++rows_;
}

void Batch::clear()
{
    cells_.clear();
    rows_ = 0;
}

}
