#pragma once

#include "playbooks/playbook.h"

#include <map>
#include <string>

namespace gongyou::playbooks {

/// The playbooks of a folder, `<folder>/<id>/playbook.toml`, read once when the program starts.
class Library {
public:
    /// Refusal invalid (toml.mistakes), or playbooks.misplaced when a folder is not named after its playbook.
    static Library read(const std::string& folder);

    /// By id, with default settings.
    const std::map<std::string, Playbook>& all() const { return playbooks_; }

    /// Refusal not_found (playbooks.no_such_playbook).
    const Playbook& find(const std::string& id) const;

    /// Read anew with settings answered. Refusals: playbooks.no_such_playbook, forms.invalid, toml.mistakes.
    Playbook with_settings(const std::string& id, const json::value& answers, Day today) const;

private:
    std::map<std::string, Playbook> playbooks_;
    std::map<std::string, std::string> texts_;
};

}
