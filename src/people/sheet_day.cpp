#include "people/sheet_day.h"

#include "platform/spreadsheet/spreadsheet.h"
#include "platform/text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace gongyou::people {

namespace {

constexpr int earliest_serial = 10'000, latest_serial = 99'999; // 1927 to 2173: the five digits that can be meant

struct Number {
    std::string digits;
    std::size_t end; // in the text
};

std::vector<Number> numbers_in(std::string_view text)
{
    std::vector<Number> numbers;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (digit && !inside) numbers.push_back({});
        if (digit) numbers.back() = {numbers.back().digits + text[at], at + 1};
        inside = digit;
    }
    return numbers;
}

/// What may stand behind a day: nothing, or a time.
bool is_no_more_than_time(std::string_view rest)
{
    if (const std::string_view word = "日"; rest.starts_with(word)) rest.remove_prefix(word.size());
    if (rest.empty()) return true;
    return (rest.front() == ' ' || rest.front() == 't') && rest.find(':') != rest.npos && rest.find_first_not_of(" t0123456789:.z+") == rest.npos;
}

std::optional<DayRead> day_of(const std::string& year, const std::string& month, const std::string& day)
{
    if (year.size() != 4 || month.size() > 2 || day.size() > 2) return std::nullopt;
    const auto made = make_day(std::stoi(year), std::stoi(month), std::stoi(day));
    return made ? std::optional{DayRead{*made}} : std::nullopt;
}

std::optional<DayRead> by_number(const std::string& digits, bool from_1904)
{
    if (digits.size() == 8) return day_of(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
    if (digits.size() != 5) return std::nullopt;
    const int serial = std::stoi(digits);
    const auto day = serial >= earliest_serial && serial <= latest_serial ? spreadsheet::day_of_serial(serial, from_1904) : std::nullopt;
    return day ? std::optional{DayRead{*day}} : std::nullopt;
}

}

std::optional<DayRead> read_day(const std::string& written, bool from_1904)
{
    const std::string text = fold_for_search(written);
    const auto numbers = numbers_in(text);
    if (numbers.empty() || text.find_first_of("0123456789") != 0) return std::nullopt;
    if (numbers.size() == 1 && numbers[0].digits.size() == text.size()) return by_number(text, from_1904);
    if (numbers.size() == 2) { // in a spreadsheet 2024.1 may be October that lost its nought
        auto month = text.find('.') == text.npos ? day_of(numbers[0].digits, numbers[1].digits, "1") : std::nullopt;
        if (month) month->by_month = true;
        return month;
    }
    if (numbers.size() < 3) return std::nullopt;
    if (!is_no_more_than_time(std::string_view{text}.substr(numbers[2].end))) return std::nullopt;
    return day_of(numbers[0].digits, numbers[1].digits, numbers[2].digits);
}

}
