#pragma once

// Several servers on one database, and many clients that begin at the same moment: what races need.

#include "activities/tests/hall.h"

#include <atomic>
#include <thread>

namespace gongyou::activities {

inline constexpr int servers = 4;

/// The hall's database as several servers see it: each has a connection lane, ids and a memory of its own.
struct Servers {
    explicit Servers(Hall& hall)
    {
        for (int i = 0; i < servers; ++i) {
            databases.push_back(Database::open(hall.database.settings()));
            makers.push_back(std::make_unique<IdMaker>(i + 1));
            grabs.push_back(std::make_unique<Grab>(*databases.back(), *makers.back(), hall.keys));
        }
    }
    ~Servers() { grabs.clear(); }

    std::vector<std::unique_ptr<Database>> databases;
    std::vector<std::unique_ptr<IdMaker>> makers;
    std::vector<std::unique_ptr<Grab>> grabs;
};

/// Waits until so many transactions wait for a lock, or a second has passed.
inline void wait_until_blocked(Hall& hall, std::int64_t count)
{
    for (int i = 0; i < 100; ++i) {
        const auto blocked = hall.read([](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        });
        if (blocked >= count) return;
        std::this_thread::sleep_for(Milliseconds{10});
    }
}

template <class F>
void all_at_once(std::size_t count, F what)
{
    std::atomic<bool> go{false};
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            while (!go) std::this_thread::yield();
            what(i);
        });
    }
    go = true;
}

}
