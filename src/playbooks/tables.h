#pragma once

// What a playbook may bring beside its figures and its text: each domain registers the table that it reads and installs
// itself, once, while the house is wired. Playbooks know none of them by name.

#include "facts/facts.h"
#include "platform/toml/table.h"

#include <functional>
#include <string>
#include <vector>

namespace gongyou::playbooks {

/// One thing that a playbook brings to an org: a kind of place, a topic of activities, a flow.
struct Part {
    std::string topic; // the word that its facts carry
    std::string label;
    std::function<void(facts::Deed&, OrgId)> install; // for the org and all below it; the same again changes nothing
    std::string noun{};                               // the key of its table, place
    std::string kind{};                               // and that table's label, 阵地
};

/// A table `[[key]]` of a playbook.
struct Table {
    std::string key;                                         // place, activity, matter: also the noun of what it brings
    std::string label;                                       // 阵地
    std::function<Part(TomlTable& table, int version)> read; // what is wrong goes to the file's mistakes

    /// Takes back what installing settled in the org: what stands goes on, the nearest org above decides again.
    std::function<void(facts::Deed&, const std::string& topic, OrgId)> withdraw;
};

/// Once a domain; again is the same.
void add_table(Table table);

/// In the order in which they were registered.
const std::vector<Table>& tables();

/// Nothing for a key that no domain reads any more.
const Table* find_table(std::string_view key);

}
