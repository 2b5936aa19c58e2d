// Guesses at the last four of an identity number, on PostgreSQL with several servers: three are counted, however many come at once.

#include "activities/tests/servers.h"
#include "people/held_identity.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// A worker whose list came after he had signed in by phone: his identity waits for him.
struct Waiting : Hall {
    Waiting() : Hall(Engine::postgres)
    {
        shell = run([&](facts::Deed& deed) { return people::open_person(deed, keys, "13800000041"); });
        const std::vector<people::EnrolRow> row{{factory, identity("张三", number(41), "13800000041"), {}}};
        const auto prepared = people::prepare_rows(keys, ids, now, row);
        run([&](facts::Deed& deed) { return people::enrol_many(deed, *prepared); });
    }
    PersonId shell;
};

}

TEST_CASE("of twenty guesses at once three are looked at")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 3; ++round) {
        Waiting hall;
        Servers house{hall};
        std::atomic<int> looked_at{0};
        all_at_once(20, [&](std::size_t client) {
            try {
                facts::as_deed(*house.databases[client % servers], *house.makers[client % servers], hall.tenant, hall.shell, hall.now,
                    [&](facts::Deed& deed) { return people::confirm_identity(deed, hall.keys, hall.shell, "0000"); });
                ++looked_at;
            } catch (const Refusal& refusal) {
                CHECK(refusal.code == "people.nothing_to_confirm");
            }
        });
        CHECK(looked_at == 3);
    }
}

TEST_CASE("negative control: looking first and counting later looks at more")
{
    if (testing::skipped_without_postgres()) return;
    Waiting hall;
    Servers house{hall};
    std::atomic<int> looked_at{0};
    all_at_once(20, [&](std::size_t client) {
        house.databases[client % servers]->write([&](Transaction& tx) {
            const auto left = tx.value<std::int64_t>(
                "SELECT COUNT(*) FROM people_held_identities WHERE tenant_id = $1 AND shell_id = $2 AND tries < 3", hall.tenant, hall.shell);
            if (left == 0) return;
            std::this_thread::sleep_for(Milliseconds{20});
            ++looked_at;
            tx.change("UPDATE people_held_identities SET tries = tries + 1 WHERE tenant_id = $1 AND shell_id = $2", hall.tenant, hall.shell);
        });
    });
    CHECK(looked_at > 3);
}

}
