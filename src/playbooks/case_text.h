#pragma once

#include "platform/toml/table.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gongyou::playbooks {

/// A place in a case's text where a figure stands: `{events|余:10}`.
struct FigureSpot {
    std::string figure;
    std::string rule; // `余:10`, `万元|余:10`; empty: the exact figure
};

using TextPart = std::variant<std::string, FigureSpot>;

/// The text cut at its figures, in order.
std::vector<TextPart> parts_of(std::string_view text);

/// Says at `key` which figures the text names that are none of `figures`, and which rules print nothing.
void check_spots(TomlTable& table, std::string_view key, std::string_view text, const std::vector<std::string>& figures);

}
