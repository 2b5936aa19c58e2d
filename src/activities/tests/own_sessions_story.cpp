#include "activities/list_sessions.h"
#include "activities/own_sessions.h"
#include "activities/tests/hall.h"
#include "facts/sealer.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

struct Own : Hall {
    explicit Own(Engine engine) : Hall(engine) {}

    std::vector<SessionId> booked(PersonId person)
    {
        std::vector<SessionId> found;
        const auto own = read([&](Transaction& tx) { return own_bookings(tx, tenant, person, View::coming, now, SessionId{}, 100); });
        for (const auto& one : own) found.push_back(one.booking.session);
        std::ranges::sort(found);
        return found;
    }
    std::int64_t follow() { return follow_bookings(*database, tenant); }
    void seal() { facts::Sealer{*database, keys, {.tenant = tenant, .anchor = anchor}}.seal_all(now); }
    void change(const std::string& sql)
    {
        database->write([&](Transaction& tx) { tx.change(sql, tenant); });
    }

    std::string anchor = folder + "/anchor.log";
};

}

TEST_CASE("a person's bookings are the same before they are sealed, after, and followed; booked twice they stand once")
{
    testing::on_each_engine([](Engine engine) {
        Own own{engine};
        const auto people = own.members(2);
        const auto first = own.session(5), second = own.session(5), third = own.session(5);
        const auto seat = own.book(people[0], first);
        own.book(people[1], second);
        CHECK(own.booked(people[0]) == std::vector{first});
        CHECK(own.follow() == 2); // nothing was sealed: the list is made of what is booked
        own.as(people[0], [&](facts::Deed& deed) { cancel_booking(deed, people[0], seat); });
        own.book(people[0], first);
        own.book(people[0], second);
        CHECK(own.booked(people[0]) == std::vector{first, second});
        own.seal();
        CHECK(own.booked(people[0]) == std::vector{first, second});
        own.follow();
        CHECK(own.follow() == 0);
        own.book(people[0], third);
        CHECK(own.booked(people[0]) == std::vector{first, second, third});
        CHECK(own.booked(people[1]) == std::vector{second});
        own.seal();
        CHECK(own.follow() == 1);
        CHECK(own.booked(people[0]) == std::vector{first, second, third});
        CHECK(own.count("activities_own_sessions") == 4);
    });
}

TEST_CASE("a list that was lost, emptied or left far behind is never believed, and made anew")
{
    testing::on_each_engine([](Engine engine) {
        Own own{engine};
        const auto member = own.member();
        const auto first = own.session(5), second = own.session(5);
        own.book(member, first);
        own.seal();
        own.follow();
        own.book(member, second);
        own.seal();
        own.follow();
        const std::vector both{first, second};
        for (const auto* loss : {"DELETE FROM activities_own_sessions WHERE tenant_id = $1", "DELETE FROM activities_followed WHERE tenant_id = $1"}) {
            own.change(loss);
            CHECK(own.booked(member) == both);
            own.follow();
            CHECK(own.count("activities_own_sessions") == 2);
            CHECK(own.booked(member) == both);
        }
        own.change("DELETE FROM activities_own_sessions WHERE tenant_id = $1");
        CHECK(own.follow() == 2);
    });
}

TEST_CASE("waiting is known by the person, with the place in each line")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto people = hall.members(4);
        const auto first = hall.session(1), second = hall.session(1);
        hall.book(people[0], first);
        hall.book(people[0], second);
        const auto join = [&](PersonId person, SessionId session) { hall.as(person, [&](facts::Deed& deed) { join_waiting(deed, person, session); }); };
        join(people[1], second);
        join(people[2], first);
        join(people[2], second);
        const auto lines = hall.read([&](Transaction& tx) { return waiting_of(tx, hall.tenant, people[2]); });
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].session == first);
        CHECK(lines[0].place == 1);
        CHECK(lines[1].place == 2);
        CHECK(hall.read([&](Transaction& tx) { return waiting_of(tx, hall.tenant, people[3]); }).empty());
        CHECK(hall.read([&](Transaction& tx) { return waiting_of(tx, hall.other, people[2]); }).empty());
    });
}

}
