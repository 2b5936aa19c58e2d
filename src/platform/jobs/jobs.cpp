#include "platform/jobs/stored_job.h"

#include <limits>
#include <stdexcept>

namespace gongyou::jobs {

namespace {

std::string opened(const Keys& keys, JobId job, std::string_view side, std::int64_t number, std::span<const std::byte> sealed)
{
    auto text = keys.open(sealed, part_row(job, side, number));
    if (!text) throw std::runtime_error("a part of job " + print(job) + " does not open: it was altered, or the keys are others");
    return std::move(*text);
}

}

Step::Step(Transaction& its_tx, TenantId its_tenant, const Job& stands, const Keys& keys, IdMaker& its_ids, Instant its_now)
    : tx(its_tx),
      tenant(its_tenant),
      job(stands.id),
      asked_by(stands.asked_by),
      input(stands.input),
      ids(its_ids),
      now(its_now),
      answer(stands.answer),
      done(stands.done),
      total(stands.total),
      keys_(keys)
{
}

std::optional<std::string> Step::take_part()
{
    std::int64_t number = 0;
    auto text = tx.maybe(
        [&](Row row) {
            number = row.whole(0);
            return opened(keys_, job, "in", number, row.bytes(1));
        },
        "SELECT number, sealed FROM platform_job_parts WHERE tenant_id = $1 AND job_id = $2 AND side = 'in' ORDER BY number LIMIT 1", tenant, job);
    if (text) tx.change("DELETE FROM platform_job_parts WHERE tenant_id = $1 AND job_id = $2 AND side = 'in' AND number = $3", tenant, job, number);
    return text;
}

void Step::leave_part(std::string_view text)
{
    add_parts(tx, keys_, tenant, job, "in", {std::string{text}});
}

void Step::hand_out(std::string_view text)
{
    if (!text.empty()) add_parts(tx, keys_, tenant, job, "out", {std::string{text}});
}

JobId submit(Transaction& tx, IdMaker& ids, const Keys& keys, TenantId tenant, const Wish& wish, Instant now)
{
    const auto id = ids.next<Job_>(now);
    tx.change(R"sql(
        INSERT INTO platform_jobs (tenant_id, id, kind, asked_by, state, input, reached, steps, done, total, answer, failures, not_before, created_at,
            changed_at)
        VALUES ($1, $2, $3, $4, 'waiting', $5, '', 0, $6, $7, $8, 0, 0, $9, $9)
        )sql",
        tenant, id, wish.kind, wish.asked_by, wish.input, wish.done, wish.total, wish.answer, now);
    add_parts(tx, keys, tenant, id, "in", wish.parts);
    add_parts(tx, keys, tenant, id, "out", wish.output);
    return id;
}

std::optional<Job> find(Transaction& tx, TenantId tenant, JobId job)
{
    static const std::string sql = std::string{"SELECT "} + job_columns + " FROM platform_jobs WHERE tenant_id = $1 AND id = $2";
    return tx.maybe(as<Job>, sql, tenant, job);
}

std::vector<Job> list(Transaction& tx, TenantId tenant, std::optional<std::int64_t> asked_by, const Asked& page)
{
    static const std::string all = std::string{"SELECT "} + job_columns +
        " FROM platform_jobs WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
    static const std::string own = std::string{"SELECT "} + job_columns +
        " FROM platform_jobs WHERE tenant_id = $1 AND id < $2 AND asked_by = $4 ORDER BY id DESC LIMIT $3";
    const std::int64_t before = page.after != 0 ? page.after : std::numeric_limits<std::int64_t>::max();
    if (asked_by) return tx.all(as<Job>, own, tenant, before, page.limit + 1, *asked_by);
    return tx.all(as<Job>, all, tenant, before, page.limit + 1);
}

std::vector<std::string> output_of(Transaction& tx, TenantId tenant, const Keys& keys, JobId job)
{
    std::vector<std::string> parts;
    for (Row row : tx.rows("SELECT number, sealed FROM platform_job_parts WHERE tenant_id = $1 AND job_id = $2 AND side = 'out' ORDER BY number",
             tenant, job)) {
        parts.push_back(opened(keys, job, "out", row.whole(0), row.bytes(1)));
    }
    return parts;
}

void cancel(Transaction& tx, TenantId tenant, JobId job, Instant now)
{
    const auto ended = tx.change(R"sql(
        UPDATE platform_jobs SET state = 'cancelled', changed_at = $3, ended_at = $3
         WHERE tenant_id = $1 AND id = $2 AND state IN ('waiting', 'running')
        )sql",
        tenant, job, now);
    if (ended == 0) refuse_conflict("platform.job_ended", "这项任务已经结束，不用再取消");
    drop_input(tx, tenant, job);
}

std::int64_t forget_ended(Transaction& tx, TenantId tenant, Instant before)
{
    tx.change(R"sql(
        DELETE FROM platform_job_parts WHERE tenant_id = $1 AND job_id IN
            (SELECT id FROM platform_jobs WHERE tenant_id = $1 AND ended_at < $2)
        )sql",
        tenant, before);
    return tx.change("DELETE FROM platform_jobs WHERE tenant_id = $1 AND ended_at < $2", tenant, before);
}

}
