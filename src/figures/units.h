#pragma once

#include "platform/toml/table.h"

#include <string>

namespace gongyou::figures {

/// A figure's `unit`: a measure word, or one of them by time: 次/周. Any other is a mistake of the file.
std::string read_unit(TomlTable& table);

}
