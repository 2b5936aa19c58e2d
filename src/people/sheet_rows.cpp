#include "people/sheet_rows.h"

#include "people/id_number.h"
#include "people/identity.h"
#include "people/sheet_day.h"
#include "people/trades.h"
#include "platform/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou::people {

namespace {

using spreadsheet::Fault;

constexpr std::size_t longest_town = 40;

/// `'138…`: an apostrophe before it tells spreadsheets that digits are text.
std::string_view without_apostrophe(std::string_view text)
{
    for (const std::string_view mark : {"'", "’", "‘", "＇", "`"}) {
        if (text.starts_with(mark)) return trimmed(text.substr(mark.size()));
    }
    return text;
}

/// Eighteen digits of which the last three are gone. One right number in a thousand looks so, too.
bool shortened_to_15(std::string_view written)
{
    const std::string number = normalise_id_number(written);
    return number.size() == 18 && number.ends_with("000");
}

/// `3.70402E+17`.
bool in_powers_of_ten(std::string_view text)
{
    const auto power = text.find_first_of("eE");
    return power != text.npos && power > 0 && text.substr(power + 1).starts_with('+') && text.find_first_not_of("0123456789.eE+") == text.npos;
}

}

RowReader::RowReader(Day today, bool from_1904, const Columns& columns, Sheet& sheet)
    : today_(today),
      from_1904_(from_1904),
      columns_(columns),
      sheet_(sheet)
{
}

void RowReader::read(const spreadsheet::Line& line)
{
    line_ = &line;
    mistakes_.clear();
    const auto said = [&](const auto& column) {
        const auto* found = cell(column.first);
        return found && !found->text.empty();
    };
    if (std::ranges::none_of(columns_, said)) return;

    SheetRow row;
    row.line = line.number;
    for (const auto& one : line.cells) row.cells.push_back(one.text);
    name_ = cell("name") ? shortened(cell("name")->text, 20) : "";
    row.name = text("name", true);
    row.id_number = number("id_number");
    row.phone = number("phone", row.id_number.has_value());
    read_trade(row);
    read_town(row);
    read_since(row);
    if (line.hidden) doubt("name", "hidden", "这一行在表格里被筛选或隐藏了，也会导入；如果不要，请先从表格里删除");
    if (mistakes_.empty()) check(row);
    if (mistakes_.empty()) check_twice(row);
    if (mistakes_.empty()) sheet_.rows.push_back(std::move(row));
    else sheet_.left_out.push_back({line.number, std::move(row.cells), mistakes_});
}

const spreadsheet::Cell* RowReader::cell(std::string_view field) const
{
    const auto place = columns_.find(field);
    return place == columns_.end() || place->second >= line_->cells.size() ? nullptr : &line_->cells[place->second];
}

std::string RowReader::text(std::string_view field, bool must_stand)
{
    const auto* found = cell(field);
    if (!found) return {};
    if (found->fault == Fault::no_result) {
        const std::string message = "公式没有算出结果，请在表格里改成写好的内容";
        if (must_stand) wrong(field, "no_result", message);
        else doubt(field, "no_result", message + "；现在这一栏会空着");
        return {};
    }
    return std::string{without_apostrophe(found->text)};
}

std::optional<std::string> RowReader::number(std::string_view field, bool may_be_left)
{
    const auto* found = cell(field);
    std::string said = text(field, true);
    if (said.empty()) return std::nullopt;
    const bool of_id = field == "id_number";
    if (of_id) ++numbers_;
    if (found->fault == Fault::rounded || in_powers_of_ten(said)) {
        if (of_id) ++rounded_;
        if (may_be_left) return leave(field, "rounded", "表格软件把号码当成了数字，后几位已经丢失");
        wrong(field, "rounded", "表格软件把号码当成了数字，后几位已经丢失；请把这一列设成“文本”格式，再从原来的资料重新填写");
    } else if (of_id && shortened_to_15(said)) {
        ++rounded_;
        doubt(field, "ends_in_noughts", "号码以000结尾，可能是表格软件改过的；请对照证件核对最后三位");
    }
    return said;
}

void RowReader::read_trade(SheetRow& row)
{
    const std::string said = text("trade", false);
    if (said.empty()) return;
    if (const auto trade = trade_of(said)) row.trade = *trade;
    else doubt("trade", "unknown_word", "没有“" + shortened(said, 20) + "”这一项，这一栏会空着；可以填：" + trades_in_words());
}

void RowReader::read_town(SheetRow& row)
{
    row.town = text("town", false);
    if (count_characters(row.town) <= longest_town) return;
    row.town.clear();
    doubt("town", "too_long", fmt::format("镇街名称超过{}个字，这一栏会空着", longest_town));
}

void RowReader::read_since(SheetRow& row)
{
    const std::string said = text("since", false);
    if (said.empty()) return;
    const auto read = read_day(said, from_1904_);
    if (!read) return wrong("since", "not_a_day", "日期“" + shortened(said, 20) + "”看不懂，请写成2024-03-08这样；不知道的留空，会按今天入会登记");
    if (read->day > today_) return wrong("since", "in_the_future", "入会日期不能晚于今天，请核对");
    if (read->by_month) doubt("since", "by_month", "只写了年月，会按当月1日入会登记");
    row.since = read->day;
}

/// What an ordinary enrolment checks, and brings into its one written form.
void RowReader::check(SheetRow& row)
{
    if (!row.id_number && !row.phone) wrong("id_number", "required", "身份证号和手机号至少填一项");
    Mistakes mistakes;
    Identity identity = checked_identity(identity_of(row), today_, "", mistakes);
    try {
        mistakes.refuse_if_any();
    } catch (const Refusal& refusal) {
        const bool known_by_number = row.id_number && std::ranges::find(refusal.fields, "id_number", &FieldError::field) == refusal.fields.end();
        for (const FieldError& error : refusal.fields) {
            if (error.field == "phone" && known_by_number) leave(error.field, error.code, "手机号“" + shortened(*row.phone, 20) + "”不对");
            else wrong(error.field, error.code, error.message);
        }
    }
    if (const auto never = row.since ? wrong_since(*row.since, identity.birth_day, today_) : std::nullopt) {
        doubt("since", never->code, never->message + "；会按今天入会登记");
        row.since.reset();
    }
    if (identity.birth_day && mistakes_.empty()) check_age(row, *identity.birth_day);
    row.name = std::move(identity.name);
    row.id_number = std::move(identity.id_number);
    row.phone = std::move(identity.phone);
}

void RowReader::check_age(const SheetRow& row, Day born)
{
    if (const auto child = under_age(born, today_)) wrong(child->field, child->code, child->message + "，是子女的请从名单里删去");
    else if (row.since && under_age(born, *row.since)) doubt("since", "under_age", "入会那天还不满工作的年龄，请核对入会日期");
}

void RowReader::check_twice(SheetRow& row)
{
    const auto seen_at = [&](const std::optional<std::string>& said_number) -> std::optional<std::int64_t> {
        if (!said_number) return std::nullopt;
        const auto [first, fresh] = seen_.emplace(*said_number, line_->number);
        return fresh ? std::nullopt : std::optional{first->second};
    };
    if (const auto line = seen_at(row.id_number)) {
        wrong("id_number", "twice", fmt::format("和第{}行的号码相同，请删去一行或改正号码", *line));
    } else if (const auto lent = seen_at(row.phone)) {
        // a couple with one phone: who has a number of his own is taken without it
        if (!row.id_number) return wrong("phone", "twice", fmt::format("和第{}行的号码相同，请删去一行或改正号码", *lent));
        row.phone = leave("phone", "twice", fmt::format("和第{}行的手机号相同，一个手机号只能登记一人", *lent));
    }
}

std::optional<std::string> RowReader::leave(std::string_view field, std::string code, const std::string& message)
{
    doubt(field, std::move(code), message + "，这一栏会空着");
    return std::nullopt;
}

void RowReader::wrong(std::string_view field, std::string code, std::string message)
{
    mistakes_.push_back({line_->number, column_of(field), std::move(code), std::move(message), name_});
}

void RowReader::doubt(std::string_view field, std::string code, std::string message)
{
    sheet_.warnings.push_back({line_->number, column_of(field), std::move(code), std::move(message), name_});
}

}
