#include "matters/tests/desk.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace gongyou::matters {

namespace {

/// Both decide at once; how many did.
template <class Decide>
int deciders(const std::vector<std::pair<Actor, std::string>>& wishes, Decide decide)
{
    std::atomic<int> decided{0};
    std::atomic<bool> go{false};
    std::vector<std::jthread> threads;
    for (const auto& [who, step] : wishes) {
        threads.emplace_back([&, who = who, step = step] {
            while (!go) std::this_thread::yield();
            if (decide(who, step)) ++decided;
        });
    }
    go = true;
    threads.clear();
    return decided;
}

/// What a desk does that looks first and writes later.
bool decide_carelessly(Desk& desk, const Matter& matter, const std::string& to)
{
    return desk.database->write([&](Transaction& tx) {
        const auto state = tx.value<std::string>("SELECT state FROM matters_matters WHERE tenant_id = $1 AND id = $2", desk.tenant, matter.id);
        std::this_thread::sleep_for(std::chrono::milliseconds{20}); // the look at the papers
        if (state != "received") return false;
        tx.change("UPDATE matters_matters SET state = $3 WHERE tenant_id = $1 AND id = $2", desk.tenant, matter.id, to);
        return true;
    });
}

}

TEST_CASE("two reviewers decide one matter at once; one does, and the other is told what changed")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 5; ++round) {
        Desk desk{Engine::postgres};
        const Matter matter = desk.filed();
        std::atomic<int> told{0};
        CHECK(deciders({{desk.chair, "heed"}, {desk.deputy, "decline"}}, [&](const Actor& who, const std::string& step) {
            try {
                desk.takes(who, matter.id, step, 0);
                return true;
            } catch (const Refusal& refusal) {
                if (refusal.sentence.find("已于 09:00 办理") != std::string::npos) ++told;
                return false;
            }
        }) == 1);
        CHECK(told == 1);
        CHECK(desk.facts_of("matters.ended") == 1);
    }
}

TEST_CASE("negative control: looking first and writing later lets both decide")
{
    if (testing::skipped_without_postgres()) return;
    int most = 0;
    for (int round = 0; round < 20 && most < 2; ++round) {
        Desk desk{Engine::postgres};
        const Matter matter = desk.filed();
        most = std::max(most, deciders({{desk.chair, "heeded"}, {desk.deputy, "declined"}}, [&](const Actor&, const std::string& to) {
            return decide_carelessly(desk, matter, to);
        }));
    }
    CHECK(most == 2);
}

}
