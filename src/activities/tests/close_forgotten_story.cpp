#include "activities/tests/hall.h"

#include <doctest/doctest.h>

#include <thread>

namespace gongyou::activities {

namespace {

std::string state_of(Hall& hall, SessionId session)
{
    return hall.read([&](Transaction& tx) {
        return tx.value<std::string>("SELECT state FROM activities_sessions WHERE tenant_id = $1 AND id = $2", hall.tenant, session);
    });
}

std::int64_t close_now(Hall& hall)
{
    return close_forgotten(*hall.database, hall.ids, hall.tenant, hall.now);
}

std::int64_t by_house(Hall& hall, const std::string& kind)
{
    return hall.read([&](Transaction& tx) {
        std::int64_t count = 0;
        for (Row row : tx.rows("SELECT detail FROM facts_facts WHERE tenant_id = $1 AND kind = $2 AND actor_id IS NULL", hall.tenant, kind)) {
            if (row.text(0).find("house") != std::string_view::npos) ++count;
        }
        return count;
    });
}

}

TEST_CASE("a session that nobody closed is closed a day after its end with what was seen, and says so")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(3), empty = hall.session(2), coming = hall.planned(hall.activity(), [&] {
            auto wish = hall.evening(2);
            wish.starts_at = wish.starts_at + std::chrono::hours{1};
            wish.ends_at = wish.ends_at + std::chrono::hours{1};
            return wish;
        }());
        const auto people = hall.members(3);
        const auto came = hall.book(people[0], session);
        hall.book(people[1], session);
        hall.book(people[2], empty);
        hall.doors_open();
        hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, came); });

        hall.at(2, 20 * 60 + 29);
        CHECK(close_now(hall) == 0);
        hall.at(2, 20 * 60 + 30);
        CHECK(close_now(hall) == 2);
        CHECK(close_now(hall) == 0);
        CHECK(state_of(hall, session) == "closed");
        CHECK(state_of(hall, empty) == "closed");
        CHECK(state_of(hall, coming) == "planned");
        CHECK(hall.seats(session) == "1 of 3 taken, 0 waiting, 0 offered");
        CHECK(hall.facts_of("activities.held") == 1);
        CHECK(hall.facts_of("activities.closed_empty") == 1);
        CHECK(hall.facts_of("activities.no_show") == 2);
        CHECK(by_house(hall, "activities.held") == 1);
        CHECK(by_house(hall, "activities.closed_empty") == 1);
        CHECK(hall.read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_session_ends WHERE tenant_id = $1 AND ended_by = 0", hall.tenant);
        }) == 2);

        hall.run([&](facts::Deed& deed) { reverse_check_in(deed, hall.officer, came, "没有来"); });
        CHECK(by_house(hall, "activities.closed_empty") == 1); // still the house's end; the officer's deed is his own
        CHECK(hall.facts_of("activities.closed_empty") == 2);
    });
}

TEST_CASE("two hours after the end whoever planned it or let people in is told once, and not where it was closed")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto open = hall.session(3), closed = hall.session(3);
        const auto booking = hall.book(hall.member(), open);
        hall.doors_open();
        hall.as(PersonId{23}, [&](facts::Deed& deed) { check_in(deed, hall.keeper, booking); });
        hall.at(1, 20 * 60 + 30);
        hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, closed); });
        const auto remind = [&] { return remind_of_open_sessions(*hall.database, hall.ids, hall.tenant, hall.now); };
        hall.at(1, 22 * 60 + 29);
        CHECK(remind() == 0);
        hall.at(1, 22 * 60 + 30);
        CHECK(remind() == 1);
        CHECK(remind() == 0);
        const auto told = hall.read([&](Transaction& tx) {
            return tx.all([](Row row) { return row.whole(0); },
                "SELECT person_id FROM notices_inbox WHERE tenant_id = $1 AND template = 'activities.still_open' ORDER BY person_id", hall.tenant);
        });
        CHECK(told == std::vector<std::int64_t>{23, 4711});
    });
}

TEST_CASE("one session that cannot be closed stops no other")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto broken = hall.session(3), sound = hall.session(3);
        hall.at(2, 21 * 60);
        hall.database->write([&](Transaction& tx) { // its end is written already, as no operation would leave it
            tx.change("INSERT INTO activities_session_ends (tenant_id, session_id, ended_at, ended_by, present, reason) VALUES ($1, $2, 0, 1, 0, '')",
                hall.tenant, broken);
        });
        CHECK_THROWS(close_now(hall));
        CHECK(state_of(hall, broken) == "planned");
        CHECK(state_of(hall, sound) == "closed");
    });
}

}
