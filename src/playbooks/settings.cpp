#include "playbooks/settings.h"

#include <fmt/format.h>

namespace gongyou::playbooks {

namespace {

std::string as_toml(const json::value& answer)
{
    // JSON writes numbers, booleans and texts as TOML does; control characters never pass a form.
    return print_json(answer);
}

std::string read_default(TomlTable& table, forms::FieldType type)
{
    switch (type) {
    case forms::FieldType::whole: return fmt::format("{}", table.whole("default", "默认值"));
    case forms::FieldType::yes_no: return table.boolean("default", "默认值") ? "true" : "false";
    default: return as_toml(json::value(table.text("default", "默认值")));
    }
}

}

std::vector<Setting> read_settings(TomlTable& root)
{
    std::vector<Setting> settings;
    for (TomlTable& table : root.tables("setting", "设置项", {.at_most = 30, .unique = "id"})) {
        Setting setting;
        setting.field = forms::read_field(table);
        setting.otherwise = read_default(table, setting.field.type);
        const bool is_text = setting.otherwise.starts_with('"');
        setting.field.otherwise = is_text ? std::string{parse_json(setting.otherwise).as_string()} : setting.otherwise;
        settings.push_back(std::move(setting));
    }
    return settings;
}

std::vector<forms::Field> beginning_with(const json::object& answers, std::vector<forms::Field> fields)
{
    for (forms::Field& field : fields) {
        const json::value* answer = answers.if_contains(field.id);
        if (answer) field.otherwise = answer->is_string() ? std::string{answer->get_string()} : print_json(*answer);
    }
    return fields;
}

std::string put_settings_in(std::string_view text, const std::vector<Setting>& settings, const json::object& answers)
{
    std::string filled{text};
    for (const Setting& setting : settings) {
        const json::value* answer = answers.if_contains(setting.field.id);
        const std::string value = answer ? as_toml(*answer) : setting.otherwise;
        const std::string word = "\"{" + setting.field.id + "}\"";
        for (std::size_t at = filled.find(word); at != std::string::npos; at = filled.find(word, at + value.size())) {
            filled.replace(at, word.size(), value);
        }
    }
    return filled;
}

}
