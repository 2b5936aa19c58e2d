#pragma once

#include "facts/facts.h"

#include <string>

namespace gongyou::playbooks {

/// For whoever opens something new under a topic in an org. Where the org, or one above it, has adopted the playbook of the
/// topic, it is open; where they all archived it, or nobody in the city has it any more, it is not; else the word is the
/// city's (docs/decisions/0008). A topic that no playbook brought is open. Refusal conflict (playbooks.topic_ended).
void require_open(Transaction& tx, TenantId tenant, const std::string& topic, OrgId org);

}
