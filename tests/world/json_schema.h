#pragma once

#include "platform/json/json.h"

#include <string>
#include <vector>

namespace gongyou::testing {

/// What is wrong with a value by its schema, one sentence each with its path; empty: nothing. Knows the words that the
/// house's own OpenAPI uses, and reports any other as a mistake, so that no rule is passed over in silence. An object
/// may hold no member that its schema does not name.
std::vector<std::string> schema_mistakes(const json::object& openapi, const json::value& schema, const json::value& value);

}
