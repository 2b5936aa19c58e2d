// Everything that happened at a session counts on the session's day, whenever it is written down; what somebody decides
// (plans, books, gives back, calls off) counts when he decides it.

#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

/// `booked 1 on 12-30, checked_in 1 on 12-31`: kinds by day, reversals taken off.
std::string days_of(Hall& hall, const std::string& kinds)
{
    return hall.read([&](Transaction& tx) {
        std::string text;
        for (Row row : tx.rows(R"sql(
            SELECT kind, day, CAST(SUM(weight) AS BIGINT) FROM facts_facts
             WHERE tenant_id = $1 AND kind IN (SELECT value FROM texts_of($2)) GROUP BY kind, day HAVING SUM(weight) <> 0 ORDER BY kind, day
            )sql",
                 hall.tenant, TextList{{"activities." + kinds}})) {
            text += (text.empty() ? "" : ", ") + fmt::format("{} on {}", row.whole(2), print(row.get<Day>(1)));
        }
        return text;
    });
}

/// A class on New Year's Eve, from 21:00 to 22:30; three have booked on the day before.
struct NewYear : Hall {
    explicit NewYear(Engine engine) : Hall(engine)
    {
        now = at_minute(make_day(2024, 12, 30).value(), 9 * 60);
        auto wish = evening(5);
        wish.starts_at = at_minute(eve, 21 * 60);
        wish.ends_at = at_minute(eve, 22 * 60 + 30);
        wish.cancel_until = wish.starts_at;
        session = planned(activity(), wish);
        people_ = members(6);
        for (const std::size_t i : {0U, 1U, 2U, 3U}) bookings.push_back(book(people_[i], session));
    }

    const Day eve = make_day(2024, 12, 31).value();
    SessionId session;
    std::vector<PersonId> people_;
    std::vector<BookingId> bookings;
};

}

TEST_CASE("a roll that is typed after midnight counts with its session, in the old year")
{
    testing::on_each_engine([](Engine engine) {
        NewYear hall{engine};
        hall.now = at_minute(hall.eve + 1, 9 * 60); // New Year's Day
        auto gate = hall.with(orgs::Role::keeper, hall.shizhong, PersonId{23});
        gate.sign_in = 501;
        hall.run([&](facts::Deed& deed) { check_in(deed, hall.keeper, hall.bookings[0]); });
        hall.grab.check_in_and_wait(hall.keeper, hall.session, hall.code_for(hall.bookings[1]), hall.now);
        hall.run([&](facts::Deed& deed) {
            return upload_gate_entries(deed, gate, hall.session,
                {{1, hall.bookings[2], at_minute(hall.eve + 1, 5)}, {2, hall.bookings[2], at_minute(hall.eve + 1, 6)}});
        });
        hall.run([&](facts::Deed& deed) { walk_in(deed, hall.keeper, hall.session, hall.people_[4]); });
        hall.run([&](facts::Deed& deed) { close_session(deed, hall.keeper, hall.session); });

        CHECK(days_of(hall, "booked") == "4 on 2024-12-30, 1 on 2024-12-31");
        CHECK(days_of(hall, "checked_in") == "4 on 2024-12-31");
        CHECK(days_of(hall, "gate_conflict_noted") == "1 on 2024-12-31");
        CHECK(days_of(hall, "no_show") == "1 on 2024-12-31");
        CHECK(days_of(hall, "held") == "1 on 2024-12-31");

        hall.now = at_minute(hall.eve + 40, 9 * 60);
        hall.run([&](facts::Deed& deed) { reverse_check_in(deed, hall.officer, hall.bookings[0], "不是本人"); });
        hall.run([&](facts::Deed& deed) { check_in_after_end(deed, hall.officer, hall.bookings[3], "签在纸上"); });
        CHECK(days_of(hall, "checked_in") == "4 on 2024-12-31");
        CHECK(days_of(hall, "no_show") == "1 on 2024-12-31");
        CHECK(days_of(hall, "held") == "1 on 2024-12-31");
    });
}

TEST_CASE("seats released at the door and a session the house closes count on the session's day, too")
{
    testing::on_each_engine([](Engine engine) {
        NewYear hall{engine};
        hall.now = at_minute(hall.eve + 1, 1);
        hall.run([&](facts::Deed& deed) { release_no_shows(deed, hall.keeper, hall.session); });
        CHECK(days_of(hall, "no_show") == "4 on 2024-12-31");
        hall.now = at_minute(hall.eve + 1, 22 * 60 + 30);
        CHECK(close_forgotten(*hall.database, hall.ids, hall.tenant, hall.now) == 1);
        CHECK(days_of(hall, "closed_empty") == "1 on 2024-12-31");
    });
}

TEST_CASE("what somebody decides counts on the day on which he decides it")
{
    testing::on_each_engine([](Engine engine) {
        NewYear hall{engine};
        hall.now = at_minute(hall.eve, 8 * 60);
        hall.as(hall.people_[0], [&](facts::Deed& deed) { cancel_booking(deed, hall.people_[0], hall.bookings[0]); });
        hall.run([&](facts::Deed& deed) { cancel_session(deed, hall.officer, hall.session, "停电"); });
        CHECK(days_of(hall, "session_planned") == "1 on 2024-12-30");
        CHECK(days_of(hall, "booking_cancelled") == "4 on 2024-12-31");
        CHECK(days_of(hall, "session_cancelled") == "1 on 2024-12-31");
    });
}

TEST_CASE("a held seat lapses on its own day, whenever the house gets to see it")
{
    testing::on_each_engine([](Engine engine) {
        NewYear hall{engine};
        hall.now = at_minute(hall.eve, 9 * 60);
        const auto full = hall.planned(hall.activity(), [&] {
            auto wish = hall.evening(1);
            wish.starts_at = at_minute(hall.eve + 5, 19 * 60);
            wish.ends_at = at_minute(hall.eve + 5, 20 * 60);
            wish.cancel_until = wish.starts_at;
            return wish;
        }());
        const auto seat = hall.book(hall.people_[4], full);
        hall.as(hall.people_[5], [&](facts::Deed& deed) { join_waiting(deed, hall.people_[5], full); });
        hall.as(hall.people_[4], [&](facts::Deed& deed) { cancel_booking(deed, hall.people_[4], seat); });
        hall.now = at_minute(hall.eve + 2, 9 * 60); // the house was down over New Year
        CHECK(expire_offers(*hall.database, hall.ids, hall.tenant, hall.now) == 1);
        CHECK(days_of(hall, "offer_expired") == "1 on 2024-12-31");
    });
}

}
