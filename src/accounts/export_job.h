#pragma once

// Taking a list along: begun from the list's page, done by a job that reads with the asker's eyes at every step, so that a role
// revoked meanwhile ends it. What is taken along is in the journal: who, which list, how many rows.

#include "platform/jobs/exported_list.h"
#include "platform/jobs/jobs.h"

namespace gongyou::accounts {

inline constexpr const char* export_kind = "accounts.export";

void add_export_routes(Router& http);

/// For the runner, under export_kind.
jobs::Kind export_job(const Keys& keys);

}
