#include "facts/names.h"
#include "orgs/orgs.h"
#include "playbooks/installation.h"
#include "playbooks/settings.h"
#include "playbooks/topics.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

void check_adopter(facts::Deed& deed, const Playbook& playbook, OrgId org)
{
    const auto target = orgs::require_open(deed.tx(), deed.tenant(), org);
    const bool may = std::ranges::find(playbook.adopters, word_of(target.kind)) != playbook.adopters.end();
    if (!may) refuse_conflict("playbooks.not_for_this_org", "这个做法不是给这一类组织用的；请换一个组织");
}

/// The first installation anywhere fixes what a version means.
void fix_version(facts::Deed& deed, const Playbook& playbook)
{
    deed.tx().change(R"sql(
        INSERT INTO playbooks_versions (tenant_id, playbook, version, digest, text) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, playbook, version) DO NOTHING
        )sql",
        deed.tenant(), playbook.id, playbook.version, playbook.digest, playbook.source);
    const auto fixed = deed.tx().value<std::string>(
        "SELECT digest FROM playbooks_versions WHERE tenant_id = $1 AND playbook = $2 AND version = $3",
        deed.tenant(), playbook.id, playbook.version);
    if (fixed != playbook.digest) {
        refuse_conflict("playbooks.version_is_fixed", "“" + playbook.title + "”的这个版本已有组织采用，内容不能再改；请换一个新的版本号");
    }
}

/// Topics that another playbook set up are called as the city calls them.
figures::Definition with_city_labels(facts::Deed& deed, figures::Definition figure)
{
    for (const std::string& topic : figure.topics) {
        if (!figure.topic_labels.contains(topic)) figure.topic_labels.emplace(topic, facts::topic_label(deed.tx(), deed.tenant(), topic));
    }
    return figure;
}

void set_up(facts::Deed& deed, const Playbook& playbook, InstallationId installation, OrgId org)
{
    for (const Part& part : playbook.parts) part.install(deed, org);
    note_adoptions(deed, installation, org, playbook.parts);
    for (const auto& figure : playbook.figures) {
        figures::define(deed, figures::InstallationId{installation.value}, playbook.id, org, with_city_labels(deed, figure));
    }
    figures::retire_all_but(deed, figures::InstallationId{installation.value}, org, playbook.figures);
}

/// Whether this text with these settings is what was installed there. Refuses to go back to an older version.
bool stands(const Installation& before, const Playbook& playbook)
{
    if (playbook.version < before.version) {
        refuse_conflict("playbooks.older_version", "这里已经在用更新的版本（第 " + std::to_string(before.version) + " 版）");
    }
    return playbook.digest == before.digest && !before.archived && answer_alike(playbook.settings, playbook.settings_used, before.settings);
}

}

Installation install(facts::Deed& deed, const Actor& actor, const Playbook& playbook, OrgId org)
{
    orgs::require_reach(deed.tx(), actor, orgs::Capability::install_playbooks, org);
    check_adopter(deed, playbook, org);
    const auto before = find_installation(deed.tx(), deed.tenant(), playbook.id, org);
    const bool standing = before && stands(*before, playbook);
    fix_version(deed, playbook);
    claim_topics(deed, playbook);
    if (standing) {
        set_up(deed, playbook, before->id, org); // changes only what was lost meanwhile
        deed.nothing_changed();
        return *before;
    }

    const auto id = before ? before->id : deed.new_id<InstallationId>();
    deed.tx().change(R"sql(
        INSERT INTO playbooks_installations (tenant_id, id, playbook, version, digest, org_id, title, settings, installed_at, installed_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (tenant_id, playbook, org_id) DO UPDATE
           SET version = excluded.version, digest = excluded.digest, title = excluded.title,
               settings = excluded.settings, installed_at = excluded.installed_at, installed_by = excluded.installed_by
        )sql",
        deed.tenant(), id, playbook.id, playbook.version, playbook.digest, org, playbook.title,
        Json{print_json(playbook.settings_used)}, deed.now(), deed.actor());
    deed.tx().change("DELETE FROM playbooks_archivings WHERE tenant_id = $1 AND installation_id = $2", deed.tenant(), id);
    set_up(deed, playbook, id, org);

    deed.record({
        .kind = "playbooks.installed",
        .topic = playbook.id,
        .org = org,
        .quantity = playbook.version,
        .record = "playbooks/installation/" + print(id),
    });
    return *find_installation(deed.tx(), deed.tenant(), id);
}

void archive(facts::Deed& deed, const Actor& actor, InstallationId id)
{
    const auto installation = find_installation(deed.tx(), deed.tenant(), id);
    if (!installation) refuse_not_found("playbooks.no_such_installation", "没有找到这次采用记录");
    orgs::require_reach(deed.tx(), actor, orgs::Capability::install_playbooks, installation->org);

    const auto archived = deed.tx().change(R"sql(
        INSERT INTO playbooks_archivings (tenant_id, installation_id, archived_at, archived_by) VALUES ($1, $2, $3, $4)
        ON CONFLICT (tenant_id, installation_id) DO NOTHING
        )sql",
        deed.tenant(), id, deed.now(), deed.actor());
    if (archived == 0) refuse_conflict("playbooks.already_archived", "这个做法在这里已经停用");

    end_adoptions(deed, id, installation->org);
    figures::retire(deed, figures::InstallationId{id.value}, installation->org);
    deed.record({.kind = "playbooks.archived", .topic = installation->playbook, .org = installation->org, .record = "playbooks/installation/" + print(id)});
}

}
