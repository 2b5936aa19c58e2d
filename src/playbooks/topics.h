#pragma once

// Topics 业务主题: the words that playbooks bring. A word belongs to one playbook in the whole city; which orgs opened it,
// and which closed it again, is what they adopted and archived.

#include "facts/facts.h"
#include "playbooks/installation.h"

namespace gongyou::playbooks {

/// Whose a topic is.
struct TopicOwner {
    std::string noun;     // the key of the table that brought it
    std::string playbook; // its id
    std::string title;    // as last installed; the id where it never was
};
std::optional<TopicOwner> owner_of(Transaction& tx, TenantId tenant, const std::string& topic);

/// Why the playbook's topics cannot be had in the city, one sentence each: another's word, or one that it uses and nobody brought.
std::vector<std::string> topic_obstacles(Transaction& tx, TenantId tenant, const Playbook& playbook);

/// Makes the playbook's topics its own. Refusals: playbooks.topic_clash, playbooks.topic_missing.
void claim_topics(facts::Deed& deed, const Playbook& playbook);

/// Notes what the installation brings to the org from now on; what it brought before and brings no more is ended.
void note_adoptions(facts::Deed& deed, InstallationId installation, OrgId org, const std::vector<Part>& parts);

/// Ends all that the installation brought.
void end_adoptions(facts::Deed& deed, InstallationId installation, OrgId org);

}
