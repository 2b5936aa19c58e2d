#pragma once

// A sheet 名单: the list of people that an officer keeps in a spreadsheet, read row by row, every mistake named by its
// row as the spreadsheet numbers it, its column, and what to do.

#include "people/people.h"

namespace gongyou::people {

struct SheetRow {
    std::int64_t line = 0; // as the spreadsheet numbers it
    std::string name;
    std::optional<std::string> id_number, phone; // normalised
    std::string trade, town;
    std::optional<Day> since;
    std::vector<std::string> cells; // as they were written, to be handed back where the row is left out
};

Identity identity_of(const SheetRow& row);

struct SheetMistake {
    std::int64_t line = 0;
    std::string column, code, message;
    std::string name{}; // whose row it is, as far as it says so
};

/// A row that is not taken, with all that is wrong with it.
struct LeftOut {
    std::int64_t line = 0;
    std::vector<std::string> cells;
    std::vector<SheetMistake> mistakes;
};

/// A column of the sheet and what it is taken for.
struct TakenColumn {
    std::string heading, as; // 联系电话, 手机号
};

struct Sheet {
    std::string name;                      // of the worksheet that was read; empty: a text file
    std::vector<std::string> other_sheets; // of the same file, which were not
    std::int64_t heading_line = 1;
    std::vector<std::string> headings; // as written
    std::vector<TakenColumn> columns;
    std::vector<std::string> ignored; // columns that say nothing here
    std::vector<SheetRow> rows;       // those without a mistake
    std::vector<LeftOut> left_out;
    std::vector<SheetMistake> warnings; // by line: what is doubtful or was left empty; no row is left out for it
};

inline constexpr std::size_t most_sheet_rows = 20'000;

/// Reads an .xlsx or a CSV file. Refusals invalid: spreadsheet.*, csv.*, people.sheet_without_heading, people.sheet_empty,
/// people.sheet_too_long, people.sheet_rounded (the spreadsheet has shortened the ID numbers).
Sheet read_sheet(std::string_view file, Day today);

/// The headings, in a workbook whose columns are text: so that no ID number loses its end.
std::string sheet_template();

/// The heading of a row's field: 身份证号 for `id_number`; what belongs to no column is the number's.
std::string column_of(std::string_view field);

}
