#pragma once

// A playbook 做法: an innovation case as a file. Read here into one value; every domain reads and
// installs its own tables (tables.h).

#include "figures/figures.h"
#include "forms/forms.h"
#include "platform/toml/file.h"
#include "playbooks/tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::playbooks {

/// Where a case was published.
struct Origin {
    std::string bulletin;
    std::string case_id;
    std::string org;
};

/// The text of the case; `{figure}` and `{figure|余:10}` print figures of this playbook.
struct CaseText {
    std::string problem;
    std::string practice;
    std::string lessons;
};

struct Playbook {
    std::string id;
    int version = 1;
    std::string title;
    std::string category;
    std::string summary;
    std::optional<Origin> origin;
    std::vector<std::string> adopters; // kinds of org that may adopt it
    std::vector<forms::Field> settings;
    json::object settings_used;    // the answers it was read with
    std::vector<std::string> used; // topics that another playbook has set up
    std::vector<Part> parts;       // table by table
    std::vector<figures::Definition> figures;
    CaseText text;
    std::string source; // the file as it stands
    std::string digest; // of that
};

/// Reads a playbook with its settings answered; what is not answered takes its default.
/// Refusal invalid (toml.mistakes) naming every mistake with its line.
Playbook read_playbook(std::string_view text, const std::string& file_name, const json::object& settings = {});

/// As read_playbook, of a text that was sound when it was kept: what this program would refuse is left out.
Playbook read_kept_playbook(std::string_view text, const json::object& settings);

/// The mistakes of a file, without refusing. Where the topics are given that other playbooks bring, those that it uses must be
/// among them.
std::vector<TomlMistake> check_playbook(std::string_view text, const std::string& file_name, const std::vector<std::string>* brought = nullptr);

/// Every table and key that a playbook may have, for the reference document and its test.
TomlSchema playbook_schema();

}
