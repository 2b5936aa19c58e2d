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
    for (const TopicUse& use : topics_of(playbook)) {
        planned.push_back({use.noun, use.label, noun_of(tx, tenant, use.topic).has_value()});
    }
    const auto before = find_installation(tx, tenant, playbook.id, org);
    const bool stands = before && !before->archived;
    for (const auto& figure : playbook.figures) planned.push_back({"figure", figure.label, stands});
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
    for (const TopicUse& use : topics_of(playbook)) {
        const auto noun = noun_of(tx, tenant, use.topic);
        if (noun && *noun != use.noun) found.push_back("主题“" + use.topic + "”已经有别的含义，不能再用作“" + use.label + "”");
    }
    for (const std::string& topic : playbook.used) {
        if (!noun_of(tx, tenant, topic)) found.push_back("要先有主题“" + topic + "”：请先采用建立它的做法");
    }
    return found;
}

}
