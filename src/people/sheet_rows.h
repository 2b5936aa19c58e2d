#pragma once

#include "people/sheet_columns.h"

namespace gongyou::people {

/// Reads the people under a heading, line by line, into a sheet. A mistake in what identifies a person leaves the row out; what is not
/// understood in any other cell stays empty, with a warning.
class RowReader {
public:
    RowReader(Day today, bool from_1904, const Columns& columns, Sheet& sheet);

    /// A line whose known columns are all empty is nobody: lists are numbered and styled ahead.
    void read(const spreadsheet::Line& line);

    std::size_t numbers() const { return numbers_; } // ID numbers seen
    std::size_t rounded() const { return rounded_; } // and those that a spreadsheet has shortened

private:
    const spreadsheet::Cell* cell(std::string_view field) const;
    std::string text(std::string_view field, bool must_stand);
    std::optional<std::string> number(std::string_view field, bool may_be_left = false);
    void read_trade(SheetRow& row);
    void read_town(SheetRow& row);
    void read_since(SheetRow& row);
    void check(SheetRow& row);
    void check_age(const SheetRow& row, Day born);
    void check_twice(SheetRow& row);
    void wrong(std::string_view field, std::string code, std::string message);
    /// Leaves the cell empty, with a warning.
    std::optional<std::string> leave(std::string_view field, std::string code, const std::string& message);
    void doubt(std::string_view field, std::string code, std::string message);

    Day today_;
    bool from_1904_;
    const Columns& columns_;
    Sheet& sheet_;
    const spreadsheet::Line* line_ = nullptr;
    std::string name_;                   // of the row that is being read
    std::vector<SheetMistake> mistakes_; // of the line
    std::size_t numbers_ = 0, rounded_ = 0;
    std::unordered_map<std::string, std::int64_t> seen_;
};

}
