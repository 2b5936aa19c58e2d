#pragma once

// What this installation remembers about itself between two starts: texts by name (`clock.offset_ms`).

#include "platform/db/transaction.h"

#include <optional>
#include <string>

namespace gongyou {

std::optional<std::string> read_setting(Transaction& tx, const std::string& name);

/// Replaces what was written under this name.
void write_setting(Transaction& tx, const std::string& name, const std::string& value);

}
