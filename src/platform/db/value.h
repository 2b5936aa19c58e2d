#pragma once

// What can be bound to a statement and read from a row. Strong types of the house (ids, days,
// instants, money, enums with a text form) are bound and read as themselves.

#include "platform/ids.h"
#include "platform/money.h"
#include "platform/time.h"
#include "platform/words.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace gongyou {

using Bytes = std::vector<std::byte>;

/// JSON text for a JSONB column.
struct Json {
    std::string text;
};

/// A list bound as one parameter, read in SQL by `ids_of($n)` or `texts_of($n)`.
struct IdList {
    std::vector<std::int64_t> values;
};
/// The ids of a range, as one list to bind: `ids_of(bookings, &Booking::session)`.
template <class Range, class Projection = std::identity>
IdList ids_of(const Range& range, Projection id = {})
{
    IdList ids;
    for (const auto& one : range) ids.values.push_back(std::invoke(id, one).value);
    return ids;
}

struct TextList {
    std::vector<std::string> values;
};

/// NULL, and of what: PostgreSQL then infers the same types as for a value that is there.
struct Null {
    enum class Of { unknown,
        boolean,
        whole,
        real,
        bytes } of = Of::unknown;
};

using Value = std::variant<Null, bool, std::int64_t, double, std::string_view, std::span<const std::byte>, const Json*, const IdList*, const TextList*>;

/// The NULL of the type that `v` has.
Value null_of(const Value& v);

inline Value to_value(bool v) { return v; }
inline Value to_value(int v) { return std::int64_t{v}; }
inline Value to_value(std::int64_t v) { return v; }
inline Value to_value(double v) { return v; }
inline Value to_value(std::string_view v) { return v; }
inline Value to_value(const std::string& v) { return std::string_view{v}; }
inline Value to_value(const char* v) { return std::string_view{v}; }
inline Value to_value(std::span<const std::byte> v) { return v; }
inline Value to_value(const Bytes& v) { return std::span<const std::byte>{v}; }
inline Value to_value(const Json& v) { return &v; }
inline Value to_value(const IdList& v) { return &v; }
inline Value to_value(const TextList& v) { return &v; }
inline Value to_value(Instant v) { return v.ms; }
inline Value to_value(Day v) { return std::int64_t{v.number}; }
inline Value to_value(Money v) { return v.fen; }
inline Value to_value(std::nullopt_t) { return Null{}; }
inline Value to_value(std::nullptr_t) = delete; // std::nullopt is NULL
template <class Noun>
Value to_value(Id<Noun> v)
{
    return v.value;
}
template <class E>
requires Worded<E> Value to_value(E v)
{
    return std::string_view{word_of(v)};
}
template <class T>
Value to_value(const std::optional<T>& v)
{
    return v ? to_value(*v) : null_of(to_value(T{}));
}

}
