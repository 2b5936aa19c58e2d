#include "platform/jobs/timed.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace gongyou;

TEST_CASE("what fails for one tenant stops neither the others nor the next work")
{
    Clock clock;
    jobs::Timed timed{clock, [] { return std::vector{TenantId{1}, TenantId{2}, TenantId{3}}; }};
    std::vector<std::int64_t> served;
    timed.add({"tests.failing", std::chrono::seconds{1}, [&](TenantId tenant, Instant) {
                   if (tenant == TenantId{2}) throw std::runtime_error("the second");
                   served.push_back(tenant.value);
                   return jobs::Left::nothing;
               }});
    timed.add({"tests.other", std::chrono::seconds{1}, [&](TenantId tenant, Instant) {
                   served.push_back(10 * tenant.value);
                   return jobs::Left::nothing;
               }});
    timed.round(clock.now());
    CHECK(served == std::vector<std::int64_t>{1, 3, 10, 20, 30});
}

TEST_CASE("timed work goes on until it is stopped, and faster while more waits")
{
    Clock clock;
    jobs::Timed timed{clock, [] { return std::vector{TenantId{1}}; }};
    std::atomic<int> rounds{0};
    timed.add({"tests.busy", std::chrono::milliseconds{50}, [&](TenantId, Instant) {
                   return ++rounds < 5 ? jobs::Left::more : jobs::Left::nothing;
               }});
    timed.start();
    while (rounds < 5) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    timed.stop();
    const int then = rounds;
    std::this_thread::sleep_for(std::chrono::milliseconds{120});
    CHECK(rounds == then);
}
