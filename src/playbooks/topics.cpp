#include "playbooks/topics.h"

namespace gongyou::playbooks {

std::vector<TopicUse> topics_of(const Playbook& playbook)
{
    std::vector<TopicUse> topics;
    for (const auto& kind : playbook.places) topics.push_back({kind.id, "place", kind.label});
    for (const auto& topic : playbook.activities) topics.push_back({topic.id, "activity", topic.label});
    for (const auto& flow : playbook.matters) topics.push_back({flow.topic, "matter", flow.label});
    return topics;
}

std::optional<std::string> noun_of(Transaction& tx, TenantId tenant, const std::string& topic)
{
    return tx.maybe([](Row row) { return row.get<std::string>(0); },
        "SELECT noun FROM playbooks_topics WHERE tenant_id = $1 AND topic = $2", tenant, topic);
}

}
