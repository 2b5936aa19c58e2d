#include "platform/toml/schema.h"

#include <algorithm>

namespace gongyou {

void TomlSchema::add(TomlEntry entry)
{
    if (!find(entry.path)) entries_.push_back(std::move(entry));
}

const TomlEntry* TomlSchema::find(const std::string& path) const
{
    const auto at = std::find_if(entries_.begin(), entries_.end(), [&](const TomlEntry& e) { return e.path == path; });
    return at == entries_.end() ? nullptr : &*at;
}

}
