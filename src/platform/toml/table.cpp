#include "platform/toml/table.h"

#include "platform/text.h"
#include "platform/toml/read.h"

#include <algorithm>

namespace gongyou {

TomlTable::TomlTable(std::shared_ptr<TomlReading> reading, const TomlNode* node, std::string path, std::string schema_path)
    : reading_(std::move(reading)),
      node_(node),
      path_(std::move(path)),
      schema_path_(std::move(schema_path))
{
    if (node_) reading_->asked_of(node_, path_);
}

std::string TomlTable::path_of(std::string_view key) const
{
    if (key.empty()) return path_;
    return path_.empty() ? std::string{key} : path_ + "." + std::string{key};
}

// Every read passes here: the key becomes known to the schema and to the table, and a missing one is told.
const TomlNode* TomlTable::find(std::string_view key, TomlEntry entry)
{
    entry.path = schema_path_.empty() ? std::string{key} : schema_path_ + "." + std::string{key};
    reading_->schema.add(entry);
    if (!node_) return nullptr;

    auto& keys = reading_->asked_of(node_, path_).keys;
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
    if (const TomlMember* member = node_->find(key)) return &member->value;
    if (entry.required) {
        reading_->add({reading_->file, std::max(node_->line, 1), std::max(node_->column, 1), path_of(key), "missing",
            fmt::format("{}缺少“{}”（{}）", path_.empty() ? "" : fmt::format("“{}”里", path_), key, entry.label), expected_of(entry), ""});
    }
    return nullptr;
}

namespace {

TomlEntry entry(const char* type, std::string_view label, bool required, std::string otherwise = {}, std::vector<std::string> words = {})
{
    return {{}, type, std::string{label}, required, std::move(otherwise), std::move(words)};
}

auto as_text(std::size_t max_length)
{
    return [max_length](const TomlNode& node, TomlWrong& wrong) { return text_in(node, max_length, wrong); };
}

auto as_whole(std::int64_t min, std::int64_t max)
{
    return [=](const TomlNode& node, TomlWrong& wrong) { return whole_in(node, min, max, wrong); };
}

auto as_real(double min, double max)
{
    return [=](const TomlNode& node, TomlWrong& wrong) { return real_in(node, min, max, wrong); };
}

auto as_word(const std::vector<std::string>& allowed)
{
    return [&allowed](const TomlNode& node, TomlWrong& wrong) { return word_in(node, allowed, wrong); };
}

}

std::string TomlTable::text(std::string_view key, std::string_view label, std::size_t max_length)
{
    return read(key, entry("text", label, true), as_text(max_length)).value_or("");
}

std::string TomlTable::text_or(std::string_view key, std::string_view label, std::string_view otherwise, std::size_t max_length)
{
    return read(key, entry("text", label, false, std::string{otherwise}), as_text(max_length)).value_or(std::string{otherwise});
}

std::optional<std::string> TomlTable::optional_text(std::string_view key, std::string_view label, std::size_t max_length)
{
    return read(key, entry("text", label, false), as_text(max_length));
}

std::string TomlTable::id(std::string_view key, std::string_view label)
{
    return read(key, entry("id", label, true), id_in).value_or("");
}

std::optional<std::string> TomlTable::optional_id(std::string_view key, std::string_view label)
{
    return read(key, entry("id", label, false), id_in);
}

std::int64_t TomlTable::whole(std::string_view key, std::string_view label, std::int64_t min, std::int64_t max)
{
    return read(key, entry("whole", label, true), as_whole(min, max)).value_or(std::clamp<std::int64_t>(0, min, max));
}

std::int64_t TomlTable::whole_or(std::string_view key, std::string_view label, std::int64_t otherwise, std::int64_t min, std::int64_t max)
{
    return read(key, entry("whole", label, false, std::to_string(otherwise)), as_whole(min, max)).value_or(otherwise);
}

std::optional<std::int64_t> TomlTable::optional_whole(std::string_view key, std::string_view label, std::int64_t min, std::int64_t max)
{
    return read(key, entry("whole", label, false), as_whole(min, max));
}

double TomlTable::real(std::string_view key, std::string_view label, double min, double max)
{
    return read(key, entry("real", label, true), as_real(min, max)).value_or(std::clamp(0.0, min, max));
}

double TomlTable::real_or(std::string_view key, std::string_view label, double otherwise, double min, double max)
{
    return read(key, entry("real", label, false, fmt::format("{}", otherwise)), as_real(min, max)).value_or(otherwise);
}

std::optional<double> TomlTable::optional_real(std::string_view key, std::string_view label, double min, double max)
{
    return read(key, entry("real", label, false), as_real(min, max));
}

bool TomlTable::boolean(std::string_view key, std::string_view label)
{
    return read(key, entry("boolean", label, true), boolean_in).value_or(false);
}

bool TomlTable::boolean_or(std::string_view key, std::string_view label, bool otherwise)
{
    return read(key, entry("boolean", label, false, otherwise ? "true" : "false"), boolean_in).value_or(otherwise);
}

Day TomlTable::day(std::string_view key, std::string_view label)
{
    return read(key, entry("day", label, true), day_in).value_or(Day{});
}

std::optional<Day> TomlTable::optional_day(std::string_view key, std::string_view label)
{
    return read(key, entry("day", label, false), day_in);
}

std::string TomlTable::word(std::string_view key, std::string_view label, const Texts& allowed)
{
    return read(key, entry("word", label, true, {}, allowed), as_word(allowed)).value_or(allowed.at(0));
}

std::string TomlTable::word_or(std::string_view key, std::string_view label, std::string_view otherwise, const Texts& allowed)
{
    return read(key, entry("word", label, false, std::string{otherwise}, allowed), as_word(allowed)).value_or(std::string{otherwise});
}

std::optional<std::string> TomlTable::optional_word(std::string_view key, std::string_view label, const Texts& allowed)
{
    return read(key, entry("word", label, false, {}, allowed), as_word(allowed));
}

bool TomlTable::has(std::string_view key) const
{
    return node_ && node_->find(key);
}

int TomlTable::line() const
{
    return node_ ? std::max(node_->line, 1) : 0;
}

void TomlTable::refuse(std::string_view key, std::string found, std::string expected, std::string suggestion)
{
    if (!node_) return;
    const TomlMember* member = node_->find(key);
    const TomlNode& at = member ? member->value : *node_;
    reading_->add({reading_->file, std::max(at.line, 1), std::max(at.column, 1), path_of(key), "refused", std::move(found), std::move(expected),
        std::move(suggestion)});
}

void TomlTable::refuse_word(std::string_view key, std::string_view word, const Texts& candidates)
{
    if (!node_) return;
    const TomlMember* member = node_->find(key);
    const TomlNode* at = member ? &member->value : node_;
    std::string path = path_of(key);
    for (std::size_t i = 0; member && i < member->value.items.size(); ++i) {
        if (member->value.items[i].text != word) continue;
        at = &member->value.items[i];
        path += fmt::format("[{}]", i + 1);
        break;
    }
    reading_->add({reading_->file, std::max(at->line, 1), std::max(at->column, 1), path, "unknown_word", fmt::format("“{}”里没有“{}”", key, word),
        "可用的词：" + joined_words(candidates), nearest_word(word, candidates).value_or("")});
}

bool TomlTable::has_mistakes() const
{
    return std::any_of(reading_->mistakes.begin(), reading_->mistakes.end(), [&](const TomlMistake& m) {
        const bool below = m.path.size() > path_.size() && m.path.starts_with(path_) && (m.path[path_.size()] == '.' || m.path[path_.size()] == '[');
        return path_.empty() || m.path == path_ || below;
    });
}

}
