// Lists of values, and the tables below a table.

#include "platform/toml/read.h"

#include <algorithm>

namespace gongyou {

namespace {

// A reader may describe a table that may stand within itself; nobody nests deeper than this.
constexpr std::ptrdiff_t deepest_description = 8;

TomlEntry list_entry(const char* type, std::string_view label, bool required, std::vector<std::string> words = {})
{
    return {{}, type, std::string{label}, required, {}, std::move(words)};
}

}

template <class T, class Convert>
std::vector<T> TomlTable::read_list(std::string_view key, TomlEntry kind, TomlList limits, Convert convert)
{
    const std::string label = kind.label;
    const TomlNode* list = find(key, std::move(kind));
    std::vector<T> values;
    if (!list) return values;

    const auto wrong_at = [&](const TomlNode& at, const std::string& path, const TomlWrong& wrong) {
        reading_->add({reading_->file, at.line, at.column, path, wrong.code, fmt::format("“{}”（{}）{}", key, label, wrong.found), wrong.expected,
            wrong.suggestion});
    };
    if (list->type != TomlNode::Type::list) {
        wrong_at(*list, path_of(key), wrong_type(*list, "应为列表，写在方括号里"));
        return values;
    }
    if (const std::size_t count = list->items.size(); count < limits.at_least || count > limits.at_most) {
        wrong_at(*list, path_of(key), {"out_of_range", fmt::format("有 {} 项", count), fmt::format("应有 {} 到 {} 项", limits.at_least, limits.at_most), ""});
        return values;
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const std::string path = fmt::format("{}[{}]", path_of(key), i + 1);
        TomlWrong wrong;
        auto value = convert(list->items[i], wrong);
        if (!value) {
            wrong_at(list->items[i], path, wrong);
            continue;
        }
        if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Day>) {
            if (std::find(values.begin(), values.end(), *value) != values.end()) {
                wrong_at(list->items[i], path, {"duplicate", fmt::format("里“{}”写了两次", list->items[i].text), "同一项只写一次", ""});
            }
        }
        values.push_back(std::move(*value));
    }
    return values;
}

TomlTable::Texts TomlTable::texts(std::string_view key, std::string_view label, TomlList limits)
{
    return read_list<std::string>(key, list_entry("texts", label, limits.at_least > 0), limits,
        [](const TomlNode& node, TomlWrong& wrong) { return text_in(node, 1000, wrong); });
}

TomlTable::Texts TomlTable::ids(std::string_view key, std::string_view label, TomlList limits)
{
    return read_list<std::string>(key, list_entry("ids", label, limits.at_least > 0), limits, id_in);
}

TomlTable::Texts TomlTable::words(std::string_view key, std::string_view label, const Texts& allowed, TomlList limits)
{
    return read_list<std::string>(key, list_entry("words", label, limits.at_least > 0, allowed), limits,
        [&](const TomlNode& node, TomlWrong& wrong) { return word_in(node, allowed, wrong); });
}

std::vector<std::int64_t> TomlTable::wholes(std::string_view key, std::string_view label, std::int64_t min, std::int64_t max, TomlList limits)
{
    return read_list<std::int64_t>(key, list_entry("wholes", label, limits.at_least > 0), limits,
        [=](const TomlNode& node, TomlWrong& wrong) { return whole_in(node, min, max, wrong); });
}

std::vector<double> TomlTable::reals(std::string_view key, std::string_view label, double min, double max, TomlList limits)
{
    return read_list<double>(key, list_entry("reals", label, limits.at_least > 0), limits,
        [=](const TomlNode& node, TomlWrong& wrong) { return real_in(node, min, max, wrong); });
}

std::vector<Day> TomlTable::days(std::string_view key, std::string_view label, TomlList limits)
{
    return read_list<Day>(key, list_entry("days", label, limits.at_least > 0), limits, day_in);
}

TomlTable TomlTable::below(std::string_view key, const TomlNode* node, const std::string& step, const std::string& schema_step) const
{
    const std::string schema_path = schema_path_.empty() ? std::string{key} : schema_path_ + "." + std::string{key};
    return TomlTable{reading_, node, path_of(key) + step, schema_path + schema_step};
}

TomlTable TomlTable::table(std::string_view key, std::string_view label)
{
    const auto as_table = [](const TomlNode& node, TomlWrong& wrong) -> std::optional<const TomlNode*> {
        if (node.type == TomlNode::Type::table) return &node;
        wrong = wrong_type(node, "应为一节");
        return std::nullopt;
    };
    return below(key, read(key, list_entry("table", label, true), as_table).value_or(nullptr), "", "");
}

std::optional<TomlTable> TomlTable::optional_table(std::string_view key, std::string_view label)
{
    const bool describing = reading_->describing && std::count(schema_path_.begin(), schema_path_.end(), '.') < deepest_description;
    if (!has(key)) {
        find(key, list_entry("table", label, false));
        return describing ? std::optional{below(key, nullptr, "", "")} : std::nullopt;
    }
    TomlTable found = table(key, label);
    if (!found.node_) return std::nullopt;
    return found;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, std::string_view label, TomlList limits)
{
    const auto as_table = [](const TomlNode& node, TomlWrong& wrong) -> std::optional<const TomlNode*> {
        if (node.type == TomlNode::Type::table) return &node;
        wrong = wrong_type(node, "应为一节");
        return std::nullopt;
    };
    const auto nodes = read_list<const TomlNode*>(key, list_entry("tables", label, limits.at_least > 0), limits, as_table);
    std::vector<TomlTable> found;
    if (reading_->describing && std::count(schema_path_.begin(), schema_path_.end(), '.') < deepest_description) {
        found.push_back(below(key, nullptr, "[]", "[]"));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) found.push_back(below(key, nodes[i], fmt::format("[{}]", i + 1), "[]"));
    if (limits.unique) refuse_shared(key, limits.unique, found);
    return found;
}

void TomlTable::refuse_shared(std::string_view key, const char* unique, const std::vector<TomlTable>& tables)
{
    std::unordered_map<std::string, int> line_of;
    for (TomlTable table : tables) {
        const TomlMember* member = table.node_ ? table.node_->find(unique) : nullptr;
        if (!member || member->value.text.empty()) continue;
        const auto [first, fresh] = line_of.try_emplace(member->value.text, member->value.line);
        if (fresh) continue;
        reading_->add({reading_->file, member->value.line, member->value.column, table.path_of(unique), "duplicate",
            fmt::format("“{}”里已有“{} = {}”（第 {} 行）", key, unique, member->value.text, first->second), "请换一个不重复的", ""});
    }
}

std::vector<std::pair<std::string, std::string>> TomlTable::named_texts(std::string_view key, std::string_view label)
{
    std::vector<std::pair<std::string, std::string>> found;
    std::optional<TomlTable> table = optional_table(key, label);
    if (!table || !table->node_) return found;
    for (const TomlMember& member : table->node_->members) {
        found.emplace_back(member.key, table->text(member.key, label));
    }
    return found;
}

std::vector<std::pair<std::string, TomlTable>> TomlTable::named_tables(std::string_view key, std::string_view label)
{
    std::vector<std::pair<std::string, TomlTable>> found;
    std::optional<TomlTable> outer = optional_table(key, label);
    if (!outer) return found;
    if (!outer->node_) found.emplace_back("*", outer->below("*", nullptr, "", ""));
    for (std::size_t i = 0; outer->node_ && i < outer->node_->members.size(); ++i) {
        const TomlMember& member = outer->node_->members[i];
        TomlTable inner = outer->table(member.key, label);
        inner.schema_path_ = outer->schema_path_ + ".*";
        found.emplace_back(member.key, std::move(inner));
    }
    return found;
}

}
