#pragma once

#include "platform/db/postgres_wire.h"

#include <string>

namespace gongyou {

/// Runs pg_dump into `folder`/gongyou.dump (custom format, one moment). Throws std::runtime_error if it fails.
void dump_postgres(const PostgresSettings& settings, const std::string& folder);

/// The reverse, into a database that has no tables yet. Refusal conflict (platform.not_empty).
void restore_postgres(const PostgresSettings& settings, const std::string& folder);

}
