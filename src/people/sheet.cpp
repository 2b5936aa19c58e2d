#include "people/sheet.h"

#include "people/identity.h"
#include "people/trades.h"
#include "platform/csv.h"
#include "platform/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_map>

namespace gongyou::people {

namespace {

struct Column {
    const char* field;
    const char* heading; // first among those that mean it
    std::array<const char*, 3> also;
};

constexpr std::array columns{Column{"name", "姓名", {"名字", "职工姓名", "会员姓名"}},
    Column{"id_number", "身份证号", {"身份证号码", "身份证", "公民身份号码"}}, Column{"phone", "手机号", {"手机号码", "手机", "联系电话"}},
    Column{"trade", "从事的工作", {"行业", "工种", "职业"}}, Column{"town", "镇街", {"乡镇街道", "常住镇街", "街道"}},
    Column{"since", "入会日期", {"入会时间", "入会", "加入日期"}}};

using Table = std::vector<std::vector<std::string>>;
using Places = std::unordered_map<std::string_view, std::size_t>; // of the fields among a row's cells

const Column* meant_by(std::string_view heading)
{
    const auto found = std::ranges::find_if(columns, [&](const Column& column) {
        return heading == column.heading || std::ranges::any_of(column.also, [&](const char* word) { return heading == word; });
    });
    return found == columns.end() ? nullptr : &*found;
}

Places read_heading(const std::vector<std::string>& cells, Sheet& sheet)
{
    Places places;
    for (std::size_t n = 0; n < cells.size(); ++n) {
        if (cells[n].empty()) continue;
        const Column* column = meant_by(cells[n]);
        if (!column || !places.emplace(column->field, n).second) sheet.ignored.push_back(cells[n]);
    }
    if (!places.contains("name") || (!places.contains("id_number") && !places.contains("phone"))) {
        throw Refusal{Refusal::Kind::invalid, "people.sheet_without_heading", "第一行没有找到表头。表头要有“姓名”，以及“身份证号”或“手机号”，请下载模板对照填写"};
    }
    return places;
}

std::string cell(const std::vector<std::string>& cells, const Places& places, std::string_view field)
{
    const auto place = places.find(field);
    if (place == places.end() || place->second >= cells.size()) return {};
    std::string_view text = cells[place->second];
    if (text.starts_with('\'')) text.remove_prefix(1); // how spreadsheets are told that digits are text
    return std::string{trimmed(text)};
}

/// The groups of digits in a text.
std::vector<std::string> numbers_in(std::string_view text)
{
    std::vector<std::string> numbers;
    bool inside = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) numbers.emplace_back();
        if (digit) numbers.back() += c;
        inside = digit;
    }
    return numbers;
}

/// 2024-03-08, 2024/3/8, 2024.3.8, 2024年3月8日, 20240308.
std::optional<Day> read_day(const std::string& written)
{
    auto numbers = numbers_in(written);
    if (numbers.size() == 1 && numbers[0].size() == 8) numbers = {numbers[0].substr(0, 4), numbers[0].substr(4, 2), numbers[0].substr(6)};
    if (numbers.size() != 3 || numbers[0].size() != 4 || numbers[1].size() > 2 || numbers[2].size() > 2) return std::nullopt;
    return make_day(std::stoi(numbers[0]), std::stoi(numbers[1]), std::stoi(numbers[2]));
}

class RowReader {
public:
    RowReader(Day today, Sheet& sheet) : today_(today),
                                         sheet_(sheet) {}

    void read(std::int64_t line, const std::vector<std::string>& cells, const Places& places)
    {
        line_ = line;
        const auto before = sheet_.mistakes.size();
        SheetRow row{line, cell(cells, places, "name"), number(cell(cells, places, "id_number"), "id_number"), said(cell(cells, places, "phone")), {},
            cell(cells, places, "town"), {}};
        read_trade(row, cell(cells, places, "trade"));
        read_since(row, cell(cells, places, "since"));
        if (sheet_.mistakes.size() == before) check(row);
        if (sheet_.mistakes.size() == before) check_twice(row);
        if (sheet_.mistakes.size() == before) sheet_.rows.push_back(std::move(row));
        else ++sheet_.wrong;
    }

private:
    void wrong(std::string_view field, std::string code, std::string message)
    {
        sheet_.mistakes.push_back({line_, column_of(field), std::move(code), std::move(message)});
    }

    static std::optional<std::string> said(std::string text)
    {
        return text.empty() ? std::nullopt : std::optional{std::move(text)};
    }

    std::optional<std::string> number(std::string text, std::string_view field)
    {
        if (text.find("E+") != text.npos || text.find("e+") != text.npos) {
            wrong(field, "rounded", "表格软件把号码变成了科学记数，已不完整；请把这一列设成“文本”格式，再重新填写");
        }
        return said(std::move(text));
    }

    void read_trade(SheetRow& row, const std::string& text)
    {
        if (text.empty()) return;
        if (const auto trade = trade_of(text)) row.trade = *trade;
        else wrong("trade", "unknown_word", "没有“" + text.substr(0, 60) + "”这一项，可以填：" + trades_in_words() + "；或留空");
    }

    void read_since(SheetRow& row, const std::string& text)
    {
        if (text.empty()) return;
        row.since = read_day(text);
        if (!row.since) wrong("since", "not_a_day", "日期看不懂，请写成2024-03-08这样；或留空");
        else if (*row.since > today_) wrong("since", "in_the_future", "入会日期不能晚于今天，请核对");
    }

    /// What an ordinary enrolment checks, and brings into its one written form.
    void check(SheetRow& row)
    {
        if (!row.id_number && !row.phone) wrong("id_number", "required", "身份证号和手机号至少填一项");
        Mistakes mistakes;
        Identity identity = checked_identity(identity_of(row), today_, "", mistakes);
        try {
            mistakes.refuse_if_any();
        } catch (const Refusal& refusal) {
            for (const FieldError& error : refusal.fields) wrong(error.field, error.code, error.message);
        }
        row.name = std::move(identity.name);
        row.id_number = std::move(identity.id_number);
        row.phone = std::move(identity.phone);
    }

    void check_twice(const SheetRow& row)
    {
        const auto seen = [&](const std::optional<std::string>& said_number, std::string_view field) {
            if (!said_number) return;
            const auto [first, fresh] = seen_.emplace(*said_number, line_);
            if (!fresh) wrong(field, "twice", fmt::format("和第{}行的号码相同，请删去一行或改正号码", first->second));
        };
        seen(row.id_number, "id_number");
        seen(row.phone, "phone");
    }

    Day today_;
    Sheet& sheet_;
    std::int64_t line_ = 0;
    std::unordered_map<std::string, std::int64_t> seen_;
};

bool is_empty(const std::vector<std::string>& cells)
{
    return std::ranges::all_of(cells, [](const std::string& text) { return text.empty(); });
}

}

Sheet read_sheet(std::string_view csv, Day today)
{
    const Table table = read_csv(csv, most_sheet_rows + 1);
    if (table.empty()) throw Refusal{Refusal::Kind::invalid, "people.sheet_empty", "文件是空的，请选择填好的名单"};
    Sheet sheet;
    const Places places = read_heading(table.front(), sheet);
    RowReader reader{today, sheet};
    for (std::size_t n = 1; n < table.size(); ++n) {
        if (!is_empty(table[n])) reader.read(static_cast<std::int64_t>(n) + 1, table[n], places);
    }
    if (sheet.rows.empty() && sheet.wrong == 0) throw Refusal{Refusal::Kind::invalid, "people.sheet_empty", "表头下面没有人员，请先填写名单"};
    return sheet;
}

std::string sheet_template()
{
    std::vector<std::string> headings;
    for (const Column& column : columns) headings.emplace_back(column.heading);
    return std::string{csv_mark} + csv_line(headings);
}

std::string column_of(std::string_view field)
{
    const auto found = std::ranges::find_if(columns, [&](const Column& column) { return field == column.field; });
    return found == columns.end() ? columns[1].heading : found->heading; // what a number tells: birth day, sex
}

}
