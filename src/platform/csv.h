#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

/// A table as people's spreadsheet programs write it (RFC 4180): comma, tab or semicolon, quotes, line breaks inside quotes, with or
/// without a byte order mark. A cell is as it stands, without blanks at its ends. Lines of nothing but blanks stay, as
/// empty rows: the nth row is the nth the reader sees.
/// Refusals invalid: csv.not_utf8, csv.open_quote, csv.too_many_rows, csv.too_wide (over 256 cells, or 1,000 characters in one).
std::vector<std::vector<std::string>> read_csv(std::string_view text, std::size_t most_rows);

/// One line with its line end. A cell that a spreadsheet would take for a formula is disarmed by a leading apostrophe.
std::string csv_line(const std::vector<std::string>& cells);

/// What makes spreadsheet programs read a file as UTF-8; first in it.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

}
