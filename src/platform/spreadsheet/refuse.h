#pragma once

#include "platform/refusal.h"

namespace gongyou::spreadsheet {

[[noreturn]] inline void refuse(const std::string& code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::invalid, "spreadsheet." + code, sentence};
}

[[noreturn]] inline void refuse_damaged()
{
    refuse("damaged", "文件不完整，或不是正常保存的表格，打不开；请在表格软件里打开它，另存为新的 .xlsx 文件后再试");
}

[[noreturn]] inline void refuse_too_much()
{
    refuse("too_much_inside", "文件里的内容多得不像一份名单，没有读取；请新建一个工作簿，只把名单复制进去，另存为 .xlsx 后再试");
}

}
