#include "platform/json/shape_types.h"

#include "platform/text.h"

#include <fmt/format.h>

#include <cmath>

namespace gongyou {

namespace {

constexpr Limits own; // what a type allows where nothing else is said
constexpr std::size_t longest_line = 100;

std::string with_plain_line_ends(std::string_view text)
{
    std::string plain{text};
    std::erase(plain, '\r');
    return plain;
}

std::optional<std::string_view> as_text(const json::value& from)
{
    const json::string* text = from.if_string();
    return text ? std::optional<std::string_view>{{text->data(), text->size()}} : std::nullopt;
}

/// A browser writes 3.0 as 3; other writers do not, and mean the same.
std::optional<std::int64_t> as_whole(const json::value& from)
{
    if (const auto* whole = from.if_int64()) return *whole;
    if (const auto* real = from.if_double(); real && std::trunc(*real) == *real && std::fabs(*real) < 9e15) return static_cast<std::int64_t>(*real);
    return std::nullopt;
}

bool within_limits(std::int64_t number, std::int64_t min, std::int64_t max, const Spot& spot, Mistakes& mistakes)
{
    if (number >= min && number <= max) return true;
    const bool has_min = min > std::numeric_limits<int>::min();
    const bool has_max = max < std::numeric_limits<int>::max();
    mistakes.add(spot, "out_of_range",
        has_min && has_max ? fmt::format("应当在 {} 到 {} 之间", min, max)
            : has_min      ? fmt::format("不能小于 {}", min)
            : has_max      ? fmt::format("不能大于 {}", max)
                           : std::string{"超出了范围"});
    return false;
}

/// What is stored is held to its type alone.
const Limits& limits_of(const Spot& spot, const Mistakes& mistakes)
{
    return mistakes.of_stored() ? own : *spot.limits;
}

json::value whole_schema(const char* format, const Limits& limits)
{
    json::object schema{{"type", "integer"}, {"format", format}};
    if (limits.min != own.min) schema["minimum"] = limits.min;
    if (limits.max != own.max) schema["maximum"] = limits.max;
    return schema;
}

}

void JsonType<std::string>::read(const json::value& from, const Spot& spot, std::string& into, Mistakes& mistakes)
{
    const auto text = as_text(from);
    if (!text) return mistakes.add(spot, "not_a_text", "应当是文字");
    if (mistakes.of_stored()) {
        into = *text;
        return;
    }
    const Limits& limits = *spot.limits;
    std::string clean = with_plain_line_ends(trimmed(*text));
    if (clean.empty() && !limits.may_be_empty) return mistakes.add(spot, "required", "不能为空");
    const bool one_line = limits.max_length <= longest_line;
    if (has_control_characters(clean) || (one_line && clean.find_first_of("\n\t") != std::string::npos)) {
        return mistakes.add(spot, "unprintable", one_line ? "含有换行或看不见的控制字符，请去掉" : "含有看不见的控制字符，请重新输入");
    }
    if (const std::size_t count = count_characters(clean); count > limits.max_length) {
        return mistakes.add(spot, "too_long", fmt::format("最多 {} 个字，现在有 {} 个", limits.max_length, count));
    }
    into = std::move(clean);
}

// The limits that hold for every text and list are not printed: an answer may be longer than what may be sent.
json::value JsonType<std::string>::schema(Schemas&, const Limits& limits)
{
    json::object schema{{"type", "string"}};
    if (limits.max_length != own.max_length) schema["maxLength"] = limits.max_length;
    return schema;
}

void JsonType<bool>::read(const json::value& from, const Spot& spot, bool& into, Mistakes& mistakes)
{
    if (const bool* value = from.if_bool()) into = *value;
    else mistakes.add(spot, "not_a_bool", "应当是“是”或“否”（true 或 false）");
}

json::value JsonType<bool>::schema(Schemas&, const Limits&)
{
    return {{"type", "boolean"}};
}

void JsonType<std::int64_t>::read(const json::value& from, const Spot& spot, std::int64_t& into, Mistakes& mistakes)
{
    const auto number = as_whole(from);
    if (!number) return mistakes.add(spot, "not_a_number", "应当是整数");
    const Limits& limits = limits_of(spot, mistakes);
    if (within_limits(*number, limits.min, limits.max, spot, mistakes)) into = *number;
}

json::value JsonType<std::int64_t>::schema(Schemas&, const Limits& limits)
{
    return whole_schema("int64", limits);
}

void JsonType<int>::read(const json::value& from, const Spot& spot, int& into, Mistakes& mistakes)
{
    const auto number = as_whole(from);
    if (!number) return mistakes.add(spot, "not_a_number", "应当是整数");
    const Limits& limits = limits_of(spot, mistakes);
    const std::int64_t min = std::max<std::int64_t>(limits.min, std::numeric_limits<int>::min());
    const std::int64_t max = std::min<std::int64_t>(limits.max, std::numeric_limits<int>::max());
    if (within_limits(*number, min, max, spot, mistakes)) into = static_cast<int>(*number);
}

json::value JsonType<int>::schema(Schemas&, const Limits& limits)
{
    return whole_schema("int32", limits);
}

void JsonType<double>::read(const json::value& from, const Spot& spot, double& into, Mistakes& mistakes)
{
    if (!from.is_number()) return mistakes.add(spot, "not_a_number", "应当是数字");
    const double number = from.to_number<double>();
    const Limits& limits = limits_of(spot, mistakes);
    if (number < static_cast<double>(limits.min) || number > static_cast<double>(limits.max)) {
        within_limits(number < 0 ? own.min : own.max, limits.min, limits.max, spot, mistakes);
        return;
    }
    into = number;
}

json::value JsonType<double>::write(double from)
{
    return std::isfinite(from) ? json::value(from) : json::value{}; // JSON has no word for the others
}

json::value JsonType<double>::schema(Schemas&, const Limits&)
{
    return {{"type", "number"}};
}

void JsonType<Instant>::read(const json::value& from, const Spot& spot, Instant& into, Mistakes& mistakes)
{
    const auto text = as_text(from);
    const auto instant = text ? parse_instant(*text) : std::nullopt;
    if (instant) into = *instant;
    else mistakes.add(spot, "not_an_instant", "应当是时间，例如 2024-03-08T09:00:00+08:00");
}

json::value JsonType<Instant>::schema(Schemas&, const Limits&)
{
    return {{"type", "string"}, {"format", "date-time"}};
}

void JsonType<Day>::read(const json::value& from, const Spot& spot, Day& into, Mistakes& mistakes)
{
    const auto text = as_text(from);
    const auto day = text ? parse_day(*text) : std::nullopt;
    if (day) into = *day;
    else mistakes.add(spot, "not_a_day", "应当是日期，例如 2024-03-08");
}

json::value JsonType<Day>::schema(Schemas&, const Limits&)
{
    return {{"type", "string"}, {"format", "date"}};
}

void JsonType<Money>::read(const json::value& from, const Spot& spot, Money& into, Mistakes& mistakes)
{
    const auto text = as_text(from);
    const auto whole = text ? std::nullopt : as_whole(from);
    const auto amount = parse_money(text ? std::string{*text} : whole ? std::to_string(*whole)
                                                                      : std::string{});
    if (!amount) return mistakes.add(spot, "not_money", "应当是以元为单位的金额，最多两位小数，例如 12.50");
    const Limits& limits = limits_of(spot, mistakes);
    if (within_limits(amount->fen, limits.min, limits.max, spot, mistakes)) into = *amount;
}

json::value JsonType<Money>::schema(Schemas&, const Limits&)
{
    return {{"type", "string"}, {"pattern", "^-?[0-9]+(\\.[0-9]{1,2})?$"}, {"x-unit", "yuan"}};
}

namespace shapes {

void read_id(const json::value& from, const Spot& spot, std::int64_t& into, Mistakes& mistakes)
{
    const auto text = as_text(from);
    const auto id = text ? parse_id(*text) : std::nullopt;
    if (id) into = *id;
    else if (is_blank(from)) mistakes.add(spot, "required", "不能为空");
    else mistakes.add(spot, "not_an_id", "的编号不对，请重新选择");
}

json::value id_schema()
{
    return {{"type", "string"}, {"pattern", "^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13}$"}};
}

json::value word_schema(std::span<const char* const> words)
{
    json::array all;
    for (const char* word : words) all.emplace_back(word);
    return {{"type", "string"}, {"enum", std::move(all)}};
}

void add_wrong_word(const Spot& spot, std::span<const char* const> words, Mistakes& mistakes)
{
    mistakes.add(spot, "unknown_word", fmt::format("只能是这些之一：{}", fmt::join(words, "、")));
}

bool is_list(const json::value& from, const Spot& spot, Mistakes& mistakes)
{
    if (!from.is_array()) {
        mistakes.add(spot, "not_a_list", "应当是一个列表");
        return false;
    }
    if (const std::size_t size = from.get_array().size(); size > spot.limits->max_items && !mistakes.of_stored()) {
        mistakes.add(spot, "too_many", fmt::format("最多 {} 项，现在有 {} 项", spot.limits->max_items, size));
        return false;
    }
    return true;
}

json::value list_schema(json::value items, const Limits& limits)
{
    json::object schema{{"type", "array"}, {"items", std::move(items)}};
    if (limits.max_items != own.max_items) schema["maxItems"] = limits.max_items;
    return schema;
}

json::value or_null(json::value schema)
{
    json::object& object = schema.as_object();
    if (json::value* type = object.if_contains("type"); type && type->is_string() && !object.contains("enum")) {
        *type = json::array{std::move(*type), "null"};
        return schema;
    }
    if (object.empty()) return schema; // anything, null included
    return {{"anyOf", json::array{std::move(schema), json::object{{"type", "null"}}}}};
}

bool is_blank(const json::value& from)
{
    if (from.is_null()) return true;
    const auto text = as_text(from);
    return text && trimmed(*text).empty();
}

}

}
