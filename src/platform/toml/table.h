#pragma once

#include "platform/time.h"
#include "platform/toml/schema.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyou {

struct TomlReading;
struct TomlNode;

struct TomlList {
    std::size_t at_least = 0; // more than 0: the key must be there
    std::size_t at_most = 1000;
    const char* unique = nullptr; // of tables: the key whose text no two may share
};

/// A table being read; see file.h. A cheap handle: it may be copied and outlive its TomlFile.
/// Three forms of each read: `x` (must be there), `x_or` (a default), `optional_x`. `label` is the key's
/// Chinese name, for mistakes and reference documents.
class TomlTable {
public:
    static constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    static constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    using Texts = std::vector<std::string>;

    /// Trimmed, not empty, at most so many characters, no control characters.
    std::string text(std::string_view key, std::string_view label, std::size_t max_length = 1000);
    std::string text_or(std::string_view key, std::string_view label, std::string_view otherwise, std::size_t max_length = 1000);
    std::optional<std::string> optional_text(std::string_view key, std::string_view label, std::size_t max_length = 1000);

    /// A lower-case English word: letters, digits, `-` and `_`, a letter first, at most 60.
    std::string id(std::string_view key, std::string_view label);
    std::optional<std::string> optional_id(std::string_view key, std::string_view label);

    std::int64_t whole(std::string_view key, std::string_view label, std::int64_t min = lowest, std::int64_t max = highest);
    std::int64_t whole_or(std::string_view key, std::string_view label, std::int64_t otherwise, std::int64_t min = lowest, std::int64_t max = highest);
    std::optional<std::int64_t> optional_whole(std::string_view key, std::string_view label, std::int64_t min = lowest, std::int64_t max = highest);

    /// A whole number will do as well. Never infinite.
    double real(std::string_view key, std::string_view label, double min, double max);
    double real_or(std::string_view key, std::string_view label, double otherwise, double min, double max);
    std::optional<double> optional_real(std::string_view key, std::string_view label, double min, double max);

    bool boolean(std::string_view key, std::string_view label);
    bool boolean_or(std::string_view key, std::string_view label, bool otherwise);

    /// `2024-03-08`, bare or as a text.
    Day day(std::string_view key, std::string_view label);
    std::optional<Day> optional_day(std::string_view key, std::string_view label);

    /// One of a few words.
    std::string word(std::string_view key, std::string_view label, const Texts& allowed);
    std::string word_or(std::string_view key, std::string_view label, std::string_view otherwise, const Texts& allowed);
    std::optional<std::string> optional_word(std::string_view key, std::string_view label, const Texts& allowed);

    /// Lists; left out they are empty. The same item twice is a mistake, but in lists of numbers.
    Texts texts(std::string_view key, std::string_view label, TomlList limits = {});
    Texts ids(std::string_view key, std::string_view label, TomlList limits = {});
    Texts words(std::string_view key, std::string_view label, const Texts& allowed, TomlList limits = {});
    std::vector<std::int64_t> wholes(std::string_view key, std::string_view label, std::int64_t min, std::int64_t max, TomlList limits = {});
    std::vector<double> reals(std::string_view key, std::string_view label, double min, double max, TomlList limits = {});
    std::vector<Day> days(std::string_view key, std::string_view label, TomlList limits = {});

    TomlTable table(std::string_view key, std::string_view label);
    std::optional<TomlTable> optional_table(std::string_view key, std::string_view label);
    /// `[[key]]`, in the file's order.
    std::vector<TomlTable> tables(std::string_view key, std::string_view label, TomlList limits = {});

    /// A table whose keys the author chooses: texts by name, or tables by name, in the file's order.
    std::vector<std::pair<std::string, std::string>> named_texts(std::string_view key, std::string_view label);
    std::vector<std::pair<std::string, TomlTable>> named_tables(std::string_view key, std::string_view label);

    bool has(std::string_view key) const;
    int line() const;
    /// Where this table stands: `matter[2].step[1]`; empty for the root.
    const std::string& path() const { return path_; }

    /// Says that the value of `key` (or, with an empty key, the table itself) will not do. Silent where that
    /// value already has a mistake.
    void refuse(std::string_view key, std::string found, std::string expected, std::string suggestion = {});
    /// Says that `word`, which stands at `key` or in the list there, is none of `candidates`.
    void refuse_word(std::string_view key, std::string_view word, const Texts& candidates);
    /// Whether anything in this table, or below, is already a mistake.
    bool has_mistakes() const;

private:
    friend class TomlFile;
    TomlTable(std::shared_ptr<TomlReading> reading, const TomlNode* node, std::string path, std::string schema_path);

    const TomlNode* find(std::string_view key, TomlEntry entry);
    template <class Convert>
    auto read(std::string_view key, TomlEntry entry, Convert convert);
    template <class T, class Convert>
    std::vector<T> read_list(std::string_view key, TomlEntry entry, TomlList limits, Convert convert);
    TomlTable below(std::string_view key, const TomlNode* node, const std::string& step, const std::string& schema_step) const;
    void refuse_shared(std::string_view key, const char* unique, const std::vector<TomlTable>& tables);
    std::string path_of(std::string_view key) const;

    std::shared_ptr<TomlReading> reading_;
    const TomlNode* node_; // null: not in the file; reads give defaults and say nothing
    std::string path_;
    std::string schema_path_;
};

}
