#pragma once

// How a key becomes a value; the two files that read scalars and lists share it.

#include "platform/toml/table.h"
#include "platform/toml/value.h"

#include <fmt/format.h>

namespace gongyou {

/// Converts the value at `key`, or says what is wrong with it and gives nothing.
template <class Convert>
auto TomlTable::read(std::string_view key, TomlEntry entry, Convert convert)
{
    const std::string label = entry.label;
    TomlWrong wrong;
    decltype(convert(std::declval<const TomlNode&>(), wrong)) value;
    if (const TomlNode* node = find(key, std::move(entry))) {
        value = convert(*node, wrong);
        if (!value) {
            reading_->add({reading_->file, node->line, node->column, path_of(key), wrong.code, fmt::format("“{}”（{}）{}", key, label, wrong.found),
                wrong.expected, wrong.suggestion});
        }
    }
    return value;
}

}
