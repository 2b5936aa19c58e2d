#pragma once

// A sheet 名单: the list of people that an officer keeps in a spreadsheet, read row by row, every mistake named by its
// row as the spreadsheet numbers it, its column, and what to do.

#include "people/people.h"

namespace gongyou::people {

struct SheetRow {
    std::int64_t line = 0; // as the spreadsheet numbers it; the heading is 1
    std::string name;
    std::optional<std::string> id_number, phone; // normalised
    std::string trade, town;
    std::optional<Day> since;
};
const Shape<SheetRow>& shape_of(SheetRow*);

Identity identity_of(const SheetRow& row);

struct SheetMistake {
    std::int64_t line = 0;
    std::string column, code, message;
};
const Shape<SheetMistake>& shape_of(SheetMistake*);

struct Sheet {
    std::vector<SheetRow> rows;         // those without a mistake
    std::vector<SheetMistake> mistakes; // by line
    std::int64_t wrong = 0;             // rows with mistakes
    std::vector<std::string> ignored;   // columns that say nothing here
};

inline constexpr std::size_t most_sheet_rows = 20'000;

/// Refusals invalid: csv.*, people.sheet_without_heading, people.sheet_empty.
Sheet read_sheet(std::string_view csv, Day today);

/// The headings with one line of example, for officers to fill in.
std::string sheet_template();

/// `第3行,手机号,…`: the list of mistakes as a file.
std::string mistakes_heading();
std::string mistake_lines(const std::vector<SheetMistake>& mistakes);

/// The heading of a row's field: 身份证号 for `id_number`; what belongs to no column is the name's.
std::string column_of(std::string_view field);

}
