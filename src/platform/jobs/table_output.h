#pragma once

// What a job hands out where that is a table: its steps leave rows, sealed; the workbook is made of them when it is fetched.

#include "platform/jobs/jobs.h"
#include "platform/spreadsheet/write.h"

namespace gongyou::jobs {

struct OutputTable {
    std::string sheet; // parts of one name are one sheet
    std::vector<std::string> headings;
    std::vector<std::vector<spreadsheet::Written>> rows;
};

/// For Step::hand_out and Wish::output. Empty without rows.
std::string table_part(const OutputTable& table);

/// The workbook of all parts; rows that are longer or shorter than their headings stay as they are.
std::string workbook_of(const std::vector<std::string>& parts);

/// `人员.xlsx`, made by workbook_of.
OutputFile workbook_file(std::string name, bool whole = false);

}
