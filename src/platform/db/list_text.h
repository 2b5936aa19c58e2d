#pragma once

#include "platform/db/value.h"

#include <string>
#include <string_view>

namespace gongyou {

/// `[1,2,3]`: how lists travel to SQLite.
std::string json_array(const IdList& list);
std::string json_array(const TextList& list);

/// A text with a NUL byte is refused (malformed, platform.text_with_nul) before it reaches an engine:
/// PostgreSQL cannot store it, SQLite would, and both must behave alike.
void refuse_nul(std::string_view text);

}
