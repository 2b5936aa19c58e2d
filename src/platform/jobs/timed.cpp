#include "platform/jobs/timed.h"

#include "platform/log.h"
#include "platform/metrics.h"
#include "platform/thread_name.h"

#include <chrono>

namespace gongyou::jobs {

Timed::Timed(Clock& clock, std::function<std::vector<TenantId>()> tenants) : clock_(clock),
                                                                             tenants_(std::move(tenants)) {}

Timed::~Timed()
{
    stop();
}

void Timed::add(TimedWork work)
{
    works_.push_back(std::move(work));
}

void Timed::start()
{
    for (const TimedWork& work : works_) {
        threads_.emplace_back([this, &work](const std::stop_token& stopping) { keep_going(work, stopping); });
    }
}

void Timed::stop()
{
    for (auto& thread : threads_) thread.request_stop();
    wake_.notify_all();
    threads_.clear(); // joins
}

void Timed::round(Instant now)
{
    for (const TimedWork& work : works_) round_of(work, now);
}

void Timed::keep_going(const TimedWork& work, const std::stop_token& stopping)
{
    name_this_thread(work.name.substr(work.name.find('.') + 1).c_str());
    while (!stopping.stop_requested()) {
        const Left left = round_of(work, clock_.now());
        std::unique_lock lock{guard_};
        wake_.wait_for(lock, stopping, left == Left::more ? work.every / 5 : work.every, [] { return false; });
    }
}

Left Timed::round_of(const TimedWork& work, Instant now)
{
    static Counter& rounds = counter("gongyou_timed_rounds_total", "Rounds of timed work, one a work and tenant");
    static Counter& failures = counter("gongyou_timed_failures_total", "Rounds of timed work that ended with an error");
    static Counter& spent = counter("gongyou_timed_milliseconds_total", "Time spent on timed work");

    const auto began = std::chrono::steady_clock::now();
    Left left = Left::nothing;
    try {
        for (const TenantId tenant : tenants_()) {
            rounds.add();
            try {
                if (work.run(tenant, now) == Left::more) left = Left::more;
            } catch (const std::exception& error) {
                failures.add();
                log(Level::error, "timed.failed", {{"work", work.name}, {"tenant", print_id(tenant.value)}, {"why", error.what()}});
            }
        }
    } catch (const std::exception& error) { // a database that is gone comes back
        failures.add();
        log(Level::error, "timed.failed", {{"work", work.name}, {"why", error.what()}});
    }
    spent.add(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count());
    return left;
}

}
