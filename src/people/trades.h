#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::people {

/// The code of a trade as lists name it in words: 货运 is `trucking`; a code is itself. Nothing for what is neither.
std::optional<std::string> trade_of(std::string_view said);

std::vector<std::string> trade_codes();

/// `制造、煤炭、…`: what may be said.
std::string trades_in_words();

}
