// A record is merged while its owner books, on PostgreSQL with two servers: whoever was first, one human being has one seat, and
// it is in the name of the record that stands.

#include "activities/seats.h"
#include "activities/tests/servers.h"
#include "activities/tests/twice.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// `1 under the kept, 0 under the merged`: seats that stand in the session.
std::string seats_of_both(Twice& hall, SessionId session)
{
    const auto under = [&](PersonId person) {
        return hall.read([&](Transaction& tx) {
            return tx.value<std::int64_t>(
                "SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 AND state = 'booked'",
                hall.tenant, session, person);
        });
    };
    return fmt::format("{} under the kept, {} under the merged", under(hall.kept), under(hall.twice));
}

void merge_on(Database& database, IdMaker& ids, Twice& hall)
{
    facts::as_deed(database, ids, hall.tenant, PersonId{}, hall.now, [&](facts::Deed& deed) { people::merge_people(deed, hall.keys, hall.kept, hall.twice); });
}

/// How it was done: the session is locked, and nobody asks who stands for whom.
void book_carelessly(Database& database, IdMaker& ids, Twice& hall, SessionId session)
{
    facts::as_deed(database, ids, hall.tenant, hall.twice, hall.now, [&](facts::Deed& deed) {
        const auto locked = lock_session(deed, session);
        CHECK(take_seat(deed, session));
        const auto booking =
            seat_person(deed, locked, people::eligibility_of(deed.tx(), hall.tenant, IdList{{hall.twice.value}}, deed.today()).begin()->second).value();
        deed.record(fact_of(locked, booking, "activities.booked"));
    });
}

}

TEST_CASE("who books while his record is merged has one seat, under the record that stands")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 20; ++round) {
        Twice hall{Engine::postgres};
        Servers two{hall};
        const auto session = hall.session(3);
        all_at_once(2, [&](std::size_t server) {
            if (server == 0) merge_on(*two.databases[0], *two.makers[0], hall);
            else two.grabs[1]->book_and_wait(hall.tenant, hall.twice, session, hall.now);
        });
        CHECK(seats_of_both(hall, session) == "1 under the kept, 0 under the merged");
        CHECK(hall.book_refused(hall.kept, session) == "");
        CHECK(hall.seats(session) == "1 of 3 taken, 0 waiting, 0 offered");
    }
}

TEST_CASE("who cancels while his record is being merged cancels nothing that is the kept record's by then")
{
    if (testing::skipped_without_postgres()) return;
    Twice hall{Engine::postgres};
    Servers two{hall};
    const auto session = hall.session(3);
    const auto ticket = hall.book(hall.twice, session);
    std::string came;
    std::jthread cancels;
    facts::as_deed(*two.databases[0], *two.makers[0], hall.tenant, PersonId{}, hall.now, [&](facts::Deed& deed) {
        lock_session(deed, session);
        cancels = std::jthread{[&] {
            came = refusal_of([&] {
                facts::as_deed(*two.databases[1], *two.makers[1], hall.tenant, hall.twice, hall.now,
                    [&](facts::Deed& other) { cancel_booking(other, hall.twice, ticket); });
            });
        }};
        wait_until_blocked(hall, 1);
        people::merge_people(deed, hall.keys, hall.kept, hall.twice);
    });
    cancels.join();
    CHECK(came == "activities.no_such_booking");
    CHECK(seats_of_both(hall, session) == "1 under the kept, 0 under the merged");
}

TEST_CASE("a server that remembers a session's seats looks anew after a merge and after a parting")
{
    if (testing::skipped_without_postgres()) return;
    Twice hall{Engine::postgres};
    Servers two{hall};
    const auto session = hall.session(3);
    const auto book = [&](PersonId person) { return two.grabs[1]->book_and_wait(hall.tenant, person, session, hall.now).booking.id; };
    const auto ticket = book(hall.twice);
    book(hall.members(1).front()); // it has seen all seats now
    merge_on(*two.databases[0], *two.makers[0], hall);
    CHECK(book(hall.kept) == ticket);
    hall.part();
    CHECK(book(hall.twice) == ticket);
    CHECK(book(hall.kept) != ticket);
    CHECK(hall.seats(session) == "3 of 3 taken, 0 waiting, 0 offered");
}

TEST_CASE("negative control: where nobody asks who stands for whom, the seat is the alias's")
{
    if (testing::skipped_without_postgres()) return;
    Twice hall{Engine::postgres};
    Servers two{hall};
    const auto session = hall.session(3);
    merge_on(*two.databases[0], *two.makers[0], hall);
    book_carelessly(*two.databases[1], *two.makers[1], hall, session);
    CHECK(seats_of_both(hall, session) == "0 under the kept, 1 under the merged");
}

}
