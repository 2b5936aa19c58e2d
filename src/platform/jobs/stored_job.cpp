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

Job read_job(const Row& row)
{
    Job job;
    job.id = row.get<JobId>(0);
    job.kind = row.get<std::string>(1);
    job.asked_by = row.whole(2);
    job.state = from_word<State>(row.text(3)).value();
    job.input = row.get<std::string>(4);
    job.answer = row.get<std::string>(5);
    job.done = row.whole(6);
    job.total = row.whole(7);
    job.refusal_code = row.get<std::optional<std::string>>(8).value_or("");
    job.refusal_text = row.get<std::optional<std::string>>(9).value_or("");
    job.created_at = row.get<Instant>(10);
    job.changed_at = row.get<Instant>(11);
    job.ended_at = row.get<std::optional<Instant>>(12);
    job.has_output = row.boolean(13);
    return job;
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
