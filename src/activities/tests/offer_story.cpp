// What becomes of a seat that is offered: by night, at the door, and when nobody answers.

#include "activities/offer_hours.h"
#include "activities/tests/hall.h"
#include "notices/inbox.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// A full session of the evening after next, and three in line; whoever has the seat gives it back at this minute of tomorrow.
struct Night : Hall {
    explicit Night(Engine engine) : Hall(engine)
    {
        auto wish = evening(1);
        wish.starts_at = wish.starts_at + std::chrono::hours{24};
        wish.ends_at = wish.ends_at + std::chrono::hours{24};
        wish.cancel_until = wish.starts_at;
        session = planned(activity(), wish);
        people = members(4);
        seat = book(people[0], session);
        for (std::size_t i = 1; i < 4; ++i) as(people[i], [&](facts::Deed& deed) { join_waiting(deed, people[i], session); });
    }
    void given_back_at(int minute)
    {
        at(1, minute);
        as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], seat); });
    }
    std::optional<Offer> offer(std::size_t person)
    {
        const auto all = read([&](Transaction& tx) { return offers_of(tx, tenant, people[person], now); });
        return all.empty() ? std::nullopt : std::optional{all.front()};
    }
    std::int64_t lapse() { return expire_offers(*database, ids, tenant, now); }
    std::string last_notice(PersonId person)
    {
        const auto mine = read([&](Transaction& tx) { return notices::inbox_of(tx, tenant, person, {}); });
        return mine.items.empty() ? "" : mine.items.front().title;
    }
    std::int64_t texts_to_send()
    {
        return read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM notices_outbox WHERE tenant_id = $1 AND queued_at <= $2", tenant, now);
        });
    }

    SessionId session;
    std::vector<PersonId> people;
    BookingId seat;
};

}

TEST_CASE("an offer's time runs by day alone")
{
    const Day day = make_day(2024, 3, 8).value();
    const auto at = [&](int on, int hour, int minute = 0) { return at_minute(day + on, hour * 60 + minute); };
    const auto far = at(30, 19);
    CHECK(offer_lapses_at(at(0, 10), 120, far) == at(0, 12));
    CHECK(offer_lapses_at(at(0, 19), 120, far) == at(0, 21));
    CHECK(offer_lapses_at(at(0, 20, 30), 120, far) == at(1, 9, 30));
    CHECK(offer_lapses_at(at(0, 21), 120, far) == at(1, 10));
    CHECK(offer_lapses_at(at(1, 2), 120, far) == at(1, 10));
    CHECK(offer_lapses_at(at(0, 10), 2 * 13 * 60, far) == at(2, 10));
    CHECK(offer_lapses_at(at(1, 2), 120, at(1, 9)) == at(1, 9));  // at the start at the latest
    CHECK(offer_lapses_at(at(0, 22), 120, at(1, 7)) == at(1, 7)); // which may come before the morning
    CHECK(offer_lapses_at(at(0, 10), 10'080, at(1, 19)) == at(1, 19));
}

TEST_CASE("a seat freed at two in the night waits for the first in line until the morning, and his phone is silent until then")
{
    testing::on_each_engine([](Engine engine) {
        Night night{engine};
        night.given_back_at(2 * 60);
        CHECK(night.seats(night.session) == "1 of 1 taken, 2 waiting, 1 offered");
        CHECK(night.texts_to_send() == 0);
        night.at(1, 7 * 60 + 59);
        CHECK(night.lapse() == 0);
        CHECK(night.offer(1));
        CHECK_FALSE(night.offer(2));
        night.at(1, 8 * 60);
        CHECK(night.texts_to_send() == 1);

        night.at(1, 8 * 60 + 59);
        CHECK(night.lapse() == 0);
        night.at(1, 9 * 60);
        CHECK(night.lapse() == 1);
        CHECK(night.last_notice(night.people[1]) == "保留的名额已过期");
        CHECK(night.offer(2).value().expires_at == night.now + std::chrono::hours{1});
        CHECK(night.seats(night.session) == "1 of 1 taken, 1 waiting, 1 offered");
    });
}

TEST_CASE("whoever is offered a seat and comes to the door has it")
{
    testing::on_each_engine([](Engine engine) {
        Night night{engine};
        night.at(2, 18 * 60 + 30); // the doors are open, the session begins at 19:00
        night.as(night.people[0], [&](facts::Deed& deed) { cancel_booking(deed, night.people[0], night.seat); });
        REQUIRE(night.offer(1));
        const auto enter = [&](PersonId person) {
            return refusal_of([&] { night.run([&](facts::Deed& deed) { walk_in(deed, night.keeper, night.session, person); }); });
        };
        CHECK(enter(night.people[2]) == "activities.sold_out"); // next in line, but not offered
        CHECK(enter(night.people[1]) == "");
        CHECK(night.seats(night.session) == "1 of 1 taken, 2 waiting, 0 offered");
        CHECK(night.facts_of("activities.checked_in") == 1);
        CHECK_FALSE(night.offer(1));
        CHECK(night.lapse() == 0);
    });
}

TEST_CASE("the host gives a seat back after the limit, with a reason; the person is told and the next in line is offered it")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(1);
        const auto people = hall.members(2);
        const auto booking = hall.book(people[0], session);
        const auto other = hall.book(people[0], hall.session(1));
        hall.as(people[1], [&](facts::Deed& deed) { join_waiting(deed, people[1], session); });
        hall.at(1, 12 * 60 + 1);
        CHECK(refusal_of([&] { hall.as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], booking); }); }) == "activities.too_late_to_cancel");

        const auto give_back = [&](const Actor& host) {
            return refusal_of([&] { hall.run([&](facts::Deed& deed) { cancel_booking_for(deed, host, booking, "本人来电，孩子生病"); }); });
        };
        CHECK(give_back(hall.with(orgs::Role::officer, hall.tengzhou, PersonId{77})) == "activities.no_such_booking");
        CHECK(give_back(hall.keeper) == "");
        CHECK(give_back(hall.keeper) == "activities.not_booked");
        CHECK(hall.seats(session) == "1 of 1 taken, 0 waiting, 1 offered");
        CHECK(hall.facts_of("activities.booking_cancelled") == 1);
        CHECK(hall.read([&](Transaction& tx) {
            return tx.value<std::string>("SELECT why FROM activities_booking_ends WHERE tenant_id = $1 AND reason = 'by_host'", hall.tenant);
        }) == "本人来电，孩子生病");
        const auto told = hall.read([&](Transaction& tx) { return notices::inbox_of(tx, hall.tenant, people[0], {}); });
        CHECK(told.items.at(0).body.find("孩子生病") != std::string::npos);

        hall.doors_open();
        hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, other); });
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { cancel_booking_for(deed, hall.keeper, other, "弄错了"); }); }) == "activities.not_booked");
    });
}

TEST_CASE("a session whose offers cannot lapse keeps no later one from it")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto broken = hall.session(1), sound = hall.session(1);
        for (const auto session : {broken, sound}) {
            const auto people = hall.members(2);
            const auto seat = hall.book(people[0], session);
            hall.as(people[1], [&](facts::Deed& deed) { join_waiting(deed, people[1], session); });
            hall.as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], seat); });
        }
        hall.database->write([&](Transaction& tx) { // a seat that is nobody's: giving it back would leave fewer than none
            tx.change("UPDATE activities_sessions SET taken = 0 WHERE tenant_id = $1 AND id = $2", hall.tenant, broken);
        });
        hall.at(0, 15 * 60);
        CHECK_THROWS(expire_offers(*hall.database, hall.ids, hall.tenant, hall.now));
        CHECK(hall.seats(sound) == "0 of 1 taken, 0 waiting, 0 offered");
    });
}

}
