#pragma once

#include "forms/forms.h"
#include "platform/toml/file.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyou::playbooks {

/// A setting with its default, as a playbook declares it.
struct Setting {
    forms::Field field;
    std::string otherwise; // as TOML writes it: `10`, `"text"`, `true`
};

/// The `[[setting]]` tables. What is wrong goes to the file's mistakes.
std::vector<Setting> read_settings(TomlTable& root);

/// Says which settings the file names that it does not have, and which of its settings it never uses. `source` is the text
/// before the settings were put in.
void check_settings_used(TomlFile& file, std::string_view source, const std::vector<Setting>& settings);

/// The settings' fields, beginning with what was answered before instead of their defaults.
std::vector<forms::Field> beginning_with(const json::object& answers, std::vector<forms::Field> fields);

/// Whether both answer the fields alike, the defaults included.
bool answer_alike(const std::vector<forms::Field>& fields, const json::object& one, const json::object& other);

/// The text with every quoted `"{setting}"` replaced by its answer, or its default, written as TOML
/// (docs/decisions/0004). Other braces stay.
std::string put_settings_in(std::string_view text, const std::vector<Setting>& settings, const json::object& answers);

}
