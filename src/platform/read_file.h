#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace gongyou {

/// The whole file as it stands; nothing where it cannot be opened or read: a folder, a missing file, no permission.
std::optional<std::string> read_file(const std::filesystem::path& path);

}
