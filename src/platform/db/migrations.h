#pragma once

#include "platform/db/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

struct Migration {
    std::string_view name; // `activities/20260101-sessions.sql`: folder, date, intent
    std::string_view sql;
};

/// All migrations that were compiled in (src/*/schema/*.sql), in the order in which they apply:
/// by file name's date, then by the domains' order in dependencies.txt.
const std::vector<Migration>& all_migrations();

/// Applies what is missing, one transaction each, and records name and checksum.
/// Throws std::runtime_error, before anything is applied, if a migration that was applied has since changed.
/// Gives the names of those applied now.
std::vector<std::string> migrate(Database& database, const std::vector<Migration>& migrations = all_migrations());

}
