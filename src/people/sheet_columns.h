#pragma once

// Which column of a list is what. Offices put titles and notes above the heading, mark what must be filled in, and have a
// dozen words for a telephone.

#include "people/sheet.h"
#include "platform/spreadsheet/spreadsheet.h"

#include <unordered_map>

namespace gongyou::people {

using Columns = std::unordered_map<std::string_view, std::size_t>; // of the fields among a line's cells

/// The first of the top lines that names the people and a number of theirs.
struct Heading {
    std::size_t place = 0; // among the lines
    Columns columns;
};
inline constexpr std::size_t heading_within = 20;
std::optional<Heading> find_heading(const std::vector<spreadsheet::Line>& lines);

/// Whether a line says the heading once more, as long lists do on each printed page.
bool repeats_heading(const spreadsheet::Line& line, const Columns& columns);

/// Writes into the sheet what each column is taken for, and which are left.
void name_columns(const spreadsheet::Line& line, const Columns& columns, Sheet& sheet);

/// The headings that a list should have.
std::vector<std::string> usual_headings();

}
