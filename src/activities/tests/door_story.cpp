#include "activities/check_in_batch.h"
#include "activities/roll.h"
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

TEST_CASE("doors open two hours before the start, and shut a day after the end")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto booking = hall.book(hall.member(), session);
        const auto roll = [&] { return refusal_of([&] { hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, booking); }); }); };
        hall.at(1, 16 * 60 + 59);
        CHECK(roll() == "activities.too_early");
        hall.at(2, 20 * 60 + 30);
        CHECK(roll() == "activities.doors_shut");
        hall.at(1, 17 * 60);
        CHECK(roll() == "");
        hall.run([&](facts::Deed& deed) { reverse_check_in(deed, hall.keeper, booking, "再试一次"); });
        hall.at(2, 20 * 60 + 29);
        CHECK(roll() == "");
    });
}

TEST_CASE("two sign-ins in one batch reach what each of them reaches, whoever they belong to")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto people = hall.members(2);
        const auto first = hall.book(people[0], session), second = hall.book(people[1], session);
        hall.doors_open();
        auto desk = hall.with(orgs::Role::officer, hall.shizhong, PersonId{77}); // one person, two sign-ins
        auto gate = hall.with(orgs::Role::keeper, hall.tengzhou, PersonId{77});
        desk.sign_in = 1;
        gate.sign_in = 2;
        const Scan by_desk{desk, session, {hall.tenant, first, hall.now + code_lifetime, 1}, hall.now};
        const Scan by_gate{gate, session, {hall.tenant, second, hall.now + code_lifetime, 2}, hall.now};
        hall.database->write([&](Transaction& tx) {
            CheckInBatch batch{tx, hall.tenant, hall.ids, {&by_desk, &by_gate}};
            batch.run();
            CHECK(std::holds_alternative<CheckedIn>(batch.outcomes[0]));
            REQUIRE(std::holds_alternative<Refusal>(batch.outcomes[1]));
            CHECK(std::get<Refusal>(batch.outcomes[1]).code == "activities.no_such_session");
        });
        CHECK(hall.facts_of("activities.checked_in") == 1);
    });
}

TEST_CASE("whoever is refused at the scan is named to the keeper of his session, and to no other")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5), next = hall.session(5);
        const auto member = hall.member();
        const auto booking = hall.book(member, session);
        hall.doors_open();
        const auto said = [&](SessionId at) {
            try {
                hall.grab.check_in_and_wait(hall.keeper, at, hall.code_for(booking), hall.now);
            } catch (const Refusal& refusal) {
                return refusal.sentence;
            }
            return std::string{};
        };
        CHECK(said(session) == "");
        CHECK(said(session) == "职工0：这个名额已经签到过了");
        CHECK(said(next) == "这个码不是本场的，请核对场次");
    });
}

TEST_CASE("at the door a keeper seats who is his, who waits, or who shows a code; not any person of the city")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5), elsewhere = hall.session(5);
        const auto people = hall.members(3);
        const auto stranger = hall.enrol(hall.tengzhou, "外来人", people::Town::number(7), "13900001234");
        const auto shown = hall.book(stranger, elsewhere);
        hall.doors_open();
        const auto keeper = hall.with(orgs::Role::keeper, hall.shizhong, PersonId{23});
        const auto enter = [&](PersonId person) {
            return refusal_of([&] { hall.run([&](facts::Deed& deed) { walk_in(deed, keeper, session, person); }); });
        };
        CHECK(enter(people[0]) == "");
        CHECK(enter(stranger) == "people.no_such_person");
        CHECK(enter(PersonId{stranger.value + 1}) == "people.no_such_person");
        CHECK(hall.seats(session) == "1 of 5 taken, 0 waiting, 0 offered");
        const auto shows = [&](SessionId door, const CodeContent& code) {
            return refusal_of([&] { hall.run([&](facts::Deed& deed) { walk_in_by_code(deed, keeper, door, code); }); });
        };
        const auto code = read_code(hall.keys, hall.tenant, hall.code(stranger, shown), hall.now);
        CHECK(shows(session, code) == "");
        CHECK(hall.seats(session) == "2 of 5 taken, 0 waiting, 0 offered");
        CHECK(shows(elsewhere, code) == "activities.code_seen"); // a code opens one door once
        CHECK(refusal_of([&] { hall.grab.check_in_and_wait(hall.keeper, elsewhere, hall.code_for(shown), hall.now); }) == "");

        const auto full = hall.planned(hall.activity(), [&] {
            auto wish = hall.evening(1);
            wish.starts_at = hall.now + std::chrono::hours{1};
            wish.ends_at = hall.now + std::chrono::hours{2};
            wish.cancel_until = wish.starts_at;
            return wish;
        }());
        const auto seated = hall.book(people[1], full);
        hall.as(stranger, [&](facts::Deed& deed) { join_waiting(deed, stranger, full); });
        hall.as(people[1], [&](facts::Deed& deed) { cancel_booking(deed, people[1], seated); });
        CHECK(hall.seats(full) == "1 of 1 taken, 0 waiting, 1 offered");
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { walk_in(deed, keeper, full, people[2]); }); }) == "activities.sold_out");
        hall.run([&](facts::Deed& deed) { walk_in(deed, keeper, full, stranger); }); // his arrival takes what is held for him
        CHECK(hall.seats(full) == "1 of 1 taken, 0 waiting, 0 offered");
    });
}

TEST_CASE("the door's list shows the sessions whose roll one may call, and how each stands")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        const auto evening_at = [&](int day, const std::string& title) {
            auto wish = hall.evening(5);
            const auto later = std::chrono::hours{24 * (day - 1)};
            wish.title = title;
            wish.starts_at = wish.starts_at + later;
            wish.ends_at = wish.ends_at + later;
            return hall.planned(activity, wish);
        };
        const auto first = evening_at(1, "一课"), second = evening_at(2, "二课"), third = evening_at(3, "三课100%");
        const auto people = hall.members(3);
        const auto came = hall.book(people[0], first);
        for (const std::size_t i : {1U, 2U}) hall.book(people[i], first);
        hall.run([&](facts::Deed& deed) { cancel_session(deed, hall.officer, second, "停电"); });
        const auto list = [&](const Actor& actor, int from, int to, const std::string& q, SessionId after = {}, std::int64_t limit = 50) {
            return hall.read([&](Transaction& tx) {
                std::string line;
                for (const auto& row : list_rolls(tx, actor, {make_day(2024, 3, 8).value() + from, make_day(2024, 3, 8).value() + to, q, after, limit},
                         hall.now)) {
                    line += fmt::format("{} {} {}/{}; ", row.session.title, word_of(row.state), row.come, row.expected);
                }
                return line;
            });
        };
        hall.doors_open();
        hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, came); });
        CHECK(list(hall.keeper, 0, 7, "") == "一课 open 1/3; 二课 called_off 0/0; 三课100% not_yet 0/0; ");
        CHECK(list(hall.with(orgs::Role::keeper, hall.tengzhou), 0, 7, "") == "");
        CHECK(list(hall.keeper, 1, 1, "") == "一课 open 1/3; ");
        CHECK(list(hall.keeper, 2, 3, "") == "二课 called_off 0/0; 三课100% not_yet 0/0; ");
        CHECK(list(hall.keeper, 0, 7, "0%") == "三课100% not_yet 0/0; ");
        CHECK(list(hall.keeper, 0, 7, "_课") == "");
        CHECK(list(hall.keeper, 0, 7, "", first, 1) == "二课 called_off 0/0; 三课100% not_yet 0/0; "); // one more than the limit
        hall.at(2, 21 * 60);
        CHECK(list(hall.keeper, 1, 1, "") == "一课 over 1/3; ");
        close_forgotten(*hall.database, hall.ids, hall.tenant, hall.now);
        CHECK(list(hall.keeper, 1, 1, "") == "一课 closed 1/3; ");
        CHECK(third);
    });
}

TEST_CASE("the code of a booking that was given back opens no door")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5), elsewhere = hall.session(5);
        const auto person = hall.member();
        const auto booking = hall.book(person, elsewhere);
        const auto code = read_code(hall.keys, hall.tenant, hall.code(person, booking), hall.now);
        hall.as(person, [&](facts::Deed& deed) { cancel_booking(deed, person, booking); });
        hall.doors_open();
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { walk_in_by_code(deed, hall.keeper, session, code); }); }) == "activities.not_booked");
        CHECK(hall.seats(session) == "0 of 5 taken, 0 waiting, 0 offered");
    });
}

}
