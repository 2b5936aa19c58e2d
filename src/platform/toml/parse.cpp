// The one place that knows the TOML library: its tree is copied into ours, whose lines and columns come
// with every value.

#include "platform/toml/node.h"

#include "platform/text.h"

#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 64
#include <toml++/toml.h>

#include <algorithm>
#include <fmt/format.h>

namespace gongyou {

namespace {

constexpr std::size_t largest_file = 1 << 20;

TomlNode copy_of(const toml::node& from);

void place(TomlNode& node, const toml::source_region& source)
{
    node.line = static_cast<int>(source.begin.line);
    node.column = static_cast<int>(source.begin.column);
}

TomlNode copy_of_table(const toml::table& from)
{
    TomlNode node;
    node.type = TomlNode::Type::table;
    for (const auto& [key, value] : from) {
        TomlMember member;
        member.key = std::string{key.str()};
        member.line = static_cast<int>(key.source().begin.line);
        member.column = static_cast<int>(key.source().begin.column);
        member.value = copy_of(value);
        node.members.push_back(std::move(member));
    }
    // the library keeps keys by name; people read by line
    std::stable_sort(node.members.begin(), node.members.end(),
                     [](const TomlMember& a, const TomlMember& b) { return std::pair{a.line, a.column} < std::pair{b.line, b.column}; });
    return node;
}

TomlNode copy_of_value(const toml::node& from)
{
    TomlNode node;
    if (const auto* text = from.as_string()) {
        node.type = TomlNode::Type::text;
        node.text = text->get();
    } else if (const auto* whole = from.as_integer()) {
        node.type = TomlNode::Type::whole;
        node.whole = whole->get();
        node.text = std::to_string(node.whole);
    } else if (const auto* real = from.as_floating_point()) {
        node.type = TomlNode::Type::real;
        node.real = real->get();
        node.text = fmt::format("{}", node.real);
    } else if (const auto* boolean = from.as_boolean()) {
        node.type = TomlNode::Type::boolean;
        node.boolean = boolean->get();
        node.text = node.boolean ? "true" : "false";
    } else if (const auto* date = from.as_date()) {
        node.type = TomlNode::Type::day;
        node.day = make_day(date->get().year, date->get().month, date->get().day).value_or(Day{});
        node.text = print(node.day);
    } else {
        node.type = TomlNode::Type::time; // times and date-times: no table of the house asks for one
    }
    return node;
}

TomlNode copy_of(const toml::node& from)
{
    TomlNode node;
    if (const auto* table = from.as_table()) {
        node = copy_of_table(*table);
    } else if (const auto* list = from.as_array()) {
        node.type = TomlNode::Type::list;
        for (const auto& item : *list) node.items.push_back(copy_of(item));
    } else {
        node = copy_of_value(from);
    }
    place(node, from.source());
    return node;
}

// The library speaks English about its own states; the commonest two are told apart for the reader.
TomlMistake told(const toml::parse_error& error)
{
    const std::string_view words = error.description();
    TomlMistake mistake;
    mistake.line = static_cast<int>(error.source().begin.line);
    mistake.column = static_cast<int>(error.source().begin.column);
    if (words.find("redefine") != std::string_view::npos) {
        const std::size_t from = words.find('\''), to = words.find('\'', from + 1);
        const bool named = from != std::string_view::npos && to != std::string_view::npos;
        mistake.code = "duplicate";
        mistake.path = named ? std::string{words.substr(from + 1, to - from - 1)} : "";
        mistake.found = named ? fmt::format("“{}”写了两次", mistake.path) : "同一个键写了两次";
        mistake.expected = "同一个键只能写一次";
    } else {
        mistake.code = "unreadable";
        mistake.found = "这里不合 TOML 的写法";
        mistake.expected = fmt::format("请检查附近的引号、等号、逗号和括号({})", words);
    }
    return mistake;
}

}

void parse_toml(std::string_view text, TomlReading& reading)
{
    const auto give_up = [&](TomlMistake mistake) {
        reading.silent = false;
        reading.add(std::move(mistake));
        reading.silent = true;
    };
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3); // some editors put a mark before UTF-8
    if (text.size() > largest_file) {
        TomlMistake mistake;
        mistake.code = "too_large";
        mistake.found = "文件超过 1 MiB";
        mistake.expected = "请拆小后再用";
        return give_up(std::move(mistake));
    }
    if (!valid_utf8(text)) {
        TomlMistake mistake;
        mistake.code = "unreadable";
        mistake.found = "文件不是 UTF-8 编码";
        mistake.expected = "请用编辑器另存为 UTF-8";
        return give_up(std::move(mistake));
    }
    if (auto deep = find_deep_nesting(text)) return give_up(std::move(*deep));
    try {
        const toml::table table = toml::parse(text);
        reading.root = copy_of(table);
    } catch (const toml::parse_error& error) {
        give_up(told(error));
    }
}

}
