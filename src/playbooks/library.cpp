#include "playbooks/library.h"

#include "platform/read_file.h"
#include "playbooks/installation.h"

#include <filesystem>

namespace gongyou::playbooks {

Library Library::read(const std::string& folder)
{
    Library library;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto file = entry.path() / "playbook.toml";
        const auto text = read_file(file);
        if (!text) continue;
        Playbook playbook = read_playbook(*text, file.string());
        const std::string id = playbook.id;
        if (entry.path().filename() != id) {
            throw Refusal{Refusal::Kind::invalid, "playbooks.misplaced", file.string() + "：文件夹要以做法的编号命名，这里应为 " + id};
        }
        library.playbooks_.emplace(id, std::move(playbook));
    }
    return library;
}

const Playbook& Library::find(const std::string& id) const
{
    const auto found = playbooks_.find(id);
    if (found == playbooks_.end()) refuse_not_found("playbooks.no_such_playbook", "做法库里没有这个做法；请从列表里重新选择");
    return found->second;
}

Playbook Library::as_wished(Transaction& tx, TenantId tenant, const std::string& id, OrgId org, const std::optional<json::value>& answers, Day today) const
{
    if (answers) return with_settings(id, *answers, today);
    json::object kept;
    if (const auto before = find_installation(tx, tenant, id, org)) {
        for (const forms::Field& field : find(id).settings) {
            if (const auto* answer = before->settings.if_contains(field.id)) kept.emplace(field.id, *answer);
        }
    }
    return with_settings(id, kept, today);
}

Playbook Library::with_settings(const std::string& id, const json::value& answers, Day today) const
{
    const Playbook& plain = find(id);
    const json::object checked = forms::check_answers(plain.settings, answers, today);
    return checked.empty() ? plain : read_playbook(plain.source, id + "/playbook.toml", checked);
}

std::vector<std::string> Library::topics_in(const std::string& folder)
{
    std::vector<std::string> topics;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto text = read_file(entry.path() / "playbook.toml");
        if (!text) continue;
        for (const Part& part : read_kept_playbook(*text, {}).parts) topics.push_back(part.topic);
    }
    return topics;
}

}
