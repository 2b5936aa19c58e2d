#pragma once

// The strict reader behind every file that people of the house write: playbooks, configuration,
// calendars, the demo's scenario. Whoever owns a table reads it key by key from a TomlTable; each
// read checks type and bounds and marks the key as known. What was never asked for is a mistake,
// without anybody having to say so. All mistakes are collected before the file is refused, each
// with its line, its column and the word that was probably meant.
//
//     TomlFile file = TomlFile::parse(text, "playbook.toml");
//     TomlTable playbook = file.root().table("playbook", "做法");
//     const std::string title = playbook.text("title", "名称");
//     const int seats = playbook.whole_or("seats", "名额", 30, 1, 5000);
//     file.refuse_if_any();
//
// After a mistake a read gives something harmless (an empty text, the least number) and goes on:
// read every key first, judge what they mean together afterwards.

#include "platform/toml/mistake.h"
#include "platform/toml/schema.h"
#include "platform/toml/table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

/// A text of the file and where it stands.
struct TomlText {
    std::string text;
    std::string path; // `matter[2].step[1].to`
    int line = 0;
    int column = 0;
};

class TomlFile {
public:
    /// Never throws for what the text says: a file that cannot be read at all has one mistake, and then
    /// every read is silent. At most 1 MiB, nested at most 32 deep.
    static TomlFile parse(std::string_view text, std::string file_name);

    /// As parse, of a file on disk. Refusal not_found (toml.no_file) if it cannot be opened.
    static TomlFile read(const std::string& path);

    /// No file: every read answers its default, every optional table is there once, nothing is a mistake.
    /// Reading all tables of such a file fills the schema with everything that may be written.
    static TomlFile describing();

    TomlTable root();

    /// Every text value, whoever reads it, in the file's order.
    std::vector<TomlText> texts() const;
    /// Says that this text will not do; what its reader finds wrong with it afterwards is silent.
    void refuse(const TomlText& at, std::string found, std::string expected, std::string suggestion = {});

    /// Everything wrong so far, in the order of lines, the keys that nobody asked for included; at most 50.
    std::vector<TomlMistake> mistakes() const;

    /// Throws Refusal invalid (toml.mistakes) with the first few in its sentence and all in its fields.
    void refuse_if_any() const;

    const TomlSchema& schema() const;

private:
    std::shared_ptr<TomlReading> reading_;
};

/// Refusal invalid (toml.mistakes) telling these, if there are any.
void refuse_mistakes(const std::vector<TomlMistake>& mistakes);

}
