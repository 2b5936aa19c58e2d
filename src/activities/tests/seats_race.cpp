// Races on PostgreSQL, where many transactions really run at once. Several booking servers share one database: each has
// a connection lane and a memory of its own. The negative controls do the same with the guard off, and must fail: else
// these tests would show nothing.

#include "activities/tests/servers.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// How it is done everywhere: count, and if there is room, insert.
bool book_carelessly(Database& database, TenantId tenant, IdMaker& ids, SessionId session, PersonId person, std::int64_t seats, Instant now)
{
    return database.write([&](Transaction& tx) {
        const auto taken = tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2", tenant, session);
        if (taken >= seats) return false;
        tx.change(R"sql(
            INSERT INTO activities_bookings (tenant_id, session_id, person_id, generation, id, state, booked_at, price_fen, free_reason, trade, town)
            VALUES ($1, $2, $3, 0, $4, 'booked', $5, 0, '', '', '')
            )sql",
            tenant, session, person, ids.next(now), now);
        return true;
    });
}

}

TEST_CASE("many want the seats of one hot session through four servers: acknowledged = rows = taken = seats, nobody twice")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 3; ++round) {
        Hall hall{Engine::postgres};
        const auto session = hall.planned(hall.activity(round == 1 ? OnePer::activity : OnePer::session), hall.evening(50));
        const auto people = hall.members(200);
        Servers house{hall};
        std::atomic<int> fresh{0}, again{0}, sold_out{0}, other{0};
        all_at_once(8, [&](std::size_t client) {
            for (std::size_t i = 0; i < people.size(); ++i) {
                const auto person = people[(i * 7 + client * 25) % people.size()]; // each person asks eight times, in other orders
                house.grabs[client % servers]->book(hall.tenant, person, session, nullptr, hall.now, [&](Outcome<Booked> outcome) {
                    if (const auto* booked = std::get_if<Booked>(&outcome)) ++(booked->fresh ? fresh : again);
                    else if (const auto* refusal = std::get_if<Refusal>(&outcome)) ++(refusal->code == "activities.sold_out" ? sold_out : other);
                    else ++other;
                });
            }
        });
        for (auto& grab : house.grabs) grab->drain();
        CHECK(fresh == 50);
        CHECK(again == 50 * 7);
        CHECK(sold_out == 150 * 8);
        CHECK(other == 0);
        CHECK(hall.seats(session) == "50 of 50 taken, 0 waiting, 0 offered");
        CHECK(hall.facts_of("activities.booked") == 50);
    }
}

TEST_CASE("seats that are given back during the rush are given out again, never twice")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    const auto session = hall.session(20);
    const auto people = hall.members(120);
    Servers house{hall};
    all_at_once(6, [&](std::size_t client) {
        for (std::size_t i = 0; i < 20; ++i) {
            const auto person = people[client * 20 + i];
            try {
                const auto booked = house.grabs[client % servers]->book_and_wait(hall.tenant, person, session, hall.now);
                if (i % 2 == 0) {
                    facts::as_deed(*house.databases[client % servers], hall.ids, hall.tenant, person, hall.now,
                        [&](facts::Deed& deed) { cancel_booking(deed, person, booked.booking.id); });
                }
            } catch (const Refusal&) {
            }
        }
    });
    const auto line = hall.seats(session);
    CHECK_MESSAGE(line.find("BUT") == std::string::npos, line);
    const auto net = hall.facts_of("activities.booked") - hall.facts_of("activities.booking_cancelled");
    CHECK(line.starts_with(std::to_string(net) + " of 20"));
}

TEST_CASE("negative control: counting first and inserting later oversells")
{
    if (testing::skipped_without_postgres()) return;
    std::int64_t worst = 0;
    for (int round = 0; round < 20 && worst <= 5; ++round) {
        Hall hall{Engine::postgres};
        const auto session = hall.session(5);
        Servers house{hall};
        all_at_once(16, [&](std::size_t client) {
            for (std::int64_t i = 0; i < 4; ++i) {
                const PersonId person{static_cast<std::int64_t>(client) * 100 + i + 1};
                book_carelessly(*house.databases[client % servers], hall.tenant, *house.makers[client % servers], session, person, 5, hall.now);
            }
        });
        worst = std::max(worst, hall.count("activities_bookings"));
    }
    CHECK(worst > 5);
}

TEST_CASE("twenty-four gates read one code at once: one lets in")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 3; ++round) {
        Hall hall{Engine::postgres};
        const auto session = hall.session(5);
        const auto member = hall.member();
        const auto booking = hall.book(member, session);
        hall.doors_open();
        Servers house{hall};
        std::vector<std::string> codes; // half show the same code, half a fresh one, some are called by the roll
        for (int i = 0; i < 24; ++i) codes.push_back(i % 2 == 0 && i > 0 ? codes.front() : hall.code(member, booking));
        std::atomic<int> let_in{0};
        all_at_once(24, [&](std::size_t gate) {
            const auto refused = refusal_of([&] {
                if (gate % 6 == 5) {
                    facts::as_deed(*house.databases[gate % servers], hall.ids, hall.tenant, hall.keeper.person, hall.now,
                        [&](facts::Deed& deed) { check_in(deed, hall.keeper, booking); });
                } else {
                    house.grabs[gate % servers]->check_in_and_wait(hall.keeper, session, codes[gate], hall.now);
                }
            });
            if (refused.empty()) ++let_in;
        });
        CHECK(let_in == 1);
        CHECK(hall.facts_of("activities.checked_in") == 1);
        CHECK(hall.count("activities_check_ins") == 1);
    }
}

TEST_CASE("negative control: looking first and letting in later lets in several")
{
    if (testing::skipped_without_postgres()) return;
    int most = 0;
    for (int round = 0; round < 20 && most < 2; ++round) {
        Hall hall{Engine::postgres};
        const auto session = hall.session(5);
        const auto booking = hall.book(hall.member(), session);
        Servers house{hall};
        std::atomic<int> let_in{0};
        all_at_once(24, [&](std::size_t gate) {
            house.databases[gate % servers]->write([&](Transaction& tx) {
                const auto state = tx.value<std::string>("SELECT state FROM activities_bookings WHERE tenant_id = $1 AND id = $2", hall.tenant, booking);
                std::this_thread::yield();
                if (state != "booked") return;
                tx.change("UPDATE activities_bookings SET state = 'checked_in' WHERE tenant_id = $1 AND id = $2", hall.tenant, booking);
                ++let_in;
            });
        });
        most = std::max(most, let_in.load());
    }
    CHECK(most > 1);
}

}
