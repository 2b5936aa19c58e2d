#pragma once

#include "platform/config.h"
#include "platform/toml/table.h"

namespace gongyou {

/// Reads every key of the configuration from `root`; what is not there keeps the value it has.
void read_config_layer(TomlTable root, Config& config);

/// `port = 9000` for the text `9000`: a value of an environment variable or option as a line of TOML. Lists
/// are separated by commas.
std::string written_as_toml(const TomlEntry& entry, std::string_view value);

}
