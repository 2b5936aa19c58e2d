#include "platform/config.h"

#include "platform/config_layer.h"
#include "platform/text.h"
#include "platform/toml/file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace gongyou {

namespace {

constexpr const char* usual_file = "gongyou.toml";
constexpr std::string_view prefix = "GONGYOU_";

std::string variable_of(std::string_view key)
{
    std::string name{prefix};
    for (const char c : key) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

TomlSchema known_keys()
{
    TomlFile none = TomlFile::describing();
    Config config;
    read_config_layer(none.root(), config);
    return none.schema();
}

void append(std::vector<TomlMistake>& all, std::vector<TomlMistake> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A single value from outside a file, read as if it stood in one.
void read_value(const TomlEntry& entry, const std::string& value, const std::string& source, Config& config, std::vector<TomlMistake>& mistakes)
{
    TomlFile layer = TomlFile::parse(written_as_toml(entry, value), source);
    read_config_layer(layer.root(), config);
    for (TomlMistake mistake : layer.mistakes()) {
        mistake.line = 0; // the line is of our own making
        mistakes.push_back(std::move(mistake));
    }
}

// Other programs' variables may begin alike; one that is a slip of the finger away is told.
void tell_misspelt(const std::map<std::string, std::string>& environment, const std::vector<std::string>& variables, std::vector<TomlMistake>& mistakes)
{
    for (const auto& [name, value] : environment) {
        if (std::find(variables.begin(), variables.end(), name) != variables.end()) continue;
        const auto meant = std::find_if(variables.begin(), variables.end(), [&](const std::string& v) { return edit_distance(v, name) == 1; });
        if (meant == variables.end()) continue;
        TomlMistake mistake;
        mistake.file = "环境变量 " + name;
        mistake.path = name;
        mistake.code = "unknown_key";
        mistake.found = "不是可用的变量";
        mistake.suggestion = *meant;
        mistakes.push_back(std::move(mistake));
    }
}

void read_environment(const std::map<std::string, std::string>& environment, const TomlSchema& keys, Config& config, std::vector<TomlMistake>& mistakes)
{
    std::vector<std::string> variables{std::string{prefix} + "CONFIG"};
    for (const TomlEntry& entry : keys.entries()) {
        const std::string name = variable_of(entry.path);
        variables.push_back(name);
        const auto at = environment.find(name);
        if (at != environment.end() && !at->second.empty()) read_value(entry, at->second, "环境变量 " + name, config, mistakes);
    }
    tell_misspelt(environment, variables, mistakes);
}

void read_options(const std::map<std::string, std::string>& options, const TomlSchema& keys, Config& config, std::vector<TomlMistake>& mistakes)
{
    for (const auto& [key, value] : options) {
        const TomlEntry* entry = keys.find(key);
        // an unknown option is read as a text of that name, and so is told with the nearest valid one
        read_value(entry ? *entry : TomlEntry{key, "text", "", false, "", {}}, value, "选项 --" + key, config, mistakes);
    }
}

}

Config load_config(const ConfigSources& sources)
{
    const TomlSchema keys = known_keys();
    Config config;
    std::vector<TomlMistake> mistakes;

    std::string file = sources.file;
    if (const auto named = sources.environment.find(std::string{prefix} + "CONFIG"); file.empty() && named != sources.environment.end()) file = named->second;
    if (file.empty() && std::filesystem::exists(usual_file)) file = usual_file;
    if (!file.empty()) {
        TomlFile written = TomlFile::read(file);
        read_config_layer(written.root(), config);
        append(mistakes, written.mistakes());
    }
    read_environment(sources.environment, keys, config, mistakes);
    read_options(sources.options, keys, config, mistakes);

    if (config.certificate.empty() != config.certificate_key.empty()) {
        TomlMistake mistake;
        mistake.file = file.empty() ? "配置" : file;
        mistake.path = config.certificate.empty() ? "certificate" : "certificate_key";
        mistake.code = "missing";
        mistake.found = fmt::format("缺少“{}”", mistake.path);
        mistake.expected = "证书 certificate 和私钥 certificate_key 要么都写，要么都不写";
        mistakes.push_back(std::move(mistake));
    }
    refuse_mistakes(mistakes);
    return config;
}

std::map<std::string, std::string> gongyou_environment()
{
    std::map<std::string, std::string> found;
    for (char** at = environ; at && *at; ++at) {
        const std::string_view line{*at};
        const std::size_t equals = line.find('=');
        if (line.starts_with(prefix) && equals != std::string_view::npos) found.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return found;
}

std::string config_help()
{
    const TomlSchema keys = known_keys();
    std::string text = "# 工友的配置：gongyou.toml。不写的用默认值；环境变量优先于文件，命令行选项优先于环境变量。\n";
    for (const TomlEntry& entry : keys.entries()) {
        text += fmt::format("\n# {}\n# 环境变量 {}", entry.label, variable_of(entry.path));
        if (!entry.words.empty()) text += "；可用的词：" + fmt::format("{}", fmt::join(entry.words, "、"));
        const std::string shown = entry.type == "texts" ? "[]" : entry.type == "text" || entry.type == "word" ? fmt::format("\"{}\"", entry.otherwise)
                                                                                                              : entry.otherwise;
        text += fmt::format("\n# {} = {}\n", entry.path, shown);
    }
    return text;
}

}
