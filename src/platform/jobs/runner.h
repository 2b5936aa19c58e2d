#pragma once

// Who does the jobs: one thread a server. There is no lease to run out and no claim to be taken back: a step's own
// transaction holds the job's row (FOR UPDATE SKIP LOCKED on PostgreSQL, the one writer on SQLite). Whoever else looks
// meanwhile passes on to the next job; a server that dies lets go by dying, and its step has not happened.

#include "platform/jobs/jobs.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace gongyou::jobs {

struct RunnerSettings {
    Milliseconds look_every{300};                      // for new jobs, when there is nothing to do
    int most_failures = 8;                             // of one step; then the job has failed
    Milliseconds first_rest = std::chrono::seconds{1}; // after a failure, doubled with each more, up to a minute
};

class Runner {
public:
    Runner(Database& database, const Clock& clock, IdMaker& ids, Keys keys, RunnerSettings settings = {});
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    /// Makes a kind of job known; before start. Jobs of other kinds are left alone.
    void add(const std::string& kind, Kind how);
    const Kinds& kinds() const { return kinds_; }

    /// One step for each tenant that has a job due. Gives how many steps were tried.
    int round();
    /// Rounds until nothing is due.
    void work_off();

    void start();
    /// Finishes the step it is in.
    void stop();

private:
    struct Tried;
    bool step(TenantId tenant);
    void run_step(Transaction& tx, TenantId tenant, Tried& tried);
    void give_up(TenantId tenant, const Tried& tried, const Refusal& why);
    void rest(TenantId tenant, const Tried& tried, const char* why);
    std::vector<TenantId> tenants_with_work();
    void forget_old();

    Database& database_;
    const Clock& clock_;
    IdMaker& ids_;
    Keys keys_;
    RunnerSettings settings_;
    Kinds kinds_;
    std::mutex guard_;
    std::condition_variable_any wake_;
    std::jthread thread_;
};

}
