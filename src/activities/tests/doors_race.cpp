// Doors against ends, on PostgreSQL with several servers: whoever is let in was let in to a session that took place.

#include "activities/tests/servers.h"

#include <doctest/doctest.h>

#include <future>

namespace gongyou::activities {

namespace {

/// Holds up whoever writes a notice, until it is let go: so a session that is called off stands still between its look at the
/// door and its end.
class NoticesHeld {
public:
    explicit NoticesHeld(Database& database)
        : thread_([this, &database] {
              database.write([this](Transaction& tx) {
                  tx.change("LOCK TABLE notices_inbox IN SHARE MODE");
                  held_.set_value();
                  let_go_.get_future().wait();
              });
          })
    {
        held_.get_future().wait();
    }
    void let_go()
    {
        let_go_.set_value();
        thread_.join();
    }

private:
    std::promise<void> held_, let_go_;
    std::thread thread_;
};

/// How it was done: the booking is locked, its session is not.
void let_in_carelessly(Database& database, TenantId tenant, BookingId booking)
{
    database.write([&](Transaction& tx) {
        const auto state = tx.value<std::string>("SELECT state FROM activities_bookings WHERE tenant_id = $1 AND id = $2 for_update()", tenant, booking);
        if (state != "booked") return;
        tx.change("UPDATE activities_bookings SET state = 'checked_in' WHERE tenant_id = $1 AND id = $2", tenant, booking);
    });
}

/// Calls a session off while `scan` lets somebody in. Gives what became of both: `cancelled, 0 in`.
template <class F>
std::string called_off_against(Hall& hall, Servers& house, F scan, SessionId session)
{
    NoticesHeld held{*house.databases[0]};
    std::jthread calls_off{[&] {
        facts::as_deed(*house.databases[1], *house.makers[1], hall.tenant, hall.officer.person, hall.now,
            [&](facts::Deed& deed) { cancel_session(deed, hall.officer, session, "停电"); });
    }};
    wait_until_blocked(hall, 1);
    std::jthread scans{scan};
    wait_until_blocked(hall, 2);
    held.let_go();
    calls_off.join();
    scans.join();
    return hall.read([&](Transaction& tx) {
        return fmt::format("{}, {} in", tx.value<std::string>("SELECT state FROM activities_sessions WHERE tenant_id = $1 AND id = $2", hall.tenant, session),
            tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND state = 'checked_in'", hall.tenant,
                session));
    });
}

/// Whatever goes wrong otherwise than by a refusal is a 500 to somebody.
template <class F>
void counting(std::atomic<int>& done, std::atomic<int>& failed, F operation)
{
    try {
        operation();
        ++done;
    } catch (const Refusal&) {
    } catch (const std::exception& error) {
        ++failed;
        MESSAGE(error.what());
    }
}

}

TEST_CASE("nobody is let in to a session that is being called off")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    const auto session = hall.session(5);
    const auto booking = hall.book(hall.members(2)[0], session);
    hall.doors_open();
    Servers house{hall};
    std::string refused;
    const auto scan = [&] { refused = refusal_of([&] { house.grabs[2]->check_in_and_wait(hall.keeper, session, hall.code_for(booking), hall.now); }); };
    CHECK(called_off_against(hall, house, scan, session) == "cancelled, 0 in");
    CHECK(refused == "activities.session_ended");
    CHECK(hall.facts_of("activities.checked_in") == 0);
    CHECK(hall.facts_of("activities.booking_cancelled") == 1);
    CHECK(hall.seats(session) == "0 of 5 taken, 0 waiting, 0 offered");
}

TEST_CASE("negative control: a scan that locks the booking alone lets in to a session that is then called off")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    const auto session = hall.session(5);
    const auto booking = hall.book(hall.members(2)[0], session);
    hall.doors_open();
    Servers house{hall};
    CHECK(called_off_against(
              hall, house, [&] { let_in_carelessly(*house.databases[2], hall.tenant, booking); }, session) == "cancelled, 1 in");
}

TEST_CASE("while four servers scan, one closes or releases: nobody gets an error, and whoever is in is counted")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 6; ++round) {
        Hall hall{Engine::postgres};
        const auto session = hall.session(40);
        const auto people = hall.members(40);
        std::vector<BookingId> bookings;
        for (const auto person : people) bookings.push_back(hall.book(person, session));
        hall.at(1, 19 * 60 + 30);
        Servers house{hall};
        std::atomic<int> in{0}, ended{0}, failed{0};
        all_at_once(9, [&](std::size_t client) {
            if (client == 8) {
                std::this_thread::sleep_for(Milliseconds{round * 3});
                counting(ended, failed, [&] {
                    facts::as_deed(*house.databases[0], *house.makers[0], hall.tenant, hall.keeper.person, hall.now, [&](facts::Deed& deed) {
                        if (round % 2 == 0) close_session(deed, hall.keeper, session);
                        else release_no_shows(deed, hall.keeper, session);
                    });
                });
                return;
            }
            for (std::size_t i = client; i < bookings.size(); i += 8) {
                counting(in, failed, [&] { house.grabs[client % servers]->check_in_and_wait(hall.keeper, session, hall.code_for(bookings[i]), hall.now); });
            }
        });
        CHECK(failed == 0);
        CHECK(ended == 1);
        CHECK(hall.facts_of("activities.checked_in") == in);
        CHECK(hall.count("activities_check_ins") == in);
        CHECK(hall.seats(session) == fmt::format("{} of 40 taken, 0 waiting, 0 offered", in.load()));
        if (round % 2 == 0) CHECK(hall.facts_of("activities.no_show") == 40 - in);
    }
}

TEST_CASE("two houses close the same forgotten sessions at once: each is closed once")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    std::vector<SessionId> sessions;
    for (int i = 0; i < 12; ++i) sessions.push_back(hall.session(3));
    for (const auto session : sessions) hall.book(hall.member(), session);
    hall.at(2, 21 * 60);
    Servers house{hall};
    std::atomic<std::int64_t> closed{0};
    all_at_once(servers, [&](std::size_t i) { closed += close_forgotten(*house.databases[i], *house.makers[i], hall.tenant, hall.now); });
    CHECK(closed == 12);
    CHECK(hall.facts_of("activities.closed_empty") == 12);
    CHECK(hall.facts_of("activities.no_show") == 12);
}

TEST_CASE("everything at once at two doors: no error, and tables and facts tell the same story")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    const auto begin = hall.now;
    const auto activity = hall.activity(OnePer::activity);
    const auto soon = [&](std::int64_t seats) {
        auto wish = hall.evening(seats);
        wish.starts_at = begin + std::chrono::minutes{60};
        wish.ends_at = begin + std::chrono::minutes{90};
        wish.cancel_until = wish.starts_at;
        return hall.planned(activity, wish);
    };
    const std::vector<SessionId> sessions{soon(12), soon(12)};
    const auto people = hall.members(48);
    Servers house{hall};
    std::atomic<int> done{0}, failed{0};
    all_at_once(12, [&](std::size_t client) {
        auto& database = *house.databases[client % servers];
        auto& ids = *house.makers[client % servers];
        auto& grab = *house.grabs[client % servers];
        auto gate = hall.with(orgs::Role::keeper, hall.shizhong, PersonId{30});
        gate.sign_in = 1000 + static_cast<std::int64_t>(client);
        const auto deed = [&](PersonId person, auto operation) {
            counting(done, failed, [&] { facts::as_deed(database, ids, hall.tenant, person, hall.now, operation); });
        };
        for (std::size_t i = 0; i < 16; ++i) {
            const auto person = people[(client * 4 + i) % people.size()];
            const auto session = sessions[(client + i) % 2], other = sessions[(client + i + 1) % 2];
            std::optional<BookingId> booking;
            counting(done, failed, [&] { booking = grab.book_and_wait(hall.tenant, person, session, hall.now).booking.id; });
            if (!booking) deed(person, [&](facts::Deed& d) { join_waiting(d, person, session); });
            if (booking && i % 4 == 0) deed(person, [&](facts::Deed& d) { cancel_booking(d, person, *booking); });
            if (booking && i % 4 == 1) counting(done, failed, [&] { grab.check_in_and_wait(hall.keeper, session, hall.code_for(*booking), hall.now); });
            if (booking && i % 4 == 2) {
                deed(PersonId{30}, [&](facts::Deed& d) {
                    upload_gate_entries(d, gate, session, {{static_cast<std::int64_t>(i), *booking, hall.now}});
                });
            }
            if (booking && i % 4 == 3) deed(PersonId{22}, [&](facts::Deed& d) { check_in(d, hall.keeper, *booking); });
            if (booking && i % 3 == 0) deed(PersonId{22}, [&](facts::Deed& d) { reverse_check_in(d, hall.keeper, *booking, "错"); });
            if (i % 5 == 0) deed(PersonId{22}, [&](facts::Deed& d) { walk_in(d, hall.keeper, other, people[(client * 7 + i) % people.size()]); });
            for (const auto& offer : database.read([&](Transaction& tx) { return offers_of(tx, hall.tenant, person, hall.now); })) {
                deed(person, [&](facts::Deed& d) { accept_offer(d, person, offer.id); });
            }
        }
    });
    CHECK(failed == 0);
    const auto in_state = [&](const char* state) {
        return hall.read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND state = $2", hall.tenant, std::string{state});
        });
    };
    for (const auto session : sessions) {
        const auto line = hall.seats(session);
        CHECK_MESSAGE(line.find("BUT") == std::string::npos, line);
    }
    CHECK(hall.facts_of("activities.checked_in") == in_state("checked_in"));
    CHECK(hall.count("activities_check_ins") == in_state("checked_in"));
    CHECK(hall.facts_of("activities.booked") - hall.facts_of("activities.booking_cancelled") == in_state("checked_in") + in_state("booked"));
}

}
