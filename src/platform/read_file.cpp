#include "platform/read_file.h"

#include <fstream>
#include <iterator>

namespace gongyou {

std::optional<std::string> read_file(const std::filesystem::path& path)
{
    std::error_code none;
    if (std::filesystem::is_directory(path, none)) return std::nullopt;
    std::ifstream in{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) return std::nullopt;
    return text;
}

}
