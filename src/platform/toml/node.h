#pragma once

// The file as a tree of our own, every value with its place, and what became known while it was read.
// Only this folder includes it.

#include "platform/time.h"
#include "platform/toml/mistake.h"
#include "platform/toml/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gongyou {

struct TomlMember;

struct TomlNode {
    enum class Type { text,
        whole,
        real,
        boolean,
        day,
        time,
        list,
        table };

    Type type = Type::table;
    int line = 0;
    int column = 0;
    std::string text;
    std::int64_t whole = 0;
    double real = 0;
    bool boolean = false;
    Day day;
    std::vector<TomlNode> items;     // of a list
    std::vector<TomlMember> members; // of a table, in the file's order

    const TomlMember* find(std::string_view key) const;
};

struct TomlMember {
    std::string key;
    int line = 0;
    int column = 0;
    TomlNode value;
};

/// What is known about one file while it is read.
struct TomlReading {
    struct Asked {
        const TomlNode* table;
        std::string path;
        std::vector<std::string> keys;
    };

    std::string file;
    TomlNode root;
    bool silent = false;     // the text could not be read: one mistake says so, and no other
    bool describing = false; // there is no text
    std::vector<TomlMistake> mistakes;
    TomlSchema schema;
    std::vector<Asked> asked; // in the order in which tables were opened

    static constexpr std::size_t most_mistakes = 50;

    Asked& asked_of(const TomlNode* table, const std::string& path);
    /// Kept unless the same path has one, or there are too many.
    void add(TomlMistake mistake);

private:
    std::unordered_map<const TomlNode*, std::size_t> place_of_;
};

/// Parses `text` into `reading`; what is wrong with the writing itself becomes its only mistake.
void parse_toml(std::string_view text, TomlReading& reading);

/// What the parser must not be shown: nesting deeper than it can bear, and headings it would choke on.
std::optional<TomlMistake> look_before_parsing(std::string_view text);

/// `a、b、c`, at most 30 of them.
std::string joined_words(const std::vector<std::string>& words);

}
