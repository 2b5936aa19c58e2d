#pragma once

#include <string>
#include <vector>

namespace gongyou {

/// What the reader of a file asked for, so that help texts and reference documents can be made from the
/// reader, or checked against it, and cannot drift.
struct TomlEntry {
    std::string path; // `matter[].step[].to`; `[]` a list of tables, `*` a key that the author chooses
    std::string type; // text, id, whole, real, boolean, day, word, table, tables, texts, ids, words, wholes, reals, days, named
    std::string label;
    bool required = false;
    std::string otherwise;          // the default as it would be written; empty: none
    std::vector<std::string> words; // for word and words: what may stand there
};

class TomlSchema {
public:
    /// The first registration of a path stands.
    void add(TomlEntry entry);
    const std::vector<TomlEntry>& entries() const { return entries_; }
    const TomlEntry* find(const std::string& path) const;

private:
    std::vector<TomlEntry> entries_;
};

}
