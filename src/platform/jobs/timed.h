#pragma once

// Timed work 定时事务: what the house does by itself, again and again, for every tenant. One row says its name, how often, and what.
// What goes wrong for one tenant is logged and counted, and stops neither the others nor the next round.

#include "platform/db/database.h"
#include "platform/http/request.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gongyou::jobs {

/// Whether more waits: the next round then comes five times as soon, so that a backlog is worked off in small pieces.
enum class Left { nothing,
    more };

struct TimedWork {
    std::string name; // `activities.offers`: in the log and in the metrics
    Milliseconds every;
    std::function<Left(TenantId, Instant)> run; // a bounded piece; two servers may run it at once
};

class Timed {
public:
    /// `tenants` is asked anew each round: one that was founded meanwhile is served.
    Timed(Clock& clock, std::function<std::vector<TenantId>()> tenants);
    ~Timed();

    void add(TimedWork work);
    /// Each work on a thread of its own, until stopped.
    void start();
    void stop();

    /// One round of everything, here and now.
    void round(Instant now);

private:
    Left round_of(const TimedWork& work, Instant now);
    void keep_going(const TimedWork& work, const std::stop_token& stopping);

    Clock& clock_;
    std::function<std::vector<TenantId>()> tenants_;
    std::vector<TimedWork> works_;
    std::mutex guard_;
    std::condition_variable_any wake_;
    std::vector<std::jthread> threads_;
};

}
