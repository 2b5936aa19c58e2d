#pragma once

#include "platform/spreadsheet/spreadsheet.h"

namespace gongyou::spreadsheet {

/// Whether a number format shows a day: one of the built-in ones, China's own among them, or a code such as `[$-804]yyyy"年"m"月"`.
bool shows_day(int built_in);
bool shows_day(std::string_view code);

/// What a cell that holds a number shows: a whole number in all its digits, never in powers of ten; a day as 2024-03-08.
Cell number_cell(std::string_view stored, bool as_day, bool from_1904);

}
