#include "playbooks/settings.h"

#include "platform/text.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace gongyou::playbooks {

namespace {

std::string as_toml(const json::value& answer)
{
    // JSON writes numbers, booleans and texts as TOML does; control characters never pass a form.
    return print_json(answer);
}

/// As a person would type it.
std::string as_typed(const json::value& answer)
{
    return answer.is_string() ? std::string{answer.get_string()} : print_json(answer);
}

json::value read_default(TomlTable& table, forms::FieldType type)
{
    switch (type) {
    case forms::FieldType::whole: return table.whole("default", "默认值");
    case forms::FieldType::yes_no: return table.boolean("default", "默认值");
    default: return json::value(table.text("default", "默认值"));
    }
}

/// What nobody could answer is no default.
void check_default(TomlTable& table, const forms::Field& field, const json::value& otherwise)
{
    if (table.has_mistakes()) return;
    try {
        forms::check_answers({field}, json::object{{field.id, otherwise}}, Day{});
    } catch (const Refusal& refusal) {
        table.refuse("default", refusal.fields.empty() ? refusal.sentence : refusal.fields.front().message, "默认值也要符合这一项的要求");
    }
}

std::string placeholder(const std::string& id)
{
    return "\"{" + id + "}\"";
}

}

std::vector<Setting> read_settings(TomlTable& root)
{
    std::vector<Setting> settings;
    for (TomlTable& table : root.tables("setting", "设置项", {.at_most = 30, .unique = "id"})) {
        Setting setting;
        setting.field = forms::read_field(table);
        const json::value otherwise = read_default(table, setting.field.type);
        check_default(table, setting.field, otherwise);
        setting.otherwise = as_toml(otherwise);
        setting.field.otherwise = as_typed(otherwise);
        settings.push_back(std::move(setting));
    }
    return settings;
}

std::vector<forms::Field> beginning_with(const json::object& answers, std::vector<forms::Field> fields)
{
    for (forms::Field& field : fields) {
        const json::value* answer = answers.if_contains(field.id);
        if (answer) field.otherwise = as_typed(*answer);
    }
    return fields;
}

bool answer_alike(const std::vector<forms::Field>& fields, const json::object& one, const json::object& other)
{
    return std::ranges::equal(beginning_with(one, fields), beginning_with(other, fields), {}, &forms::Field::otherwise, &forms::Field::otherwise);
}

std::string put_settings_in(std::string_view text, const std::vector<Setting>& settings, const json::object& answers)
{
    std::string filled{text};
    for (const Setting& setting : settings) {
        const json::value* answer = answers.if_contains(setting.field.id);
        const std::string value = answer ? as_toml(*answer) : setting.otherwise;
        const std::string word = placeholder(setting.field.id);
        for (std::size_t at = filled.find(word); at != std::string::npos; at = filled.find(word, at + value.size())) {
            filled.replace(at, word.size(), value);
        }
    }
    return filled;
}

void check_settings_used(TomlFile& file, std::string_view source, const std::vector<Setting>& settings)
{
    std::vector<std::string> ids;
    for (const Setting& setting : settings) ids.push_back(setting.field.id);
    for (const TomlText& text : file.texts()) {
        const bool is_case = text.path.starts_with("case."); // figures stand there in braces, too
        const bool in_braces = text.text.size() > 2 && text.text.front() == '{' && text.text.find('}') == text.text.size() - 1;
        if (is_case || !in_braces) continue;
        const std::string word = text.text.substr(1, text.text.size() - 2);
        file.refuse(text, "没有设置项“" + word + "”", ids.empty() ? "这个做法没有设置项" : fmt::format("可用的设置项：{}", fmt::join(ids, "、")),
            nearest_word(word, ids).value_or(""));
    }
    for (const TomlText& text : file.texts()) {
        const bool is_setting = text.path.starts_with("setting[") && text.path.ends_with("].id");
        if (is_setting && source.find(placeholder(text.text)) == source.npos) {
            file.refuse(text, "设置项“" + text.text + "”没有用到", "在一个值里写 " + placeholder(text.text) + "，或删去它");
        }
    }
}

}
