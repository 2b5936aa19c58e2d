#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace gongyou {

namespace json = boost::json;

/// Parses a request body or a stored document: depth at most 32, no duplicate keys, no trailing text.
/// The value lives in `storage`: the default is the heap.
/// Refusal `malformed` (json.unreadable, json.too_deep, json.duplicate_key).
json::value parse_json(std::string_view text, json::storage_ptr storage = {});

/// The value as compact JSON text.
std::string print_json(const json::value& value);

}
