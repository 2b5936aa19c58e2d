#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou {

/// `%E4%B8%AD` and the like decoded; nothing where a % has no two digits behind it. `plus_is_blank` as in queries.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank = false);

/// The path of a request target, decoded. Nothing for what could be read in two ways: an encoded slash, a
/// backslash, control characters, bytes that are not UTF-8, a `.` or `..` between slashes.
std::optional<std::string> clean_path(std::string_view target);

/// `a=1&b=%E4%B8%AD`: at most 100 pairs, the rest is ignored.
std::vector<std::pair<std::string, std::string>> parse_query(std::string_view query);

}
