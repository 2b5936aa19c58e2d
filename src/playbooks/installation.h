#pragma once

// Installing a playbook in an org: what the case needs is set up by the engines, in one deed.

#include "orgs/actor.h"
#include "playbooks/playbook.h"

#include <optional>
#include <vector>

namespace gongyou::playbooks {

struct Installation_;
using InstallationId = Id<Installation_>;

struct Installation {
    InstallationId id;
    std::string playbook;
    int version = 1;
    std::string digest;
    OrgId org;
    std::string title;
    json::object settings;
    Instant installed_at;
    bool archived = false;
};

/// What installing would do with one thing.
struct Planned {
    static constexpr auto named = "PlaybookPlanned";
    std::string kind; // 阵地, 活动, 数字
    std::string label;
    bool exists = false; // set up already, by this playbook or another; it is shared
};

/// What installing would set up, without doing it.
std::vector<Planned> preview(Transaction& tx, TenantId tenant, const Playbook& playbook, OrgId org);

/// Why the playbook cannot be installed in the org now, in words; empty: it can.
std::vector<std::string> obstacles(Transaction& tx, TenantId tenant, const Playbook& playbook, OrgId org);

/// Installs, upgrades to a newer version, or takes back an archiving; what stands already just so is left alone. What a newer
/// version brings no more is open no longer. Records playbooks.installed. Refusals: orgs.no_such_org (out of reach),
/// playbooks.not_for_this_org, playbooks.older_version, playbooks.version_is_fixed, playbooks.topic_clash, playbooks.topic_missing.
Installation install(facts::Deed& deed, const Actor& actor, const Playbook& playbook, OrgId org);

/// Sets it aside: nothing new opens under what it brought and its figures are no longer shown; what stands goes on, its facts
/// stay. Installing again takes it back. Records playbooks.archived. Refusals: playbooks.no_such_installation,
/// playbooks.already_archived.
void archive(facts::Deed& deed, const Actor& actor, InstallationId installation);

std::optional<Installation> find_installation(Transaction& tx, TenantId tenant, InstallationId id);
std::optional<Installation> find_installation(Transaction& tx, TenantId tenant, const std::string& playbook, OrgId org);

/// What was installed there, read again with its settings: the text that was kept then, whatever the library has today. What a
/// later program would refuse in it is left out.
Playbook installed_playbook(Transaction& tx, TenantId tenant, const Installation& installation);

/// All of the tenant, archived ones too, the newest first.
std::vector<Installation> installations(Transaction& tx, TenantId tenant);

}
