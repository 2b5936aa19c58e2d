#include "people/sheet.h"
#include "platform/csv.h"

#include <fmt/format.h>

namespace gongyou::people {

const Shape<SheetRow>& shape_of(SheetRow*)
{
    static const Shape<SheetRow> shape{"SheetRow", field("line", &SheetRow::line, "行"), field("name", &SheetRow::name, "姓名"),
        field("id_number", &SheetRow::id_number, "身份证号"), field("phone", &SheetRow::phone, "手机号"),
        field("trade", &SheetRow::trade, "从事的工作", {.may_be_empty = true}), field("town", &SheetRow::town, "镇街", {.may_be_empty = true}),
        field("since", &SheetRow::since, "入会日期")};
    return shape;
}

const Shape<SheetMistake>& shape_of(SheetMistake*)
{
    static const Shape<SheetMistake> shape{"SheetMistake", field("line", &SheetMistake::line, "行"), field("column", &SheetMistake::column, "栏目"),
        field("code", &SheetMistake::code, "代码"), field("message", &SheetMistake::message, "问题和改法")};
    return shape;
}

Identity identity_of(const SheetRow& row)
{
    return {row.name, row.id_number, row.phone, std::nullopt, std::nullopt, row.trade, row.town};
}

std::string mistakes_heading()
{
    return std::string{csv_mark} + csv_line({"行", "栏目", "问题和改法"});
}

std::string mistake_lines(const std::vector<SheetMistake>& mistakes)
{
    std::string lines;
    for (const SheetMistake& one : mistakes) lines += csv_line({fmt::format("第{}行", one.line), one.column, one.message});
    return lines;
}

}
