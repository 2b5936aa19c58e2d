#include "platform/spreadsheet/number.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace gongyou::spreadsheet {

namespace {

constexpr double kept_whole = 1e15;       // fifteen digits are kept, what stands behind them is made zero
constexpr double last_serial = 2'958'465; // 9999-12-31
constexpr int phantom = 60;               // 1900-02-29, which never was

/// The code without what is shown as it stands (quoted, escaped, filled) and without `[red]`, `[$-804]`.
std::string letters_that_mean(std::string_view code)
{
    std::string meant;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            at = code.find(c == '"' ? '"' : ']', at + 1);
            if (at == code.npos) break;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            meant += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return meant;
}

}

bool shows_day(int built_in)
{
    return (built_in >= 14 && built_in <= 17) || built_in == 22 || (built_in >= 27 && built_in <= 36) || (built_in >= 50 && built_in <= 58);
}

bool shows_day(std::string_view code)
{
    const std::string meant = letters_that_mean(code.substr(0, code.find(';')));
    if (meant.find("general") != meant.npos) return false;
    const bool month = meant.find('m') != meant.npos && meant.find_first_of("hs") == meant.npos; // m is minutes beside hours
    return month || meant.find_first_of("yde") != meant.npos;
}

std::optional<Day> day_of_serial(double serial, bool from_1904)
{
    if (!(serial >= (from_1904 ? 0 : 1)) || serial > last_serial) return std::nullopt;
    const int days = static_cast<int>(std::floor(serial));
    if (from_1904) return *make_day(1904, 1, 1) + days;
    if (days == phantom) return std::nullopt;
    return days < phantom ? *make_day(1899, 12, 31) + days : *make_day(1899, 12, 30) + days;
}

Cell number_cell(std::string_view stored, bool as_day, bool from_1904)
{
    double number = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
    if (error != std::errc{} || end != stored.data() + stored.size() || !std::isfinite(number)) return {std::string{stored}};
    if (as_day) {
        if (const auto day = day_of_serial(number, from_1904)) return {print(*day)};
    }
    if (number != std::floor(number)) return {fmt::format("{:.15g}", number)};
    if (std::abs(number) < kept_whole) return {fmt::format("{:.0f}", number)};
    return {std::abs(number) < 1e30 ? fmt::format("{:.0f}", number) : std::string{stored}, Fault::rounded};
}

}
