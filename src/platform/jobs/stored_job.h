#pragma once

#include "platform/db/as.h"
#include "platform/jobs/jobs.h"

namespace gongyou::jobs {

/// A Job's members, of `platform_jobs`.
inline constexpr const char* job_columns = "id, kind, asked_by, state, input, answer, done, total, COALESCE(refusal_code, ''), COALESCE(refusal_text, ''),"
                                           " created_at, changed_at, ended_at, EXISTS (SELECT 1 FROM platform_job_parts AS part"
                                           " WHERE part.tenant_id = platform_jobs.tenant_id"
                                           " AND part.job_id = platform_jobs.id AND part.side = 'out')";

/// Where a sealed part stands.
std::string part_row(JobId job, std::string_view side, std::int64_t number);

/// Adds parts to one side, behind those that are there.
void add_parts(Transaction& tx, const Keys& keys, TenantId tenant, JobId job, std::string_view side, const std::vector<std::string>& texts);

/// What a job was given does not outlive it.
void drop_input(Transaction& tx, TenantId tenant, JobId job);

}
