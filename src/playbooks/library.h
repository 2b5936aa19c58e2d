#pragma once

#include "playbooks/playbook.h"

#include <map>
#include <string>
#include <vector>

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

    /// As the org would have it: with these answers; without any, with those that it gave before and that are still asked.
    /// Refusals as with_settings.
    Playbook as_wished(Transaction& tx, TenantId tenant, const std::string& id, OrgId org, const std::optional<json::value>& answers, Day today) const;

    /// Read anew with settings answered. Refusals: playbooks.no_such_playbook, forms.invalid, toml.mistakes.
    Playbook with_settings(const std::string& id, const json::value& answers, Day today) const;

    /// The topics that the playbooks of a folder bring, flawed files included.
    static std::vector<std::string> topics_in(const std::string& folder);

private:
    std::map<std::string, Playbook> playbooks_;
};

}
