#pragma once

#include "forms/forms.h"

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

/// The settings' fields, beginning with what was answered before instead of their defaults.
std::vector<forms::Field> beginning_with(const json::object& answers, std::vector<forms::Field> fields);

/// The text with every quoted `"{setting}"` replaced by its answer, or its default, written as TOML
/// (docs/decisions/0004). Other braces stay.
std::string put_settings_in(std::string_view text, const std::vector<Setting>& settings, const json::object& answers);

}
