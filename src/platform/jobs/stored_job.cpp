#include "platform/jobs/stored_job.h"

#include "platform/db/batch.h"

#include <fmt/format.h>

namespace gongyou::jobs {

std::span<const EnumWord<State>> enum_words(State*)
{
    static constexpr EnumWord<State> words[]{{State::waiting, "waiting"}, {State::running, "running"}, {State::done, "done"},
        {State::failed, "failed"}, {State::cancelled, "cancelled"}};
    return words;
}

std::string part_row(JobId job, std::string_view side, std::int64_t number)
{
    return fmt::format("platform/job_part/{}/{}/{}", print(job), side, number);
}

void add_parts(Transaction& tx, const Keys& keys, TenantId tenant, JobId job, std::string_view side, const std::vector<std::string>& texts)
{
    if (texts.empty()) return;
    auto number = tx.value<std::int64_t>(
        "SELECT COALESCE(MAX(number), 0) FROM platform_job_parts WHERE tenant_id = $1 AND job_id = $2 AND side = $3", tenant, job, side);
    Batch parts{"platform_job_parts",
        {{"tenant_id", Batch::Type::whole}, {"job_id", Batch::Type::whole}, {"side", Batch::Type::text}, {"number", Batch::Type::whole},
            {"sealed", Batch::Type::bytes}}};
    for (const std::string& text : texts) {
        ++number;
        parts.add(tenant, job, side, number, keys.seal(text, part_row(job, side, number)));
    }
    tx.insert(parts);
}

void drop_input(Transaction& tx, TenantId tenant, JobId job)
{
    tx.change("DELETE FROM platform_job_parts WHERE tenant_id = $1 AND job_id = $2 AND side = 'in'", tenant, job);
}

}
