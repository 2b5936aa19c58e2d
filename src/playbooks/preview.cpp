#include "orgs/orgs.h"
#include "playbooks/installation.h"
#include "playbooks/topics.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

/// `区（市）总工会、镇街工会`
std::string adopters_in_words(const Playbook& playbook)
{
    std::string words;
    for (const std::string& kind : playbook.adopters) {
        const auto known = from_word<orgs::Kind>(kind);
        words += (words.empty() ? "" : "、") + (known ? std::string{orgs::label(*known)} : kind);
    }
    return words;
}

}

std::vector<Planned> preview(Transaction& tx, TenantId tenant, const Playbook& playbook, OrgId org)
{
    std::vector<Planned> planned;
    for (const Part& part : playbook.parts) planned.push_back({part.kind, part.label, owner_of(tx, tenant, part.topic).has_value()});
    const auto before = find_installation(tx, tenant, playbook.id, org);
    const bool stands = before && !before->archived;
    for (const auto& figure : playbook.figures) planned.push_back({"数字", figure.label, stands});
    return planned;
}

std::vector<std::string> obstacles(Transaction& tx, TenantId tenant, const Playbook& playbook, OrgId org)
{
    std::vector<std::string> found;
    const auto target = orgs::find(tx, tenant, org);
    if (!target) return {"没有找到这个组织"};
    if (std::ranges::find(playbook.adopters, word_of(target->kind)) == playbook.adopters.end()) {
        found.push_back("这个做法供" + adopters_in_words(playbook) + "采用，" + target->name + "是" + std::string{orgs::label(target->kind)} + "；请换一个组织");
    }
    for (auto& told : topic_obstacles(tx, tenant, playbook)) found.push_back(std::move(told));
    return found;
}

}
