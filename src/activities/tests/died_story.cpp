#include "activities/tests/hall.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

void end_membership_of(Hall& hall, PersonId person, const char* why)
{
    const auto membership = hall.read([&](Transaction& tx) {
        return tx.value<people::MembershipId>("SELECT id FROM people_memberships WHERE tenant_id = $1 AND person_id = $2", hall.tenant, person);
    });
    hall.run([&](facts::Deed& deed) { people::end_membership(deed, hall.officer, membership, why, std::nullopt); });
}

}

TEST_CASE("what somebody who died had in sessions to come goes to who is next in line")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto people = hall.members(3);
        const auto dead = people[0], next = people[1];
        const auto waits = [&](PersonId who, SessionId where) { hall.as(who, [&](facts::Deed& deed) { join_waiting(deed, who, where); }); };

        const auto booked = hall.planned(hall.activity(OnePer::activity), hall.evening(1));
        hall.book(dead, booked);
        waits(next, booked);

        const auto offered = hall.session(1);
        const auto seat = hall.book(people[2], offered);
        waits(dead, offered);
        waits(next, offered);
        hall.as(people[2], [&](facts::Deed& deed) { cancel_booking(deed, people[2], seat); });

        const auto waited = hall.session(1);
        hall.book(next, waited);
        waits(dead, waited);

        end_membership_of(hall, dead, "died");
        CHECK(hall.seats(booked) == "1 of 1 taken, 0 waiting, 1 offered");
        CHECK(hall.seats(offered) == "1 of 1 taken, 0 waiting, 1 offered");
        CHECK(hall.seats(waited) == "1 of 1 taken, 0 waiting, 0 offered");
        const auto held = hall.read([&](Transaction& tx) { return offers_of(tx, hall.tenant, next, hall.now); });
        CHECK(held.size() == 2);
        CHECK(hall.read([&](Transaction& tx) {
            return tx.value<int>("SELECT count(*) FROM activities_claims WHERE tenant_id = $1 AND person_id = $2", hall.tenant, dead);
        }) == 0);
        CHECK(hall.facts_of("activities.booking_cancelled") == 2);
        CHECK(hall.facts_of("activities.waiting_left") == 1);
    });
}

TEST_CASE("a session that has begun keeps whom it has, and who left a union keeps his seats")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto people = hall.members(2);
        const auto session = hall.session(2);
        for (const auto person : people) hall.book(person, session);
        end_membership_of(hall, people[0], "left");
        CHECK(hall.seats(session) == "2 of 2 taken, 0 waiting, 0 offered");
        hall.at(1, 19 * 60 + 5);
        end_membership_of(hall, people[1], "died");
        CHECK(hall.seats(session) == "2 of 2 taken, 0 waiting, 0 offered");
    });
}

}
