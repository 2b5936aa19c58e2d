// Two records of one human being, and the seats that the one booked before anybody knew.

#include "activities/check_in.h"
#include "activities/end_session.h"
#include "activities/tests/twice.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

TEST_CASE("what the other record booked, is offered or waits for is the kept one's, and goes back when they part")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto others = hall.members(2);
        const auto evening = hall.session(3), full = hall.session(1), offered = hall.session(1);
        const auto given_up = hall.book(hall.kept, evening);
        hall.as(hall.kept, [&](facts::Deed& deed) { cancel_booking(deed, hall.kept, given_up); });
        const auto ticket = hall.book(hall.twice, evening);
        hall.book(others[0], full);
        hall.wait(hall.twice, full);
        const auto freed = hall.book(others[1], offered);
        hall.wait(hall.twice, offered);
        hall.as(others[1], [&](facts::Deed& deed) { cancel_booking(deed, others[1], freed); });
        const auto booked = hall.facts_of("activities.booked");

        hall.merge();
        CHECK(hall.coming(hall.kept) == std::vector{evening});
        CHECK(hall.coming(hall.twice).empty());
        CHECK(hall.book(hall.kept, evening) == ticket); // asked again: the same seat
        CHECK_FALSE(hall.code(hall.kept, ticket).empty());
        CHECK(hall.line(hall.kept, full) == 1);
        CHECK(hall.read([&](Transaction& tx) { return offers_of(tx, hall.tenant, hall.kept, hall.now); }).size() == 1);
        CHECK(hall.facts_of("activities.booked") == booked); // no fact moved
        for (const auto session : {evening, full, offered}) CHECK(hall.seats(session).find("BUT") == std::string::npos);

        hall.part();
        CHECK(hall.coming(hall.kept).empty());
        CHECK(hall.coming(hall.twice) == std::vector{evening});
        CHECK(hall.line(hall.twice, full) == 1);
        CHECK(hall.read([&](Transaction& tx) { return offers_of(tx, hall.tenant, hall.twice, hall.now); }).size() == 1);

        hall.merge();
        hall.as(hall.kept, [&](facts::Deed& deed) { cancel_booking(deed, hall.kept, ticket); });
        CHECK(hall.seats(evening) == "0 of 3 taken, 0 waiting, 0 offered");
        hall.book(hall.kept, evening);
        hall.part(); // what was booked since is his who booked it
        CHECK(hall.coming(hall.kept) == std::vector{evening});
    });
}

TEST_CASE("a place in line that the kept record took anew is his when they part")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto full = hall.session(1);
        hall.book(hall.members(1).front(), full);
        hall.wait(hall.twice, full);
        hall.merge();
        hall.as(hall.kept, [&](facts::Deed& deed) { leave_waiting(deed, hall.kept, full); });
        hall.wait(hall.kept, full);
        hall.part();
        CHECK(hall.line(hall.kept, full) == 1);
        CHECK_FALSE(hall.line(hall.twice, full));
    });
}

TEST_CASE("a seat that both have is settled first, in one session and in an activity that gives one a person")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto obstacles = [&] {
            return hall.read([&](Transaction& tx) {
                return people::preview_merge(tx, hall.boss, hall.keys, hall.kept, hall.twice, day_of(hall.now)).obstacles;
            });
        };
        const auto evening = hall.session(3);
        hall.book(hall.kept, evening);
        const auto double_seat = hall.book(hall.twice, evening);
        CHECK(obstacles() == std::vector<std::string>{"两条记录都报了“书法基础”：请先请主办方取消其中一个"});
        CHECK(refusal_of([&] { hall.merge(); }) == "people.cannot_merge");
        hall.as(hall.twice, [&](facts::Deed& deed) { cancel_booking(deed, hall.twice, double_seat); });
        CHECK(obstacles().empty());

        const auto course = hall.activity(OnePer::activity);
        const auto monday = hall.planned(course, hall.evening(3)), tuesday = hall.planned(course, hall.evening(3));
        const auto his = hall.book(hall.twice, monday);
        const auto mine = hall.book(hall.kept, tuesday);
        CHECK(obstacles().size() == 1);
        hall.as(hall.kept, [&](facts::Deed& deed) { cancel_booking(deed, hall.kept, mine); });
        hall.merge();
        CHECK(hall.book_refused(hall.kept, tuesday) == "activities.already_elsewhere");
        hall.as(hall.kept, [&](facts::Deed& deed) { cancel_booking(deed, hall.kept, his); });
        hall.book(hall.kept, tuesday);
    });
}

TEST_CASE("what is over keeps nobody from merging: each has had his seat")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto course = hall.activity(OnePer::activity);
        const auto monday = hall.planned(course, hall.evening(3)), tuesday = hall.planned(course, hall.evening(3));
        hall.book(hall.twice, monday);
        hall.book(hall.kept, tuesday);
        CHECK(refusal_of([&] { hall.merge(); }) == "people.cannot_merge");
        hall.at(1, 21 * 60);
        for (const auto session : {monday, tuesday}) {
            for (const auto& booking : hall.read([&](Transaction& tx) { return bookings_of(tx, hall.tenant, session, {BookingState::booked}); })) {
                hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, booking.id); });
            }
            hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, session); });
        }
        hall.merge();
        CHECK(hall.count("activities_claims") == 2);
        CHECK(refusal_of([&] { hall.part(); }) == "");
    });
}

TEST_CASE("who books or waits as the record that was merged a moment ago has his seat under the one that stands")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto evening = hall.session(3), full = hall.session(1);
        hall.book(hall.member(), full);
        hall.merge();
        const auto ticket = hall.book(hall.twice, evening);
        CHECK(hall.book(hall.kept, evening) == ticket);
        CHECK(hall.coming(hall.kept) == std::vector{evening});
        CHECK(hall.coming(hall.twice).empty());
        hall.wait(hall.twice, full);
        CHECK(hall.line(hall.kept, full) == 1);
        hall.doors_open();
        const auto door = hall.session(4);
        hall.at(2, 18 * 60 + 40);
        const auto walked = hall.run([&](facts::Deed& deed) { return walk_in(deed, hall.keeper, door, hall.twice); });
        CHECK(walked.person == hall.kept);
        CHECK(hall.seats(evening) == "1 of 3 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("a claim stands with the seat that it is for, and a ticket that went over and back is in its owner's list")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto course = hall.activity(OnePer::activity);
        const auto monday = hall.planned(course, hall.evening(3)), tuesday = hall.planned(course, hall.evening(3));
        const auto ticket = hall.book(hall.twice, monday);
        hall.merge(); // before the list has read of it
        hall.part();
        CHECK(hall.coming(hall.twice) == std::vector{monday});

        hall.merge();
        hall.as(hall.kept, [&](facts::Deed& deed) { cancel_booking(deed, hall.kept, ticket); });
        hall.book(hall.kept, monday);
        hall.part();
        CHECK(hall.book_refused(hall.kept, tuesday) == "activities.already_elsewhere"); // he has his seat on Monday
        CHECK(hall.book(hall.twice, tuesday) != ticket);
    });
}

}
