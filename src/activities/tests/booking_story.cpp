#include "activities/list_sessions.h"
#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

TEST_CASE("a member books; asking again gives the same seat, and one fact")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(2);
        const auto member = hall.member();
        const auto first = hall.grab.book_and_wait(hall.tenant, member, session, hall.now);
        const auto again = hall.grab.book_and_wait(hall.tenant, member, session, hall.now);
        CHECK(first.fresh);
        CHECK_FALSE(again.fresh);
        CHECK(again.booking.id == first.booking.id);
        CHECK(hall.seats(session) == "1 of 2 taken, 0 waiting, 0 offered");
        CHECK(hall.facts_of("activities.booked") == 1);
    });
}

TEST_CASE("a seat is refused for its reason")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(1);
        const auto people = hall.members(3);
        CHECK(hall.book_refused(people[0], SessionId{99}) == "activities.no_such_session");
        CHECK(hall.book_refused(PersonId{99}, session) == "people.name_needed");
        hall.book(people[0], session);
        CHECK(hall.book_refused(people[1], session) == "activities.sold_out");
        CHECK(hall.book_refused(people[1], session) == "activities.sold_out"); // now from memory
        CHECK(hall.grab.gauges().from_memory >= 1);
        CHECK(hall.grab.book_and_wait(hall.tenant, people[0], session, hall.now).fresh == false);

        auto wish = hall.evening(5);
        wish.opens_at = hall.now + std::chrono::hours{1};
        CHECK(hall.book_refused(people[1], hall.planned(hall.activity(), wish)) == "activities.not_open");
        wish.opens_at = hall.now - std::chrono::hours{2};
        wish.closes_at = hall.now - std::chrono::hours{1};
        CHECK(hall.book_refused(people[1], hall.planned(hall.activity(), wish)) == "activities.sign_up_closed");

        const auto for_men = hall.planned(hall.activity(OnePer::session, Audience{.age_from = 100}), hall.evening(5));
        CHECK(hall.book_refused(people[1], for_men) == "activities.not_for_you");
        const auto for_others = hall.planned(hall.activity(OnePer::session, Audience{.orgs = {{hall.tengzhou}}}), hall.evening(5));
        CHECK(hall.book_refused(people[1], for_others) == "activities.not_for_you");
        const auto for_us = hall.planned(hall.activity(OnePer::session, Audience{.orgs = {{hall.shizhong}}}), hall.evening(5));
        hall.book(people[1], for_us);
    });
}

TEST_CASE("a seat that was given back is free at once, though the session was remembered as sold out")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(1);
        const auto people = hall.members(2);
        const auto booking = hall.book(people[0], session);
        CHECK(hall.book_refused(people[1], session) == "activities.sold_out");
        CHECK(refusal_of([&] { hall.as(people[1], [&](facts::Deed& deed) { cancel_booking(deed, people[1], booking); }); }) == "activities.no_such_booking");
        hall.as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], booking); });
        hall.book(people[1], session);
        CHECK(hall.book_refused(people[0], session) == "activities.sold_out");
        CHECK(hall.seats(session) == "1 of 1 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("who gave a seat back may book again; after the limit nobody can cancel")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(3);
        const auto member = hall.member();
        for (int round = 0; round < 3; ++round) {
            const auto booking = hall.book(member, session);
            hall.as(member, [&](facts::Deed& deed) { cancel_booking(deed, member, booking); });
        }
        const auto booking = hall.book(member, session);
        CHECK(hall.facts_of("activities.booked") == 4);
        CHECK(hall.facts_of("activities.booking_cancelled") == 3);
        hall.at(1, 12 * 60 + 1);
        CHECK(refusal_of([&] { hall.as(member, [&](facts::Deed& deed) { cancel_booking(deed, member, booking); }); }) == "activities.too_late_to_cancel");
        CHECK(hall.seats(session) == "1 of 3 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("where an activity gives one seat a person, a second session is refused until the first is given back")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity(OnePer::activity);
        const auto first = hall.planned(activity, hall.evening(5));
        const auto second = hall.planned(activity, hall.evening(5));
        const auto member = hall.member();
        const auto booking = hall.book(member, first);
        CHECK(hall.book_refused(member, second) == "activities.already_elsewhere");
        CHECK(hall.grab.book_and_wait(hall.tenant, member, first, hall.now).fresh == false);
        hall.as(member, [&](facts::Deed& deed) { cancel_booking(deed, member, booking); });
        hall.book(member, second);
        CHECK(hall.book_refused(member, first) == "activities.already_elsewhere");
        CHECK(hall.seats(first) == "0 of 5 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("a price is asked, but not of whom it is spared, and the fact says why")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        NewActivity wish;
        wish.org = hall.shizhong;
        wish.title = "游泳";
        wish.topic = "classes";
        wish.about = "学会换气";
        wish.free_seat = FreeSeat{"craftsman", "工匠免费", Audience{.credentials = {{"craftsman"}}}};
        const auto activity = hall.run([&](facts::Deed& deed) { return plan_activity(deed, hall.officer, wish); });
        auto evening = hall.evening(5);
        evening.price = Money{2000};
        const auto session = hall.planned(activity, evening);
        const auto people = hall.members(2);
        hall.run([&](facts::Deed& deed) {
            people::award_credential(deed, people[1], hall.shizhong, {{}, "craftsman", "枣庄工匠", "", day_of(hall.now) - 10, {}, "test"});
        });
        const auto pays = hall.grab.book_and_wait(hall.tenant, people[0], session, hall.now).booking;
        const auto spared = hall.grab.book_and_wait(hall.tenant, people[1], session, hall.now).booking;
        CHECK(pays.price == Money{2000});
        CHECK(spared.price == Money{0});
        CHECK(spared.free_reason == "craftsman");
    });
}

TEST_CASE("the sign-up form is checked, and its answers are kept sealed")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        NewActivity wish;
        wish.org = hall.shizhong;
        wish.title = "合唱";
        wish.topic = "classes";
        wish.about = "一起唱";
        forms::Field part;
        part.id = "part";
        part.label = "声部";
        part.required = true;
        wish.form = std::vector<forms::Field>{part};
        const auto session = hall.planned(hall.run([&](facts::Deed& deed) { return plan_activity(deed, hall.officer, wish); }), hall.evening(5));
        const auto people = hall.members(2);
        CHECK(wrong_field([&] { hall.book(people[0], session); }).starts_with("answers"));
        hall.grab.book_and_wait(hall.tenant, people[0], session, hall.now, json::object{{"part", "女高音"}});
        CHECK(hall.count("activities_answers") == 1);
        CHECK(hall.seats(session) == "1 of 5 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("a thousand wishes at once: the first come are seated, the others are told, nobody twice")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(300);
        const auto people = hall.members(500);
        std::atomic<int> fresh{0}, again{0}, sold_out{0}, other{0};
        for (int round = 0; round < 2; ++round) {
            for (const auto person : people) {
                hall.grab.book(hall.tenant, person, session, nullptr, hall.now, [&](Outcome<Booked> outcome) {
                    if (const auto* booked = std::get_if<Booked>(&outcome)) ++(booked->fresh ? fresh : again);
                    else if (const auto* refusal = std::get_if<Refusal>(&outcome)) ++(refusal->code == "activities.sold_out" ? sold_out : other);
                    else ++other;
                });
            }
        }
        hall.grab.drain();
        CHECK(fresh == 300);
        CHECK(again == 300);
        CHECK(sold_out == 400);
        CHECK(other == 0);
        CHECK(hall.seats(session) == "300 of 300 taken, 0 waiting, 0 offered");
        CHECK(hall.facts_of("activities.booked") == 300);
        CHECK(hall.grab.gauges().batches < 50);
    });
}

TEST_CASE("a person sees the own seats, those to come and those past")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        const auto member = hall.member();
        const auto first = hall.planned(activity, hall.evening(5));
        auto later = hall.evening(5);
        later.starts_at = later.starts_at + std::chrono::hours{48};
        later.ends_at = later.ends_at + std::chrono::hours{48};
        const auto second = hall.planned(activity, later);
        hall.book(member, second);
        hall.book(member, first);
        const auto sessions = [&](View view) {
            std::vector<SessionId> found;
            for (const auto& own : hall.read([&](Transaction& tx) { return own_bookings(tx, hall.tenant, member, view, hall.now, SessionId{}, 10); })) {
                found.push_back(own.booking.session);
            }
            return found;
        };
        CHECK(sessions(View::coming) == std::vector{first, second});
        CHECK(sessions(View::past).empty());
        hall.at(2, 9 * 60);
        CHECK(sessions(View::coming) == std::vector{second});
        CHECK(sessions(View::past) == std::vector{first});
    });
}

}
