#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// A class of the evening before, closed: two came, one did not.
struct ClosedHall : Hall {
    explicit ClosedHall(Engine engine) : Hall(engine)
    {
        door = with(orgs::Role::keeper, shizhong, PersonId{23});
        session = planned(activity(OnePer::activity), evening(3));
        people_ = members(3);
        for (const auto person : people_) bookings.push_back(book(person, session));
        at(1, 19 * 60);
        for (const std::size_t i : {0U, 1U}) run([&](facts::Deed& deed) { check_in(deed, door, bookings[i]); });
        at(1, 21 * 60);
        run([&](facts::Deed& deed) { close_session(deed, door, session); });
        at(2, 9 * 60);
    }

    std::string take_back(const Actor& actor, std::size_t i)
    {
        return refusal_of([&] { run([&](facts::Deed& deed) { reverse_check_in(deed, actor, bookings[i], "签错了人"); }); });
    }
    std::string add(const Actor& actor, std::size_t i)
    {
        return refusal_of([&] { run([&](facts::Deed& deed) { check_in_after_end(deed, actor, bookings[i], "当晚签在纸上"); }); });
    }

    /// `held 2 with 2, empty 0, came 2, missed 1; 2 of 3 taken, 2 present`: the figures on the session's day, and the tables.
    std::string outcome()
    {
        return read([&](Transaction& tx) {
            const auto sum = [&](const char* what, const char* kind) {
                return tx.value<std::int64_t>("SELECT CAST(COALESCE(SUM(" + std::string{what} +
                        "), 0) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = $2 AND day = $3",
                    tenant, kind, make_day(2024, 3, 9).value());
            };
            const auto present = tx.value<std::int64_t>("SELECT present FROM activities_session_ends WHERE tenant_id = $1 AND session_id = $2", tenant,
                session);
            const auto line = seats(session);
            return fmt::format("held {} with {}, empty {}, came {}, missed {}; {}, {} present", sum("weight", "activities.held"),
                sum("quantity", "activities.held"),
                sum("weight", "activities.closed_empty"), sum("weight", "activities.checked_in"), sum("weight", "activities.no_show"),
                line.substr(0, line.find(',')), present);
        });
    }

    Actor door;
    SessionId session;
    std::vector<PersonId> people_;
    std::vector<BookingId> bookings;
};

}

TEST_CASE("after the end a keeper takes no check-in back; an officer does, and the end is recorded anew on its day")
{
    testing::on_each_engine([](Engine engine) {
        ClosedHall hall{engine};
        CHECK(hall.outcome() == "held 1 with 2, empty 0, came 2, missed 1; 2 of 3 taken, 2 present");
        CHECK(hall.take_back(hall.door, 0) == "activities.officer_needed");
        CHECK(hall.outcome() == "held 1 with 2, empty 0, came 2, missed 1; 2 of 3 taken, 2 present");

        CHECK(hall.take_back(hall.officer, 0) == "");
        CHECK(hall.outcome() == "held 1 with 1, empty 0, came 1, missed 2; 1 of 3 taken, 1 present");
        CHECK(hall.take_back(hall.officer, 0) == "activities.not_checked_in");
        CHECK(hall.take_back(hall.officer, 1) == "");
        CHECK(hall.outcome() == "held 0 with 0, empty 1, came 0, missed 3; 0 of 3 taken, 0 present");

        CHECK(hall.count("activities_check_ins") == 0);
        CHECK(hall.count("activities_booking_ends") == 3);
        CHECK(hall.count("activities_claims") == 0);
        CHECK(hall.count("activities_roll_corrections") == 2);
    });
}

TEST_CASE("after the end an officer adds who had come, and takes it back again")
{
    testing::on_each_engine([](Engine engine) {
        ClosedHall hall{engine};
        CHECK(hall.add(hall.door, 2) == "activities.officer_needed");
        CHECK(hall.add(hall.officer, 1) == "activities.not_a_no_show");
        CHECK(hall.add(hall.officer, 2) == "");
        CHECK(hall.outcome() == "held 1 with 3, empty 0, came 3, missed 0; 3 of 3 taken, 3 present");
        CHECK(hall.count("activities_booking_ends") == 0);
        CHECK(hall.count("activities_claims") == 3);
        CHECK(hall.take_back(hall.officer, 2) == "");
        CHECK(hall.outcome() == "held 1 with 2, empty 0, came 2, missed 1; 2 of 3 taken, 2 present");
        CHECK(hall.count("activities_claims") == 2);
    });
}

TEST_CASE("an officer of elsewhere corrects nothing here; nobody corrects what is still open or called off")
{
    testing::on_each_engine([](Engine engine) {
        ClosedHall hall{engine};
        const auto stranger = hall.with(orgs::Role::officer, hall.tengzhou, PersonId{77});
        CHECK(hall.take_back(stranger, 0) == "activities.no_such_booking");
        CHECK(hall.add(stranger, 2) == "activities.no_such_booking");

        const auto open = hall.Hall::session(2);
        hall.bookings.push_back(hall.book(hall.member(), open));
        CHECK(hall.add(hall.officer, 3) == "activities.not_ended");
        hall.run([&](facts::Deed& deed) { cancel_session(deed, hall.officer, open, "停电"); });
        CHECK(hall.add(hall.officer, 3) == "activities.not_ended");
        CHECK(hall.take_back(hall.officer, 3) == "activities.not_checked_in");
    });
}

TEST_CASE("who was released as missing and then came in at the door is not added a second time")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(3);
        const auto person = hall.member();
        const auto missed = hall.book(person, session);
        hall.at(1, 19 * 60 + 20);
        hall.run([&](facts::Deed& deed) { return release_no_shows(deed, hall.officer, session); });
        hall.run([&](facts::Deed& deed) { return walk_in(deed, hall.keeper, session, person); });
        hall.at(1, 21 * 60);
        hall.run([&](facts::Deed& deed) { close_session(deed, hall.officer, session); });
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { check_in_after_end(deed, hall.officer, missed, "当晚签在纸上"); }); }) ==
            "activities.already_booked");
        CHECK(hall.seats(session) == "1 of 3 taken, 0 waiting, 0 offered");
    });
}

}
