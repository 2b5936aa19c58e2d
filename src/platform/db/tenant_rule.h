#pragma once

// The rule that lets one large database be spread over several: tenant_id stands first in every
// primary key, unique key and foreign key, and nothing in the schema acts by itself (no trigger, no
// sequence). The catalogue is asked, not the scripts.

#include "platform/db/database.h"

#include <set>
#include <string>
#include <vector>

namespace gongyou {

/// What breaks the rule, one sentence each, sorted; empty if nothing does. `exempt` names the tables
/// that belong to no tenant: they may have any key, and still no trigger and no sequence.
std::vector<std::string> tenant_rule_breaches(Database& database, const std::set<std::string>& exempt);

/// Reads the exempt tables from a file: a name, a colon and the reason in a line; # begins a remark.
/// Throws std::runtime_error for a line without a reason.
std::set<std::string> tables_without_tenant(const std::string& file);

}
