#pragma once

#include <string>
#include <string_view>

namespace gongyou::orgs {

/// In its one written form: capitals, half-width, without blanks and hyphens.
std::string normal_unified_code(std::string_view written);

/// 统一社会信用代码 as GB 32100 has it: 18 characters, the last one a check over the others.
bool is_unified_code(std::string_view code);

}
