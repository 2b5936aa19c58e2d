#include "platform/toml/value.h"

#include "platform/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <map>

namespace gongyou {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

// A long text is quoted by its beginning.
std::string in_quotes(std::string_view text)
{
    constexpr std::size_t most = 40;
    const std::u32string characters = decode_utf8(text);
    if (characters.size() <= most) return fmt::format("“{}”", text);
    return fmt::format("“{}……”", encode_utf8(std::u32string_view{characters}.substr(0, most)));
}

template <class Number>
std::string range(Number min, Number max, Number least, Number most)
{
    if (min == least && max == most) return "";
    if (max == most) return fmt::format("不小于 {}", min);
    if (min == least) return fmt::format("不大于 {}", max);
    return fmt::format("在 {} 到 {} 之间", min, max);
}

bool is_id(std::string_view text)
{
    return is_code(text) && text[0] >= 'a' && text[0] <= 'z';
}

}

TomlWrong wrong_type(const TomlNode& node, std::string expected)
{
    std::string found;
    switch (node.type) {
    case TomlNode::Type::text: found = "文字" + in_quotes(node.text); break;
    case TomlNode::Type::whole: found = "整数 " + node.text; break;
    case TomlNode::Type::real: found = "小数 " + node.text; break;
    case TomlNode::Type::boolean: found = node.text; break;
    case TomlNode::Type::day: found = "日期 " + node.text; break;
    case TomlNode::Type::time: found = "时间"; break;
    case TomlNode::Type::list: found = "列表"; break;
    case TomlNode::Type::table: found = "一节"; break;
    }
    return {"wrong_type", "写成了" + found, std::move(expected), ""};
}

std::optional<std::string> text_in(const TomlNode& node, std::size_t max_length, TomlWrong& wrong)
{
    if (node.type != TomlNode::Type::text) {
        wrong = wrong_type(node, "应为文字，写在引号里");
        return std::nullopt;
    }
    const std::string_view text = trimmed(node.text);
    if (text.empty()) {
        wrong = {"out_of_range", "是空的", "请写上内容，或删去这一行", ""};
    } else if (const std::size_t length = count_characters(text); length > max_length) {
        wrong = {"out_of_range", fmt::format("有 {} 个字", length), fmt::format("最多 {} 个字", max_length), ""};
    } else if (has_control_characters(text)) {
        wrong = {"out_of_range", "里有不可见的控制字符", "请删去后重写", ""};
    } else {
        return std::string{text};
    }
    return std::nullopt;
}

std::optional<std::string> id_in(const TomlNode& node, TomlWrong& wrong)
{
    const std::string expected = "应为小写英文标识：字母开头，只用字母、数字、- 和 _，最多 60 个";
    if (node.type != TomlNode::Type::text) {
        wrong = wrong_type(node, expected);
        return std::nullopt;
    }
    if (is_id(node.text)) return node.text;
    wrong = {"out_of_range", "写成了" + in_quotes(node.text), expected, ""};
    return std::nullopt;
}

std::optional<std::string> word_in(const TomlNode& node, const std::vector<std::string>& allowed, TomlWrong& wrong)
{
    const std::string expected = "可用的词：" + joined_words(allowed);
    if (node.type != TomlNode::Type::text) {
        wrong = wrong_type(node, expected);
        return std::nullopt;
    }
    if (std::find(allowed.begin(), allowed.end(), node.text) != allowed.end()) return node.text;
    wrong = {"unknown_word", "写成了" + in_quotes(node.text), expected, nearest_word(node.text, allowed).value_or("")};
    return std::nullopt;
}

std::optional<std::int64_t> whole_in(const TomlNode& node, std::int64_t min, std::int64_t max, TomlWrong& wrong)
{
    const std::string bounds = range(min, max, lowest, highest);
    if (node.type != TomlNode::Type::whole) {
        wrong = wrong_type(node, bounds.empty() ? "应为整数" : "应为整数，" + bounds);
        return std::nullopt;
    }
    if (node.whole >= min && node.whole <= max) return node.whole;
    wrong = {"out_of_range", fmt::format("是 {}", node.whole), "应" + bounds, ""};
    return std::nullopt;
}

std::optional<double> real_in(const TomlNode& node, double min, double max, TomlWrong& wrong)
{
    const bool whole = node.type == TomlNode::Type::whole;
    const std::string bounds = range(min, max, std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
    if (!whole && (node.type != TomlNode::Type::real || !std::isfinite(node.real))) {
        wrong = wrong_type(node, bounds.empty() ? "应为数" : "应为数，" + bounds);
        return std::nullopt;
    }
    const double number = whole ? static_cast<double>(node.whole) : node.real;
    if (number >= min && number <= max) return number;
    wrong = {"out_of_range", fmt::format("是 {}", number), "应" + bounds, ""};
    return std::nullopt;
}

std::optional<bool> boolean_in(const TomlNode& node, TomlWrong& wrong)
{
    if (node.type == TomlNode::Type::boolean) return node.boolean;
    wrong = wrong_type(node, "应为 true（是）或 false（否），不加引号");
    return std::nullopt;
}

std::optional<Day> day_in(const TomlNode& node, TomlWrong& wrong)
{
    if (node.type == TomlNode::Type::day) return node.day;
    if (node.type == TomlNode::Type::text) {
        if (const auto day = parse_day(node.text)) return day;
    }
    wrong = wrong_type(node, "应为日期，如 2024-03-08");
    return std::nullopt;
}

std::string expected_of(const TomlEntry& entry)
{
    static const std::map<std::string, std::string> names{
        {"text", "应为文字"},
        {"id", "应为小写英文标识"},
        {"whole", "应为整数"},
        {"real", "应为数"},
        {"day", "应为日期"},
        {"table", "应为一节"},
        {"boolean", "应为 true 或 false"},
        {"tables", "应为一节或几节，写作 [[…]]"},
    };
    if (!entry.words.empty()) return "可用的词：" + joined_words(entry.words);
    const auto at = names.find(entry.type);
    return at == names.end() ? "应为列表" : at->second;
}

}
