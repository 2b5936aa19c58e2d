#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace gongyou {

namespace json = boost::json;

/// Parses a request body or a stored document: depth at most 32, no duplicate keys, no trailing text.
/// Refusal `malformed` (json.unreadable, json.too_deep, json.duplicate_key).
json::value parse_json(std::string_view text);

}
