#include "figures/printing.h"

#include "platform/refusal.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <string>

namespace gongyou::figures {

namespace {

struct Named {
    std::string_view word;
    std::int64_t value;
};
constexpr std::array<Named, 5> scales{{{"万元", 10'000}, {"亿元", 100'000'000}, {"万", 10'000}, {"亿", 100'000'000}, {"元", 1}}};
constexpr std::array<Named, 4> units{{{"百", 100}, {"千", 1000}, {"万", 10'000}, {"亿", 100'000'000}}};

struct NamedStyle {
    std::string_view word;
    Style style;
};
constexpr std::array<NamedStyle, 4> styles{{{"余", Style::over}, {"超", Style::beyond}, {"近", Style::near}, {"约", Style::about}}};

/// `10`, `1万`, `万`: a number, a unit, or both.
bool read_step(std::string_view text, PrintRule& rule)
{
    std::int64_t number = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc{} && rest.size() != text.size()) return false;
    if (rest.empty()) {
        rule.step = number;
        return !text.empty() && number > 0;
    }
    for (const auto& [word, value] : units) {
        if (rest != word || number <= 0 || number > 1'000'000) continue;
        rule.step = number * value;
        rule.step_word = word;
        return true;
    }
    return false;
}

bool read_piece(std::string_view piece, PrintRule& rule)
{
    for (const auto& [word, value] : scales) {
        if (piece != word || !rule.scale_word.empty() || rule.style != Style::whole) continue;
        rule.scale_word = word;
        rule.scale = value;
        return true;
    }
    for (const auto& [word, style] : styles) {
        if (!piece.starts_with(word) || rule.style != Style::whole) continue;
        rule.style = style;
        const auto step = piece.substr(word.size());
        return step.starts_with(":") && read_step(step.substr(1), rule);
    }
    return false;
}

std::optional<PrintRule> parse(std::string_view text)
{
    PrintRule rule;
    while (!text.empty()) {
        const auto bar = text.find('|');
        if (!read_piece(text.substr(0, bar), rule)) return std::nullopt;
        if (bar == std::string_view::npos) break;
        text.remove_prefix(bar + 1);
    }
    return rule;
}

/// A number as the rule's step is written: with 万 for a step in 万, else in digits. `bare` drops the one
/// before a unit: 万余, 超百.
std::string number(const PrintRule& rule, std::int64_t value, bool bare)
{
    const bool by_unit = value != 0 && (rule.step_word == "万" || rule.step_word == "亿");
    for (const auto& [word, unit] : units)
        if (bare && value == unit && (rule.step_word == word || rule.style != Style::over)) return std::string{word};
    if (by_unit && rule.step_word == "亿" && value % 100'000'000 == 0) return fmt::format("{}亿", value / 100'000'000);
    if (by_unit && value % 10'000 == 0) return fmt::format("{}万", value / 10'000);
    return std::to_string(value);
}

[[noreturn]] void not_borne(const std::string& why)
{
    refuse_conflict("figures.not_borne", "这个数字不能这样印：" + why + "，请改用别的印法或核对记录");
}

/// The exact value scaled down, rounded by the style; whole multiples print plainly.
std::string print_stepped(const PrintRule& rule, const Exact& value)
{
    const std::int64_t floor = value.steps(rule.step) * rule.step;
    const bool multiple = value.against(floor) == 0;
    if (value.against(0) < 0) not_borne("数字为负");
    if (rule.style == Style::about) {
        const std::int64_t rounded = Exact{2 * value.numerator + rule.step * value.denominator, 2 * value.denominator}.steps(rule.step) * rule.step;
        if (rounded == 0 && value.numerator != 0) not_borne("四舍五入后是零");
        return number(rule, rounded, false);
    }
    if (multiple) return number(rule, floor, false);
    if (rule.style == Style::near) {
        const std::int64_t next = floor + rule.step;
        if (Exact{value.numerator * 100, value.denominator}.against(next * 95) < 0)
            not_borne(fmt::format("{} 离 {} 还差得远，够 95% 才能说“近”", print(value), next));
        return "近" + number(rule, next, true);
    }
    if (floor == 0) not_borne(fmt::format("{} 还不到 {}", print(value), rule.step));
    if (rule.style == Style::beyond) return "超" + number(rule, floor, true);
    return number(rule, floor, true) + "余";
}

}

std::string print(const Exact& exact)
{
    const bool below_zero = exact.numerator < 0;
    Wide rest = below_zero ? -Wide{exact.numerator} : Wide{exact.numerator};
    std::string text = (below_zero ? "-" : "") + std::to_string(static_cast<std::int64_t>(rest / exact.denominator));
    rest %= exact.denominator;
    std::string decimals;
    for (int digit = 0; digit < 4 && rest != 0; ++digit) {
        rest *= 10;
        decimals += static_cast<char>('0' + static_cast<int>(rest / exact.denominator));
        rest %= exact.denominator;
    }
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return decimals.empty() ? text : text + "." + decimals;
}

std::optional<std::string> rule_mistake(std::string_view rule)
{
    if (parse(rule)) return std::nullopt;
    return "印法，如 余:10、余:1万、超:100、近:1000、约:1万，前面可加 万元|";
}

PrintRule read_rule(std::string_view text)
{
    if (const auto rule = parse(text)) return *rule;
    refuse_field("print", "figures.unknown_rule", "不认识的印法“" + std::string{text} + "”，应为" + *rule_mistake(text));
}

std::string print_by_rule(const PrintRule& rule, const Exact& exact)
{
    const Exact value = exact.scaled_down(rule.scale);
    const std::string digits = rule.style == Style::whole ? print(value) : print_stepped(rule, value);
    return rule.scale_word == "元" ? digits : digits + rule.scale_word;
}

std::string print_rate(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator <= 0) return "—";
    const int decimals = denominator < 1000 ? 0 : denominator < 10'000 ? 1
                                                                       : 2;
    const std::int64_t parts = decimals == 0 ? 1 : decimals == 1 ? 10
                                                                 : 100;
    const Exact rate{100 * parts * numerator, denominator};
    std::int64_t rounded = Exact{2 * rate.numerator + rate.denominator, 2 * rate.denominator}.steps(1);
    if (numerator < denominator && rounded >= 100 * parts) rounded = 100 * parts - 1; // one open is not all
    if (numerator > 0 && rounded == 0) rounded = 1;
    return print(Exact{rounded, parts});
}

void require_borne(const PrintRule& rule, const std::string& printed, const Exact& exact)
{
    const std::string now = print_by_rule(rule, exact);
    if (now != printed) not_borne(fmt::format("稿中印作 {}，按现有事实（{}）应印作 {}", printed, print(exact), now));
}

}
