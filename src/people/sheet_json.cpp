#include "people/sheet_columns.h"
#include "platform/spreadsheet/write.h"

#include <filesystem>

namespace gongyou::people {

const Shape<SheetRow>& shape_of(SheetRow*)
{
    static const Shape<SheetRow> shape{"SheetRow", field("line", &SheetRow::line, "行"), field("name", &SheetRow::name, "姓名"),
        field("id_number", &SheetRow::id_number, "身份证号"), field("phone", &SheetRow::phone, "手机号"),
        field("trade", &SheetRow::trade, "从事的工作", {.may_be_empty = true}), field("town", &SheetRow::town, "镇街", {.may_be_empty = true}),
        field("since", &SheetRow::since, "入会日期"),
        field("cells", &SheetRow::cells, "原文", {.max_length = spreadsheet::longest_cell, .may_be_empty = true, .max_items = spreadsheet::most_cells})};
    return shape;
}

Identity identity_of(const SheetRow& row)
{
    return {row.name, row.id_number, row.phone, std::nullopt, std::nullopt, row.trade, row.town};
}

std::string sheet_template()
{
    spreadsheet::NewBook book{std::filesystem::temp_directory_path().string()};
    book.add_sheet("人员名单", usual_headings());
    return book.finish();
}

}
