#pragma once

#include "platform/spreadsheet/spreadsheet.h"
#include "platform/spreadsheet/xml.h"

namespace gongyou::spreadsheet {

/// What a workbook says of its parts.
struct Workbook {
    std::vector<Sheet> sheets;
    std::vector<std::string> sheet_parts; // where they stand in the archive
    std::string styles, strings;          // empty: none
    bool from_1904 = false;
};

/// Whether the archive is a workbook at all: else it is a document of another kind.
std::optional<std::string> workbook_part(Archive& archive);
Workbook read_workbook(Archive& archive, const std::string& part);

/// Which cell styles show a day, by their number.
std::vector<bool> read_styles(Archive& archive, const Workbook& workbook);
std::vector<std::string> read_strings(Archive& archive, const Workbook& workbook);

/// Text that may be cut into runs; the reading aid above Chinese (phonetic) is no part of it. Fed by a listener.
class RichText {
public:
    void open(std::string_view name);
    void text(std::string_view piece);
    void close(std::string_view name);
    /// What was collected, with `_x000D_` as what it stands for, trimmed and of no more than longest_cell bytes; then it is empty again.
    std::string take();

private:
    std::string collected_;
    bool in_text_ = false;
    int in_phonetic_ = 0;
};

/// As RichText gives it.
std::string cell_text(std::string_view written);

Lines read_lines(Archive& archive, const Workbook& workbook, std::size_t sheet, const std::vector<bool>& shows_day,
    const std::vector<std::string>& strings, std::size_t most);

}
