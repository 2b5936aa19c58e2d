#pragma once

// Values on their way to PostgreSQL. Numbers, booleans, bytes and lists travel in binary under their
// own types; texts and JSON travel as text without a type, so that the server infers it from where
// they stand and a JSONB column takes them.

#include "platform/db/batch.h"
#include "platform/db/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gongyou {

namespace oid {
inline constexpr unsigned unknown = 0, boolean = 16, bytea = 17, name = 19, int8 = 20, int2 = 21, int4 = 23, text = 25, oid = 26, json = 114,
                          float4 = 700, float8 = 701, bpchar = 1042, varchar = 1043, numeric = 1700, jsonb = 3802, bool_array = 1000,
                          bytea_array = 1001, text_array = 1009, int8_array = 1016, float8_array = 1022;
}

/// Whether a column of a batch travels as one value instead of an array: where a large batch has the same in every row. Of a
/// booking's fact twelve columns in seventeen are such, and each array costs both sides about as much as an index entry.
bool travels_once(const Batch& batch, std::size_t column);

class PostgresParameters {
public:
    void set(std::span<const Value> values);

    /// One array for each column of the batch, one value where travels_once says so.
    void set(const Batch& batch);

    int count() const { return static_cast<int>(types_.size()); }
    const unsigned* types() const { return types_.data(); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

    /// A statement prepared for other types is another statement.
    std::string_view signature() const { return {reinterpret_cast<const char*>(types_.data()), types_.size() * sizeof(unsigned)}; }

private:
    friend struct PostgresEncoder;
    void clear();
    void finish();

    std::string arena_;
    std::vector<unsigned> types_;
    std::vector<std::ptrdiff_t> starts_; // within the arena; -1 for NULL
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

}
