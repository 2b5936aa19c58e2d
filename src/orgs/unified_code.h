#pragma once

#include <string_view>

namespace gongyou::orgs {

/// 统一社会信用代码 as GB 32100 has it: 18 characters, the last one a check over the others.
bool is_unified_code(std::string_view code);

}
