#include "people/sheet.h"

#include "people/sheet_columns.h"
#include "people/sheet_rows.h"
#include "platform/refusal.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::people {

namespace {

using spreadsheet::Line;
using spreadsheet::Lines;

[[noreturn]] void refuse_sheet(const char* code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::invalid, std::string{"people."} + code, sentence};
}

struct Chosen {
    Lines lines;
    Heading heading;
    std::string name;
    std::vector<std::string> others;
};

/// The first worksheet in sight that has a heading.
Chosen choose_sheet(spreadsheet::Book& book)
{
    std::optional<Chosen> chosen;
    std::vector<std::string> others;
    bool anything = false;
    for (std::size_t n = 0; n < book.sheets().size(); ++n) {
        const auto& sheet = book.sheets()[n];
        if (!sheet.hidden && !chosen) {
            Lines lines = book.read(n, most_sheet_rows + heading_within + 1);
            anything = anything || !lines.lines.empty();
            if (auto heading = find_heading(lines.lines)) {
                chosen = {std::move(lines), std::move(*heading), sheet.name, {}};
                continue;
            }
        }
        others.push_back(sheet.name);
    }
    if (!anything && !chosen) refuse_sheet("sheet_empty", "文件里看得见的工作表都是空的，请选择填好的名单");
    if (!chosen) {
        refuse_sheet("sheet_without_heading",
            fmt::format("前{}行里没有找到表头。表头要在同一行里有“姓名”，以及“身份证号”或“手机号”，请下载模板对照填写", heading_within));
    }
    chosen->others = std::move(others);
    return std::move(*chosen);
}

/// What a spreadsheet does to a column of long numbers it does to most of them; that a number rightly ends so is one in a thousand.
void refuse_if_rounded(std::size_t rounded, std::size_t numbers)
{
    constexpr std::size_t few = 3, one_in = 10;
    if (rounded < few || rounded * one_in < numbers) return;
    refuse_sheet("sheet_rounded",
        fmt::format("有{}个身份证号被 Excel 改过了：它只保留数字的前15位，最后三位成了000，已经找不回来。请先把“身份证号”整列设成“文本”格式，再从原来的资料重新填写或粘贴号码", rounded));
}

}

Sheet read_sheet(std::string_view file, Day today)
{
    const auto book = spreadsheet::open_book(file);
    Chosen chosen = choose_sheet(*book);
    const auto& lines = chosen.lines.lines;
    const auto& columns = chosen.heading.columns;
    Sheet sheet;
    sheet.name = std::move(chosen.name);
    sheet.other_sheets = std::move(chosen.others);
    sheet.heading_line = lines[chosen.heading.place].number;
    name_columns(lines[chosen.heading.place], columns, sheet);

    RowReader reader{today, chosen.lines.from_1904, columns, sheet};
    for (auto line = lines.begin() + static_cast<std::ptrdiff_t>(chosen.heading.place) + 1; line != lines.end(); ++line) {
        if (!repeats_heading(*line, columns)) reader.read(*line);
    }
    const std::size_t people = sheet.rows.size() + sheet.left_out.size();
    if (chosen.lines.more || people > most_sheet_rows) {
        refuse_sheet("sheet_too_long", fmt::format("名单超过{}人，请拆成几个文件分别导入", most_sheet_rows));
    }
    if (people == 0) refuse_sheet("sheet_empty", "表头下面没有人员，请先填写名单");
    refuse_if_rounded(reader.rounded(), reader.numbers());
    return sheet;
}

}
