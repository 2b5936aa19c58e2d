#include "people/id_number.h"

#include "platform/refusal.h"
#include "platform/text.h"

#include <algorithm>
#include <array>

namespace gongyou::people {

namespace {

constexpr int earliest_year = 1900;

// GB/T 2260's provinces; 81 to 83 are residence permits of Hong Kong, Macao and Taiwan.
constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44,
    45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

constexpr int last_that_issues_cards = 65;

int number_in(std::string_view digits)
{
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_area(std::string_view six)
{
    const bool foreigner = six.front() == '9';
    const int province = number_in(six.substr(foreigner ? 1 : 0, 2));
    return std::ranges::binary_search(provinces, province) && !(foreigner && province > last_that_issues_cards);
}

}

char id_check_digit(std::string_view first_17)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (first_17[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

std::string normalise_id_number(std::string_view written)
{
    std::string text = fold_for_search(written);                          // full-width digits become half-width, X small
    for (const std::string_view cross : {"×", "✕", "х", "Х", "ⅹ", "Ⅹ"}) { // what is drawn as an X: a sign, a Russian letter, a Roman ten
        if (text.ends_with(cross)) text.replace(text.size() - cross.size(), cross.size(), "x");
    }
    for (const std::string_view mark : {"'", "’", "‘", "`"}) {
        if (text.starts_with(mark)) text.erase(0, mark.size()); // how spreadsheets are told that digits are text
    }
    std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
    std::ranges::replace(text, 'x', 'X');
    return text;
}

IdNumber read_id_number(std::string_view written, Day today, const std::string& field)
{
    const auto refuse = [&](const std::string& code, const std::string& message) {
        throw Refusal{Refusal::Kind::invalid, code, message, {{field, code, message}}};
    };
    IdNumber read;
    read.text = normalise_id_number(written);
    const std::string& text = read.text;

    const bool digits = std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 17)), is_digit);
    if (text.size() == 15 && digits) refuse("people.id_old_form", "这是 15 位的旧身份证号，请填写 18 位的新号");
    if (count_characters(text) != 18) refuse("people.id_wrong_length", "身份证号应为 18 位，请核对有没有漏写或多写");
    if (!digits || !(is_digit(text.back()) || text.back() == 'X')) refuse("people.id_wrong_character", "身份证号只有数字，最后一位可以是 X，请核对");

    read.area = text.substr(0, 6);
    if (!is_area(read.area)) {
        refuse("people.id_unknown_area", "身份证号开头的地区不存在，请核对前两位");
    }
    const int year = number_in(text.substr(6, 4));
    const auto born = make_day(year, number_in(text.substr(10, 2)), number_in(text.substr(12, 2)));
    if (!born) refuse("people.id_no_such_birth_date", "身份证号里的出生日期不存在，请核对第 7 到 14 位");
    if (*born > today) refuse("people.id_birth_in_future", "身份证号里的出生日期在今天之后，请核对第 7 到 14 位");
    if (year < earliest_year) refuse("people.id_birth_too_early", "身份证号里的出生年份太早，请核对第 7 到 10 位");
    if (id_check_digit(text) != text.back()) refuse("people.id_wrong_check_digit", "身份证号校验位不对，请逐位核对");

    read.born = *born;
    read.sex = (text[16] - '0') % 2 == 1 ? Sex::man : Sex::woman;
    return read;
}

int age_on(Day born, Day today)
{
    const CivilDate from = civil(born), to = civil(today);
    const bool had_birthday = to.month > from.month || (to.month == from.month && to.day >= from.day);
    return to.year - from.year - (had_birthday ? 0 : 1);
}

}
