#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// A hall at whose door stands a gate, with a token of its own.
struct GatedHall : Hall {
    explicit GatedHall(Engine engine) : Hall(engine)
    {
        session = Hall::session(5);
        members_ = members(3);
        for (const auto member : members_) bookings.push_back(book(member, session));
        doors_open();
    }

    /// `1 in, 0 repeated, 0 to look at; 7 activities.other_session`: what came of an upload by this sign-in.
    std::string upload(std::int64_t device, const std::vector<GateEntry>& entries)
    {
        auto actor = with(orgs::Role::keeper, shizhong, PersonId{23});
        actor.sign_in = device;
        const auto result = run([&](facts::Deed& deed) { return upload_gate_entries(deed, actor, session, entries); });
        auto line = fmt::format("{} in, {} repeated, {} to look at", result.admitted, result.repeated, result.conflicts);
        for (const auto& [counter, code, message] : result.refused) line += fmt::format("; {} {}", counter, code);
        return line;
    }

    SessionId session;
    std::vector<PersonId> members_;
    std::vector<BookingId> bookings;
};

constexpr std::int64_t east = 501, west = 502;

}

TEST_CASE("a gate's notes count once, however often they are uploaded; what contradicts is kept for the keeper")
{
    testing::on_each_engine([](Engine engine) {
        GatedHall hall{engine};
        const std::vector<GateEntry> notes{{1, hall.bookings[0], hall.now}, {2, hall.bookings[1], hall.now}};
        CHECK(hall.upload(east, notes) == "2 in, 0 repeated, 0 to look at");
        CHECK(hall.upload(east, notes) == "0 in, 2 repeated, 0 to look at");
        CHECK(hall.upload(west, {{1, hall.bookings[0], hall.now}}) == "0 in, 0 repeated, 1 to look at");
        CHECK(hall.upload(west, {{1, hall.bookings[0], hall.now}, {2, hall.bookings[2], hall.now}, {2, hall.bookings[2], hall.now}}) ==
            "1 in, 2 repeated, 0 to look at");
        CHECK(hall.facts_of("activities.checked_in") == 3);
        CHECK(hall.facts_of("activities.gate_conflict_noted") == 1);
        CHECK(hall.count("activities_gate_entries") == 4);
    });
}

TEST_CASE("nobody passes a gate before he has booked")
{
    testing::on_each_engine([](Engine engine) {
        GatedHall hall{engine};
        const auto late = hall.book(hall.member(), hall.session);
        CHECK(hall.upload(east, {{1, late, hall.now - std::chrono::minutes{40}}}) == "0 in, 0 repeated, 0 to look at; 1 activities.before_booking");
        CHECK(hall.upload(east, {{1, late, hall.now - std::chrono::minutes{1}}}) == "1 in, 0 repeated, 0 to look at"); // clocks differ
    });
}

TEST_CASE("a gate's note counts within the hours of the door, and never in the future")
{
    testing::on_each_engine([](Engine engine) {
        GatedHall hall{engine};
        const auto of_year = [](int year) { return at_minute(make_day(year, 1, 1).value(), 19 * 60); };
        const auto opens = hall.now - std::chrono::minutes{100}; // 17:00
        CHECK(hall.upload(east, {{1, hall.bookings[0], of_year(2019)}, {2, hall.bookings[0], of_year(2099)}}) ==
            "0 in, 0 repeated, 0 to look at; 1 activities.too_early; 2 activities.gate_clock_ahead");
        CHECK(hall.upload(east, {{3, hall.bookings[0], opens - Milliseconds{1}}}) == "0 in, 0 repeated, 0 to look at; 3 activities.too_early");
        CHECK(hall.upload(east, {{4, hall.bookings[0], hall.now + std::chrono::minutes{2} + Milliseconds{1}}}) ==
            "0 in, 0 repeated, 0 to look at; 4 activities.gate_clock_ahead");
        CHECK(hall.count("activities_gate_entries") == 0);
        CHECK(hall.facts_of("activities.checked_in") == 0);
        CHECK(hall.upload(east, {{1, hall.bookings[0], opens}, {2, hall.bookings[1], hall.now + std::chrono::minutes{2}}}) ==
            "2 in, 0 repeated, 0 to look at");

        hall.at(2, 21 * 60);
        CHECK(hall.upload(east, {{5, hall.bookings[2], hall.now}}) == "0 in, 0 repeated, 0 to look at; 5 activities.doors_shut");
        CHECK(hall.upload(east, {{5, hall.bookings[2], hall.now - std::chrono::hours{24}}}) == "1 in, 0 repeated, 0 to look at");
    });
}

TEST_CASE("what a gate noted of others' bookings comes back to it and is no fact; a counter stands for one entry")
{
    testing::on_each_engine([](Engine engine) {
        GatedHall hall{engine};
        auto soon = hall.evening(5);
        soon.starts_at = hall.now + std::chrono::hours{1};
        soon.ends_at = hall.now + std::chrono::hours{2};
        soon.cancel_until = soon.starts_at;
        const auto elsewhere = hall.planned(hall.activity(), soon);
        CHECK(hall.upload(east, {{1, BookingId{99}, hall.now}, {2, hall.bookings[0], hall.now}}) ==
            "1 in, 0 repeated, 0 to look at; 1 activities.other_session");
        CHECK(hall.upload(east, {{2, hall.bookings[1], hall.now}}) == "0 in, 0 repeated, 0 to look at; 2 activities.counter_used");
        CHECK(hall.upload(west, {{2, hall.bookings[1], hall.now}}) == "1 in, 0 repeated, 0 to look at"); // another device's own counter
        CHECK(hall.facts_of("activities.checked_in") == 2);
        CHECK(hall.count("activities_gate_entries") == 2);
        hall.session = elsewhere;
        CHECK(hall.upload(east, {{3, hall.bookings[2], hall.now}}) == "0 in, 0 repeated, 0 to look at; 3 activities.other_session");
    });
}

TEST_CASE("a gate that comes back after the end is told, entry by entry; what it had uploaded before stays repeated")
{
    testing::on_each_engine([](Engine engine) {
        GatedHall hall{engine};
        hall.upload(east, {{1, hall.bookings[0], hall.now}});
        hall.at(1, 21 * 60);
        hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, hall.session); });
        const auto then = hall.now - std::chrono::hours{1};
        CHECK(hall.upload(east, {{1, hall.bookings[0], then - std::chrono::minutes{80}}, {2, hall.bookings[1], then}}) ==
            "0 in, 1 repeated, 0 to look at; 2 activities.session_ended");
        CHECK(hall.facts_of("activities.checked_in") == 1);
    });
}

}
