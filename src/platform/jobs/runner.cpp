#include "platform/jobs/runner.h"

#include "platform/db/as.h"
#include "platform/jobs/stored_job.h"
#include "platform/log.h"

#include <algorithm>

namespace gongyou::jobs {

namespace {

constexpr Milliseconds kept_for = std::chrono::hours{24 * 30};
constexpr Milliseconds longest_rest = std::chrono::minutes{1};
constexpr auto forget_every = std::chrono::hours{1};

/// What the asker reads when it was not his input: the log has the rest.
Refusal gave_up()
{
    return {Refusal::Kind::unavailable, "platform.job_failed", "任务多次没有办成，已停下；已办的部分有效。请稍后重新发起，仍不行请联系系统管理员"};
}

}

namespace {

/// How far a job has come, in columns that nobody but the runner reads.
struct Progress {
    std::string reached;
    std::int64_t steps = 0, failures = 0;
};

}

/// The step that was begun, so that its failure can be written down; `job` is none when nothing was due.
struct Runner::Tried {
    Job job;
    Progress progress;
};

Runner::Runner(Database& database, const Clock& clock, IdMaker& ids, Keys keys, RunnerSettings settings)
    : database_(database),
      clock_(clock),
      ids_(ids),
      keys_(std::move(keys)),
      settings_(settings)
{
}

Runner::~Runner()
{
    stop();
}

void Runner::add(const std::string& kind, Kind how)
{
    kinds_.insert_or_assign(kind, std::move(how));
}

std::vector<TenantId> Runner::tenants_with_work()
{
    return database_.read([&](Transaction& tx) {
        return tx.all(as<TenantId>,
            "SELECT DISTINCT tenant_id FROM platform_jobs WHERE state IN ('waiting', 'running') AND not_before <= $1", clock_.now());
    });
}

void Runner::run_step(Transaction& tx, TenantId tenant, Tried& tried)
{
    static const std::string due = std::string{"SELECT "} + job_columns + R"sql(, reached, steps, failures FROM platform_jobs
         WHERE tenant_id = $1 AND state IN ('waiting', 'running') AND not_before <= $2 AND kind IN (SELECT value FROM texts_of($3))
         ORDER BY changed_at, id LIMIT 1 for_update() skip_locked())sql";
    TextList known;
    for (const auto& [word, kind] : kinds_) known.values.push_back(word);
    const Instant now = clock_.now();
    tried = {};
    const auto found = tx.maybe(as<Job, Progress>, due, tenant, now, known);
    if (!found) return;
    tried = {found->first, found->second};

    Step step{tx, tenant, tried.job, keys_, ids_, now};
    step.reached = tried.progress.reached;
    const bool ended = kinds_.at(tried.job.kind).work(step) == Next::end;
    tx.change(R"sql(
        UPDATE platform_jobs SET state = $3, reached = $4, steps = steps + 1, done = $5, answer = $6, failures = 0, changed_at = $7, ended_at = $8
         WHERE tenant_id = $1 AND id = $2
        )sql",
        tenant, step.job, ended ? "done" : "running", step.reached, std::clamp<std::int64_t>(step.done, 0, step.total), step.answer, now,
        ended ? std::optional{now} : std::nullopt);
    if (ended) drop_input(tx, tenant, step.job);
}

/// The step is over for good, unless another server has meanwhile brought the job further.
void Runner::give_up(TenantId tenant, const Tried& tried, const Refusal& why)
{
    log(Level::warning, "platform.job_refused", {{"job", print(tried.job.id)}, {"kind", tried.job.kind}, {"code", why.code}});
    database_.write([&](Transaction& tx) {
        const auto failed = tx.change(R"sql(
            UPDATE platform_jobs SET state = 'failed', refusal_code = $4, refusal_text = $5, changed_at = $6, ended_at = $6
             WHERE tenant_id = $1 AND id = $2 AND steps = $3 AND state IN ('waiting', 'running')
            )sql",
            tenant, tried.job.id, tried.progress.steps, why.code, why.sentence, clock_.now());
        if (failed == 1) drop_input(tx, tenant, tried.job.id);
    });
}

void Runner::rest(TenantId tenant, const Tried& tried, const char* why)
{
    log(Level::error, "platform.job_step_failed", {{"job", print(tried.job.id)}, {"kind", tried.job.kind}, {"why", why}});
    if (tried.progress.failures + 1 >= settings_.most_failures) return give_up(tenant, tried, gave_up());
    const auto pause = std::min<Milliseconds>(settings_.first_rest * (std::int64_t{1} << tried.progress.failures), longest_rest);
    database_.write([&](Transaction& tx) {
        tx.change("UPDATE platform_jobs SET failures = failures + 1, not_before = $4 WHERE tenant_id = $1 AND id = $2 AND steps = $3", tenant,
            tried.job.id, tried.progress.steps, clock_.now() + pause);
    });
}

bool Runner::step(TenantId tenant)
{
    Tried tried;
    try {
        database_.write([&](Transaction& tx) { run_step(tx, tenant, tried); });
    } catch (const Refusal& refusal) {
        if (!tried.job.id) throw;
        if (refusal.kind == Refusal::Kind::unavailable) rest(tenant, tried, refusal.what());
        else give_up(tenant, tried, refusal);
    } catch (const std::exception& error) {
        if (!tried.job.id) throw;
        rest(tenant, tried, error.what());
    }
    return static_cast<bool>(tried.job.id);
}

int Runner::round()
{
    int tried = 0;
    for (const TenantId tenant : tenants_with_work()) tried += step(tenant);
    return tried;
}

void Runner::work_off()
{
    while (round() > 0) {}
}

void Runner::forget_old()
{
    const auto tenants = database_.read([](Transaction& tx) {
        return tx.all(as<TenantId>, "SELECT DISTINCT tenant_id FROM platform_jobs");
    });
    for (const TenantId tenant : tenants) {
        database_.write([&](Transaction& tx) { forget_ended(tx, tenant, clock_.now() - kept_for); });
    }
}

void Runner::start()
{
    thread_ = std::jthread{[this](std::stop_token stopping) {
        auto forget_at = std::chrono::steady_clock::now();
        while (!stopping.stop_requested()) {
            int tried = 0;
            try {
                tried = round();
                if (std::chrono::steady_clock::now() >= forget_at) {
                    forget_old();
                    forget_at += forget_every;
                }
            } catch (const std::exception& error) { // a database that is gone comes back
                log(Level::error, "platform.jobs_not_done", {{"why", error.what()}});
                tried = 0;
            }
            if (tried > 0) continue;
            std::unique_lock lock{guard_};
            wake_.wait_for(lock, stopping, settings_.look_every, [] { return false; });
        }
    }};
}

void Runner::stop()
{
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

}
