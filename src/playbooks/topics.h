#pragma once

#include "playbooks/playbook.h"

namespace gongyou::playbooks {

/// A topic that a playbook sets up: `station`, a place.
struct TopicUse {
    std::string topic;
    std::string noun; // place, activity, matter
    std::string label;
};

/// The topics of the playbook's own tables.
std::vector<TopicUse> topics_of(const Playbook& playbook);

/// Which noun set a topic up in this tenant; nothing: nobody yet.
std::optional<std::string> noun_of(Transaction& tx, TenantId tenant, const std::string& topic);

}
