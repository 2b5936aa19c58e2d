#include "people/sheet_columns.h"

#include "platform/text.h"

#include <algorithm>
#include <array>

namespace gongyou::people {

namespace {

struct Meaning {
    const char* field;
    std::vector<std::string> words; // the first is the usual heading; where two columns mean the same, the earlier word wins
};

const std::vector<Meaning>& meanings()
{
    static const std::vector<Meaning> all{
        {"name", {"姓名", "会员姓名", "职工姓名", "员工姓名", "人员姓名", "真实姓名", "工会会员姓名", "名字"}},
        {"id_number", {"身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号", "居民身份证号码", "身份证", "身份证件号", "身份证件号码", "证件号", "证件号码", "有效证件号码"}},
        {"phone", {"手机号", "手机号码", "手机", "移动电话", "手机电话", "联系手机", "本人手机", "本人手机号", "联系电话", "联系电话号码", "电话", "电话号码", "联系方式"}},
        {"trade", {"从事的工作", "从事工作", "从事行业", "所属行业", "行业", "工种", "职业"}},
        {"town", {"镇街", "乡镇街道", "常住镇街", "所在镇街", "所属镇街", "镇/街", "街道", "乡镇", "镇"}},
        {"since", {"入会日期", "入会时间", "加入工会日期", "加入工会时间", "加入日期", "加入时间", "入会年月", "入会"}}};
    return all;
}

/// `* 姓 名（必填）：` is 姓名: without signs, blanks and what stands in brackets.
std::string plain_heading(std::string_view written)
{
    std::string plain;
    int brackets = 0;
    for (const char32_t c : decode_utf8(fold_for_search(written))) {
        if (c == U'(' || c == U'[' || c == U'【' || c == U'〔') ++brackets;
        else if (c == U')' || c == U']' || c == U'】' || c == U'〕') brackets = std::max(0, brackets - 1);
        else if (brackets == 0 && std::u32string_view{U" *:、。.'\"_-★"}.find(c) == std::u32string_view::npos) plain += encode_utf8(std::u32string(1, c));
    }
    return plain;
}

struct Meant {
    const char* field;
    std::size_t rank; // of the word
};

std::optional<Meant> meant_by(std::string_view heading)
{
    const std::string plain = plain_heading(heading);
    for (const Meaning& meaning : meanings()) {
        const auto word = std::ranges::find(meaning.words, plain);
        if (word != meaning.words.end()) return Meant{meaning.field, static_cast<std::size_t>(word - meaning.words.begin())};
    }
    return std::nullopt;
}

Columns columns_in(const spreadsheet::Line& line)
{
    Columns columns;
    std::unordered_map<std::string_view, std::size_t> ranks;
    for (std::size_t n = 0; n < line.cells.size(); ++n) {
        const auto meant = meant_by(line.cells[n].text);
        if (!meant) continue;
        const auto [rank, fresh] = ranks.emplace(meant->field, meant->rank);
        if (!fresh && meant->rank >= rank->second) continue;
        rank->second = meant->rank;
        columns[meant->field] = n;
    }
    return columns;
}

bool suffices(const Columns& columns)
{
    return columns.contains("name") && (columns.contains("id_number") || columns.contains("phone"));
}

}

std::optional<Heading> find_heading(const std::vector<spreadsheet::Line>& lines)
{
    for (std::size_t n = 0; n < std::min(lines.size(), heading_within); ++n) {
        auto columns = columns_in(lines[n]);
        if (!suffices(columns)) continue;
        // a heading of two lines, some of its cells merged over both: the lower one says more
        auto below = n + 1 < lines.size() ? columns_in(lines[n + 1]) : Columns{};
        if (suffices(below) && below.size() >= columns.size()) return Heading{n + 1, std::move(below)};
        return Heading{n, std::move(columns)};
    }
    return std::nullopt;
}

bool repeats_heading(const spreadsheet::Line& line, const Columns& columns)
{
    const auto place = columns.at("name");
    const auto meant = place < line.cells.size() ? meant_by(line.cells[place].text) : std::nullopt;
    return meant && std::string_view{meant->field} == "name";
}

void name_columns(const spreadsheet::Line& line, const Columns& columns, Sheet& sheet)
{
    for (std::size_t n = 0; n < line.cells.size(); ++n) {
        const std::string& heading = line.cells[n].text;
        sheet.headings.push_back(heading);
        if (heading.empty()) continue;
        const auto taken = std::ranges::find(columns, n, [](const auto& column) { return column.second; });
        const auto meant = taken == columns.end() ? meant_by(heading) : std::nullopt;
        if (meant && std::string_view{meant->field} == "name") { // two tables side by side: half of the people
            sheet.warnings.push_back({sheet.heading_line, column_of("name"), "second_column",
                "表头里“姓名”不止一列，只读了其中一列；如果是左右并排的两张表，请改成上下一张再导入"});
        }
        if (taken == columns.end()) sheet.ignored.push_back(heading);
        else sheet.columns.push_back({heading, column_of(taken->first)});
    }
}

std::vector<std::string> usual_headings()
{
    std::vector<std::string> headings;
    for (const Meaning& meaning : meanings()) headings.push_back(meaning.words.front());
    return headings;
}

std::string column_of(std::string_view field)
{
    const auto found = std::ranges::find_if(meanings(), [&](const Meaning& meaning) { return field == meaning.field; });
    return found == meanings().end() ? meanings()[1].words.front() : found->words.front(); // what a number tells: birth day, sex
}

}
