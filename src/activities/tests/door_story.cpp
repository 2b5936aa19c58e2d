#include "activities/code.h"
#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

TEST_CASE("a phone's code opens the door once")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto member = hall.member();
        const auto booking = hall.book(member, session);
        const auto scan = [&](const std::string& code) { return refusal_of([&] { hall.grab.check_in_and_wait(hall.keeper, session, code, hall.now); }); };
        CHECK(scan(hall.code(member, booking)) == "activities.too_early");
        hall.doors_open();
        CHECK(refusal_of([&] { hall.code(PersonId{99}, booking); }) == "activities.no_such_booking");

        const auto code = hall.code(member, booking);
        const auto in = hall.grab.check_in_and_wait(hall.keeper, session, code, hall.now);
        CHECK(in.booking.id == booking);
        CHECK(in.person_name == "职工0");
        CHECK(scan(code) == "activities.already_checked_in");
        CHECK(hall.facts_of("activities.checked_in") == 1);

        hall.run([&](facts::Deed& deed) { reverse_check_in(deed, hall.keeper, booking, "扫错了人"); });
        CHECK(hall.facts_of("activities.checked_in") == 0);
        CHECK(scan(code) == "activities.code_seen");
        CHECK(scan(hall.code(member, booking)) == "");
        CHECK(hall.facts_of("activities.checked_in") == 1);
        CHECK(hall.count("activities_check_ins") == 1);
    });
}

TEST_CASE("a code that was altered, swapped, expired or made by another is refused")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto people = hall.members(2);
        const auto mine = hall.book(people[0], session), other = hall.book(people[1], session);
        hall.doors_open();
        const auto scan = [&](const std::string& code) { return refusal_of([&] { hall.grab.check_in_and_wait(hall.keeper, session, code, hall.now); }); };

        const auto code = hall.code(people[0], mine);
        const auto whole = *from_base64url(code);
        for (std::size_t at = 0; at < whole.size(); at += 5) {
            auto flipped = whole;
            flipped[at] ^= std::byte{1};
            CHECK(scan(base64url(flipped)) == "activities.code_unreadable");
        }
        auto swapped = whole; // another booking under my signature
        const auto theirs = *from_base64url(hall.code(people[1], other));
        std::copy(theirs.begin(), theirs.begin() + 8, swapped.begin());
        CHECK(scan(base64url(swapped)) == "activities.code_unreadable");
        CHECK(scan("") == "activities.code_unreadable");
        CHECK(scan(code.substr(0, 50)) == "activities.code_unreadable");

        const auto elsewhere = write_code(hall.keys, {hall.other, mine, hall.now + code_lifetime, 1});
        CHECK(scan(elsewhere) == "activities.code_unreadable");
        const auto second = hall.planned(hall.activity(), [&] {
            auto wish = hall.evening(5);
            wish.opens_at = hall.now - std::chrono::hours{1};
            return wish;
        }());
        CHECK(refusal_of([&] { hall.grab.check_in_and_wait(hall.keeper, second, code, hall.now); }).starts_with("activities."));

        hall.now = hall.now + code_lifetime;
        CHECK(scan(code) == "activities.code_expired");
        CHECK(hall.facts_of("activities.checked_in") == 0);
    });
}

TEST_CASE("a keeper of elsewhere sees no such session")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto member = hall.member();
        const auto booking = hall.book(member, session);
        hall.doors_open();
        const auto stranger = hall.with(orgs::Role::officer, hall.tengzhou, PersonId{77});
        CHECK(refusal_of([&] { hall.grab.check_in_and_wait(stranger, session, hall.code(member, booking), hall.now); }) == "activities.no_such_session");
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { check_in(deed, stranger, booking); }); }) == "activities.no_such_booking");
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { close_session(deed, stranger, session); }); }) == "activities.no_such_session");
    });
}

TEST_CASE("the roll is called, absent seats go to those at the door, and the session ends")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(2);
        const auto people = hall.members(4);
        const auto came = hall.book(people[0], session);
        hall.book(people[1], session);
        hall.as(people[2], [&](facts::Deed& deed) { join_waiting(deed, people[2], session); });
        const auto by = [&](auto operation) { return refusal_of([&] { hall.run([&](facts::Deed& deed) { operation(deed); }); }); };
        const auto roll = [&](facts::Deed& deed) { check_in(deed, hall.keeper, came); };
        const auto release = [&](facts::Deed& deed) { release_no_shows(deed, hall.keeper, session); };
        const auto enter = [&](PersonId person) { return [&hall, session, person](facts::Deed& deed) { walk_in(deed, hall.keeper, session, person); }; };

        hall.doors_open();
        CHECK(by(roll) == "");
        CHECK(by(roll) == "activities.already_checked_in");
        CHECK(by(enter(people[2])) == "activities.sold_out");
        CHECK(by(release) == "activities.too_early");
        hall.at(1, 19 * 60 + 10);
        CHECK(by(release) == "");
        CHECK(hall.seats(session) == "1 of 2 taken, 1 waiting, 0 offered");
        CHECK(by(enter(people[2])) == "");
        CHECK(by(enter(people[3])) == "activities.sold_out");
        CHECK(by(enter(people[2])) == "activities.already_booked");
        CHECK(hall.seats(session) == "2 of 2 taken, 0 waiting, 0 offered");

        CHECK(hall.run([&](facts::Deed& deed) { return close_session(deed, hall.keeper, session); }) == 2);
        CHECK(by([&](facts::Deed& deed) { close_session(deed, hall.keeper, session); }) == "activities.session_ended");
        CHECK(hall.facts_of("activities.held") == 1);
        CHECK(hall.facts_of("activities.no_show") == 1);
        CHECK(hall.facts_of("activities.checked_in") == 2);
        CHECK(hall.book_refused(people[3], session) == "activities.session_ended");
    });
}

TEST_CASE("a session to which nobody came was not held")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(2);
        hall.book(hall.member(), session);
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, session); }); }) == "activities.too_early");
        hall.at(1, 21 * 60);
        CHECK(hall.run([&](facts::Deed& deed) { return close_session(deed, hall.keeper, session); }) == 0);
        CHECK(hall.facts_of("activities.held") == 0);
        CHECK(hall.facts_of("activities.closed_empty") == 1);
        CHECK(hall.seats(session) == "0 of 2 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("a gate's notes count once, however often they are uploaded; what contradicts is kept for the keeper")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto people = hall.members(2);
        const auto first = hall.book(people[0], session), second = hall.book(people[1], session);
        hall.doors_open();
        const auto upload = [&](const std::string& device, const std::vector<GateEntry>& entries) {
            const auto result = hall.run([&](facts::Deed& deed) { return upload_gate_entries(deed, hall.keeper, session, device, entries); });
            return fmt::format("{} in, {} repeated, {} to look at", result.admitted, result.repeated, result.conflicts);
        };
        const std::vector<GateEntry> notes{{1, first, hall.now}, {2, second, hall.now}};
        CHECK(upload("east", notes) == "2 in, 0 repeated, 0 to look at");
        CHECK(upload("east", notes) == "0 in, 2 repeated, 0 to look at");
        CHECK(upload("west", {{1, first, hall.now}, {2, BookingId{99}, hall.now}}) == "0 in, 0 repeated, 2 to look at");
        CHECK(hall.facts_of("activities.checked_in") == 2);
        CHECK(hall.count("activities_gate_entries") == 4);
    });
}

}
