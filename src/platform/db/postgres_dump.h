#pragma once

#include "platform/db/postgres_wire.h"

#include <string>

namespace gongyou {

/// Runs pg_dump into `folder`/gongyou.dump (custom format, one moment). Throws std::runtime_error if it fails.
void dump_postgres(const PostgresSettings& settings, const std::string& folder);

}
