// Two records of one human being, and the seats that the one booked before anybody knew.

#include "activities/list_sessions.h"
#include "activities/tests/hall.h"
#include "people/merge_people.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

struct Twice : Hall {
    explicit Twice(Engine engine) : Hall(engine)
    {
        kept = enrol(factory, "张三", number(41), "13800000041");
        const std::vector<people::EnrolRow> row{{factory, identity("张三", std::nullopt, "13800000047"), {}}};
        const auto prepared = people::prepare_rows(keys, ids, now, row);
        twice = run([&](facts::Deed& deed) { return people::enrol_many(deed, *prepared).persons.front(); });
    }

    void merge()
    {
        run([&](facts::Deed& deed) { people::merge_people(deed, keys, kept, twice); });
    }
    void part()
    {
        run([&](facts::Deed& deed) { people::part_people(deed, boss, keys, twice, "不是同一人"); });
    }
    std::vector<SessionId> coming(PersonId person)
    {
        std::vector<SessionId> found;
        for (const auto& own : read([&](Transaction& tx) { return own_bookings(tx, tenant, person, View::coming, now, SessionId{}, 100); })) {
            found.push_back(own.booking.session);
        }
        return found;
    }
    std::optional<std::int64_t> line(PersonId person, SessionId session)
    {
        return read([&](Transaction& tx) { return place_in_line(tx, tenant, session, person); });
    }
    void wait(PersonId person, SessionId session)
    {
        as(person, [&](facts::Deed& deed) { join_waiting(deed, person, session); });
    }

    PersonId kept, twice;
};

}

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

TEST_CASE("a seat that both have is settled first, in one session and in an activity that gives one a person")
{
    testing::on_each_engine([](Engine engine) {
        Twice hall{engine};
        const auto obstacles = [&] {
            return hall.read([&](Transaction& tx) { return people::preview_merge(tx, hall.boss, hall.keys, hall.kept, hall.twice).obstacles; });
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

}
