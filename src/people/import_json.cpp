#include "people/import.h"
#include "platform/spreadsheet/spreadsheet.h"

namespace gongyou::people {

const Shape<ImportPreview>& shape_of(ImportPreview*)
{
    static const Shape<ImportPreview> shape{"ImportPreview", field("sheet", &ImportPreview::sheet, "工作表"),
        field("other_sheets", &ImportPreview::other_sheets, "其他工作表"), field("heading_line", &ImportPreview::heading_line, "表头所在行"),
        field("columns", &ImportPreview::columns, "用到的栏目"), field("ignored", &ImportPreview::ignored, "没有用到的栏目"),
        field("rows", &ImportPreview::rows, "名单行数"), field("fit", &ImportPreview::fit, "可以导入"),
        field("members", &ImportPreview::members, "已是会员"), field("wrong", &ImportPreview::wrong, "有问题的行"),
        field("doubtful", &ImportPreview::doubtful, "提醒"), field("mistakes", &ImportPreview::mistakes, "问题"),
        field("warnings", &ImportPreview::warnings, "提醒")};
    return shape;
}

const Shape<SheetPart>& shape_of(SheetPart*)
{
    static const Shape<SheetPart> shape{"SheetPart", field("headings", &SheetPart::headings, "表头", {.may_be_empty = true, .max_items = spreadsheet::most_cells}), field("rows", &SheetPart::rows, "名单", {.max_items = rows_a_part})};
    return shape;
}

const Shape<ImportInput>& shape_of(ImportInput*)
{
    static const Shape<ImportInput> shape{"ImportInput", field("org", &ImportInput::org, "工会")};
    return shape;
}

const Shape<ImportAnswer>& shape_of(ImportAnswer*)
{
    static const Shape<ImportAnswer> shape{"ImportAnswer", field("created", &ImportAnswer::created, "新登记人数"),
        field("admitted", &ImportAnswer::admitted, "新入会人数"), field("members", &ImportAnswer::members, "已是会员"),
        field("wrong", &ImportAnswer::wrong, "有问题的行")};
    return shape;
}

}
