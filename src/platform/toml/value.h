#pragma once

// One value of the file as what was wanted, or what is wrong with it. Only this folder includes it.

#include "platform/toml/node.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gongyou {

struct TomlWrong {
    std::string code;
    std::string found; // goes on after the key's name: 写成了文字“三十”
    std::string expected;
    std::string suggestion;
};

std::optional<std::string> text_in(const TomlNode& node, std::size_t max_length, TomlWrong& wrong);
std::optional<std::string> id_in(const TomlNode& node, TomlWrong& wrong);
std::optional<std::string> word_in(const TomlNode& node, const std::vector<std::string>& allowed, TomlWrong& wrong);
std::optional<std::int64_t> whole_in(const TomlNode& node, std::int64_t min, std::int64_t max, TomlWrong& wrong);
std::optional<double> real_in(const TomlNode& node, double min, double max, TomlWrong& wrong);
std::optional<bool> boolean_in(const TomlNode& node, TomlWrong& wrong);
std::optional<Day> day_in(const TomlNode& node, TomlWrong& wrong);

/// 写成了整数 3: how a value of the wrong type is named.
TomlWrong wrong_type(const TomlNode& node, std::string expected);

/// 应为整数: what a key of this type wants, for one that is missing.
std::string expected_of(const TomlEntry& entry);

}
