#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

/// What a name is found by: its pairs of neighbouring characters and each character alone, once each.
/// A search table holds one row for each.
std::vector<std::string> grams_to_store(std::string_view name);

/// What a search asks for: every one of these must stand in the table. Empty when nothing was asked.
std::vector<std::string> grams_to_find(std::string_view asked);

}
