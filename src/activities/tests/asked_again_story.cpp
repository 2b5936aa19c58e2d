#include "activities/tests/hall.h"

#include <doctest/doctest.h>

#include <chrono>
#include <future>

namespace gongyou::activities {

TEST_CASE("asked again, booking says what is so: booked, come, or released after not coming")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto people = hall.members(3);
        const auto scanned = hall.book(people[0], session), called = hall.book(people[1], session);
        hall.book(people[2], session);
        const auto state = [&](PersonId person) { return hall.grab.book_and_wait(hall.tenant, person, session, hall.now).booking.state; };
        CHECK(state(people[0]) == BookingState::booked);

        hall.doors_open();
        hall.grab.check_in_and_wait(hall.keeper, session, hall.code(people[0], scanned), hall.now);
        hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, called); });
        CHECK(state(people[0]) == BookingState::checked_in);
        CHECK(state(people[1]) == BookingState::checked_in);
        CHECK(state(people[2]) == BookingState::booked);
        hall.run([&](facts::Deed& deed) { reverse_check_in(deed, hall.keeper, called, "扫错了人"); });
        CHECK(state(people[1]) == BookingState::booked);

        hall.at(1, 19 * 60 + 10);
        hall.run([&](facts::Deed& deed) { release_no_shows(deed, hall.keeper, session); });
        CHECK(hall.book_refused(people[2], session) == "activities.seat_released");
        CHECK(state(people[0]) == BookingState::checked_in);
        hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, session); });
        CHECK(hall.book_refused(people[2], session) == "activities.session_ended");
        CHECK(state(people[0]) == BookingState::checked_in);
    });
}

TEST_CASE("an answer that nobody can take is lost alone: the others hear theirs, and nobody waits for ever")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(10);
        const auto people = hall.members(3);
        std::atomic<int> heard{0};
        const auto ask = [&](PersonId person, bool throws) {
            hall.grab.book(hall.tenant, person, session, nullptr, hall.now, [&heard, throws](const Outcome<Booked>&) {
                if (throws) throw std::runtime_error("the connection is gone");
                ++heard;
            });
        };
        ask(people[0], true);
        ask(people[1], false);
        ask(people[2], false);
        auto drained = std::async(std::launch::async, [&] { hall.grab.drain(); });
        REQUIRE(drained.wait_for(std::chrono::seconds{20}) == std::future_status::ready);
        CHECK(heard == 2);
        CHECK(hall.seats(session) == "3 of 10 taken, 0 waiting, 0 offered");
    });
}

}
