#include "places/tests/district.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace gongyou::places {

namespace {

/// The operation's own statement without the lock before it. Each begins a minute after the last, so that no key saves it.
bool hold_without_lock(District& district, const std::string& record, Instant from)
{
    return district.database->write([&](Transaction& tx) {
        const auto held = tx.change(R"sql(
            INSERT INTO places_holdings (tenant_id, record, room_id, title, from_at, to_at)
            SELECT $1, $2, $3, '班', $4, $5
             WHERE COALESCE((SELECT h.to_at FROM places_holdings h WHERE h.tenant_id = $1 AND h.room_id = $3 AND h.from_at < $5
                              ORDER BY h.from_at DESC LIMIT 1), $4) <= $4
            )sql",
            district.tenant, record, district.yoga, from, from + std::chrono::hours{1});
        std::this_thread::sleep_for(std::chrono::milliseconds{20}); // the rest of the deed
        return held > 0;
    });
}

template <class Try>
int successes_of(int clients, Try attempt)
{
    std::atomic<int> successes{0};
    std::atomic<bool> go{false};
    std::vector<std::jthread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            while (!go) std::this_thread::yield();
            if (attempt("activities/session/" + std::to_string(i), i)) ++successes;
        });
    }
    go = true;
    threads.clear();
    return successes;
}

}

TEST_CASE("sixteen sessions want one room at overlapping times; exactly one gets it")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 5; ++round) {
        District district{Engine::postgres};
        CHECK(successes_of(16, [&](const std::string& record, int i) {
            return orgs::refusal_of([&] { district.hold(district.yoga, 540 + i, 600 + i, record); }).empty();
        }) == 1);
    }
}

TEST_CASE("sixteen sessions that touch want one room at once; all get it")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 5; ++round) {
        District district{Engine::postgres};
        CHECK(successes_of(16, [&](const std::string& record, int i) {
            return orgs::refusal_of([&] { district.hold(district.yoga, 540 + i * 7, 547 + i * 7, record); }).empty();
        }) == 16);
    }
}

TEST_CASE("negative control: without the lock several get one room at overlapping times")
{
    if (testing::skipped_without_postgres()) return;
    int most = 0;
    for (int round = 0; round < 20 && most < 2; ++round) {
        District district{Engine::postgres};
        most = std::max(most, successes_of(16, [&](const std::string& record, int i) {
            return hold_without_lock(district, record, at_minute(day_of(district.now), 540 + i));
        }));
    }
    CHECK(most > 1);
}

}
