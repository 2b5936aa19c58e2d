#include "places/tests/district.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace gongyou::places {

namespace {

/// What a clerk does who looks first and writes later.
bool hold_carelessly(District& district, const std::string& record)
{
    return district.database->write([&](Transaction& tx) {
        const auto held = tx.value<std::int64_t>("SELECT COUNT(*) FROM places_holdings WHERE tenant_id = $1 AND room_id = $2", district.tenant, district.yoga);
        std::this_thread::yield();
        if (held > 0) return false;
        tx.change("INSERT INTO places_holdings (tenant_id, record, room_id, title, from_at, to_at) VALUES ($1, $2, $3, '班', 0, 1)", district.tenant,
            record, district.yoga);
        return true;
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
            if (attempt("activities/session/" + std::to_string(i))) ++successes;
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
        CHECK(successes_of(16, [&](const std::string& record) {
            const int minute = 540 + static_cast<int>(record.back() - '0') * 5;
            return orgs::refusal_of([&] { district.hold(district.yoga, minute, minute + 60, record); }).empty();
        }) == 1);
    }
}

TEST_CASE("negative control: looking first and writing later lets several in")
{
    if (testing::skipped_without_postgres()) return;
    int most = 0;
    for (int round = 0; round < 20 && most < 2; ++round) {
        District district{Engine::postgres};
        most = std::max(most, successes_of(16, [&](const std::string& record) { return hold_carelessly(district, record); }));
    }
    CHECK(most > 1);
}

}
