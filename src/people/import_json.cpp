#include "people/import.h"

namespace gongyou::people {

const Shape<ImportPreview>& shape_of(ImportPreview*)
{
    static const Shape<ImportPreview> shape{"ImportPreview", field("rows", &ImportPreview::rows, "名单行数"),
        field("fit", &ImportPreview::fit, "可以导入"), field("members", &ImportPreview::members, "已是会员"),
        field("wrong", &ImportPreview::wrong, "有问题的行"), field("ignored", &ImportPreview::ignored, "没有用到的栏目"),
        field("mistakes", &ImportPreview::mistakes, "问题")};
    return shape;
}

const Shape<SheetPart>& shape_of(SheetPart*)
{
    static const Shape<SheetPart> shape{"SheetPart", field("rows", &SheetPart::rows, "名单", {.max_items = rows_a_part})};
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
