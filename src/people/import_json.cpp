#include "people/import.h"
#include "platform/spreadsheet/spreadsheet.h"

namespace gongyou::people {

const Shape<SheetPart>& shape_of(SheetPart*)
{
    static const Shape<SheetPart> shape{"SheetPart",
        field("headings", &SheetPart::headings, "表头", {.may_be_empty = true, .max_items = spreadsheet::most_cells}),
        field("rows", &SheetPart::rows, "名单", {.max_items = rows_a_part})};
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
