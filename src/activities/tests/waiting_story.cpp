#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

struct Line : Hall {
    explicit Line(Engine engine, OnePer one_per = OnePer::session) : Hall(engine),
                                                                     session(planned(activity(one_per), evening(1))),
                                                                     people(members(4))
    {
        seat = book(people[0], session);
    }
    std::int64_t join(PersonId person)
    {
        return as(person, [&](facts::Deed& deed) { return join_waiting(deed, person, session); });
    }
    void give_back()
    {
        as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], seat); });
    }
    std::vector<Offer> offers(PersonId person)
    {
        return read([&](Transaction& tx) { return offers_of(tx, tenant, person, now); });
    }
    std::string accept(PersonId person, OfferId offer)
    {
        return refusal_of([&] { as(person, [&](facts::Deed& deed) { accept_offer(deed, person, offer); }); });
    }

    SessionId session;
    std::vector<PersonId> people;
    BookingId seat;
};

}

TEST_CASE("a freed seat is offered to who came first, and nobody else can take it")
{
    testing::on_each_engine([](Engine engine) {
        Line line{engine};
        CHECK(line.join(line.people[1]) == 1);
        CHECK(line.join(line.people[2]) == 2);
        CHECK(refusal_of([&] { line.join(line.people[1]); }) == "activities.already_waiting");
        CHECK(refusal_of([&] { line.join(line.people[0]); }) == "activities.already_booked");

        line.give_back();
        CHECK(line.seats(line.session) == "1 of 1 taken, 1 waiting, 1 offered");
        CHECK(line.book_refused(line.people[3], line.session) == "activities.sold_out");
        const auto offer = line.offers(line.people[1]).at(0);
        CHECK(line.offers(line.people[2]).empty());
        CHECK(line.count("notices_inbox") == 1);

        CHECK(line.accept(line.people[2], offer.id) == "activities.no_such_offer");
        CHECK(line.accept(line.people[1], offer.id) == "");
        CHECK(line.accept(line.people[1], offer.id) == "activities.offer_lapsed");
        CHECK(line.seats(line.session) == "1 of 1 taken, 1 waiting, 0 offered");
        CHECK(line.grab.book_and_wait(line.tenant, line.people[1], line.session, line.now).fresh == false);
        CHECK(line.facts_of("activities.booked") == 2);
    });
}

TEST_CASE("an offer that is declined or lapses goes on to the next in line")
{
    testing::on_each_engine([](Engine engine) {
        Line line{engine};
        for (int i = 1; i <= 3; ++i) line.join(line.people[static_cast<std::size_t>(i)]);
        line.give_back();
        line.as(line.people[1], [&](facts::Deed& deed) { decline_offer(deed, line.people[1], line.offers(line.people[1]).at(0).id); });
        const auto second = line.offers(line.people[2]).at(0);
        CHECK(expire_offers(*line.database, line.ids, line.tenant, line.now) == 0);

        line.now = second.expires_at;
        CHECK(line.accept(line.people[2], second.id) == "activities.offer_lapsed");
        CHECK(expire_offers(*line.database, line.ids, line.tenant, line.now) == 1);
        CHECK(expire_offers(*line.database, line.ids, line.tenant, line.now) == 0);
        CHECK(line.accept(line.people[3], line.offers(line.people[3]).at(0).id) == "");
        CHECK(line.seats(line.session) == "1 of 1 taken, 0 waiting, 0 offered");
        CHECK(line.facts_of("activities.offered") == 3);
        CHECK(line.facts_of("activities.offer_declined") == 1);
        CHECK(line.facts_of("activities.offer_expired") == 1);
    });
}

TEST_CASE("who leaves the line is passed over; an empty line frees the seat for all")
{
    testing::on_each_engine([](Engine engine) {
        Line line{engine};
        line.join(line.people[1]);
        line.as(line.people[1], [&](facts::Deed& deed) { leave_waiting(deed, line.people[1], line.session); });
        CHECK(refusal_of([&] { line.as(line.people[1], [&](facts::Deed& deed) { leave_waiting(deed, line.people[1], line.session); }); }) ==
            "activities.not_waiting");
        line.give_back();
        CHECK(line.seats(line.session) == "0 of 1 taken, 0 waiting, 0 offered");
        CHECK(refusal_of([&] { line.join(line.people[2]); }) == "activities.seats_left");
        line.book(line.people[2], line.session);
    });
}

TEST_CASE("waiting for one session of an activity keeps a person from a seat in another")
{
    testing::on_each_engine([](Engine engine) {
        Line line{engine, OnePer::activity};
        const auto activity = line.read([&](Transaction& tx) { return read_sessions(tx, line.tenant, IdList{{line.session.value}}).begin()->second.activity; });
        const auto other = line.planned(activity, line.evening(5));
        line.join(line.people[1]);
        CHECK(line.book_refused(line.people[1], other) == "activities.already_elsewhere");
        line.as(line.people[1], [&](facts::Deed& deed) { leave_waiting(deed, line.people[1], line.session); });
        line.book(line.people[1], other);
        CHECK(refusal_of([&] { line.join(line.people[1]); }) == "activities.already_elsewhere");
    });
}

TEST_CASE("no offer outlives the start of its session")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        auto wish = hall.evening(1);
        wish.cancel_until.reset();
        const auto session = hall.planned(hall.activity(), wish);
        const auto people = hall.members(2);
        const auto seat = hall.book(people[0], session);
        hall.as(people[1], [&](facts::Deed& deed) { join_waiting(deed, people[1], session); });
        hall.now = wish.starts_at - std::chrono::minutes{5};
        hall.as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], seat); });
        CHECK(hall.read([&](Transaction& tx) { return offers_of(tx, hall.tenant, people[1], hall.now); }).at(0).expires_at == wish.starts_at);
    });
}

}
