#include "activities/list_sessions.h"
#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

TEST_CASE("a session is planned; what cannot be is refused with its field")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        const auto refused = [&](auto change) {
            auto wish = hall.evening(20);
            change(wish);
            return wrong_field([&] { hall.planned(activity, wish); });
        };
        CHECK(refused([](NewSession& wish) { std::swap(wish.starts_at, wish.ends_at); }).starts_with("ends_at: ends_before_start"));
        CHECK(refused([&](NewSession& wish) { wish.opens_at = wish.starts_at; }) == "opens_at: opens_after_closing");
        CHECK(refused([&](NewSession& wish) { wish.opens_at = hall.now - std::chrono::hours{24 * 700'000}; }).starts_with("opens_at: too_early"));
        CHECK(refused([&](NewSession& wish) { wish.cancel_until = hall.now - std::chrono::minutes{1}; }).starts_with("cancel_until: in_the_past"));
        CHECK(refused([&](NewSession& wish) { wish.closes_at = wish.ends_at; }) == "closes_at: after_start");
        CHECK(refused([&](NewSession& wish) { wish.starts_at = hall.now - std::chrono::hours{2}; }).starts_with("starts_at: in_the_past"));
        CHECK(refused([&](NewSession& wish) { wish.room = hall.room; wish.seats = 101; }) == "seats: above_capacity");
        CHECK(refused([&](NewSession& wish) { wish.partners = std::vector<OrgId>{OrgId{99}}; }) == "partners: no_such_org");

        hall.planned(activity, hall.evening(20));
        CHECK(hall.facts_of("activities.session_planned") == 1);
        const auto neighbour = hall.with(orgs::Role::officer, hall.tengzhou);
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { plan_session(deed, neighbour, activity, hall.evening(20)); }); }) ==
            "activities.no_such_activity");
    });
}

TEST_CASE("two sessions cannot be in one room at one time; one that is called off lets go of it")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        auto wish = hall.evening(20);
        wish.room = hall.room;
        const auto first = hall.planned(activity, wish);
        CHECK(refusal_of([&] { hall.planned(activity, wish); }) == "places.room_taken");

        const auto member = hall.member();
        const auto booking = hall.book(member, first);
        hall.run([&](facts::Deed& deed) { cancel_session(deed, hall.officer, first, "停电"); });
        CHECK(hall.seats(first) == "0 of 20 taken, 0 waiting, 0 offered");
        CHECK(hall.facts_of("activities.booking_cancelled") == 1);
        CHECK(hall.count("notices_inbox") == 1);
        CHECK(hall.book_refused(member, first) == "activities.session_cancelled");
        CHECK(refusal_of([&] { hall.as(member, [&](facts::Deed& deed) { cancel_booking(deed, member, booking); }); }) == "activities.not_booked");
        hall.planned(activity, wish);
    });
}

TEST_CASE("sessions are found by time, word, topic, seats left and nearness")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        const auto early = hall.planned(activity, hall.evening(1));
        auto later = hall.evening(5);
        later.starts_at = later.starts_at + std::chrono::hours{24};
        later.ends_at = later.ends_at + std::chrono::hours{24};
        const auto late = hall.planned(activity, later);
        hall.book(hall.member(), early);

        const auto found = [&](auto ask) {
            SessionFilter filter{hall.now, hall.now + std::chrono::hours{24 * 7}, "", "", {}, false, {}, {}, 50};
            ask(filter);
            std::vector<SessionId> ids;
            for (const auto& one : hall.read([&](Transaction& tx) { return list_sessions(tx, hall.tenant, filter); })) ids.push_back(one.session.id);
            return ids;
        };
        using Ids = std::vector<SessionId>;
        CHECK(found([](SessionFilter&) {}) == Ids{early, late});
        CHECK(found([](SessionFilter& filter) { filter.free = true; }) == Ids{late});
        CHECK(found([](SessionFilter& filter) { filter.q = "书法"; }) == Ids{early, late});
        CHECK(found([](SessionFilter& filter) { filter.q = "瑜伽"; }).empty());
        CHECK(found([](SessionFilter& filter) { filter.topic = "classes"; filter.limit = 1; }).size() == 2); // one more says that there is more
        CHECK(found([](SessionFilter& filter) { filter.near = places::Point{34.86, 117.57}; }) == Ids{early, late});
        CHECK(found([](SessionFilter& filter) { filter.near = places::Point{31.2, 121.5}; }).empty());
        CHECK(found([&](SessionFilter& filter) { filter.after = early; filter.after_start = hall.evening(1).starts_at; }) == Ids{late});
    });
}

TEST_CASE("an activity takes the terms that the nearest org settled, whoever settled them first or last")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto settle = [&](OrgId org, int grace_minutes) {
            hall.run([&](facts::Deed& deed) {
                define_topic(deed, org, {.id = "classes", .label = "公益培训", .grace_minutes = grace_minutes});
            });
        };
        const auto grace = [&](OrgId org) {
            return hall.read([&](Transaction& tx) { return find_topic(tx, hall.tenant, "classes", org).value().grace_minutes; });
        };
        settle(hall.shizhong, 40);
        settle(hall.root, 20);
        CHECK(grace(hall.factory) == 40);
        CHECK(grace(hall.shizhong) == 40);
        CHECK(grace(hall.tengzhou) == 20);

        NewActivity wish;
        wish.org = hall.shizhong;
        wish.title = "书法基础";
        wish.topic = "classes";
        const auto id = hall.run([&](facts::Deed& deed) { return plan_activity(deed, hall.officer, wish); });
        CHECK(hall.read([&](Transaction& tx) {
            return tx.value<int>("SELECT grace_minutes FROM activities_activities WHERE tenant_id = $1 AND id = $2", hall.tenant, id);
        }) == 40);
    });
}

TEST_CASE("an audience that a platform counted stands with its source and day, once; another number corrects it")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto session = hall.session(5);
        const auto report = [&](Day day, std::int64_t count) {
            return refusal_of([&] { hall.run([&](facts::Deed& deed) { report_audience(deed, hall.officer, session, count, "视频号直播后台", day); }); });
        };
        const auto told = [&](Day day) {
            return hall.read([&](Transaction& tx) {
                return tx.value<std::int64_t>("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM facts_facts"
                                              " WHERE tenant_id = $1 AND kind = 'activities.audience_reported' AND day = $2",
                    hall.tenant, day);
            });
        };
        CHECK(report(day_of(hall.now), 1200) == "forms.invalid"); // before the session
        hall.at(3, 9 * 60);
        const auto day = day_of(hall.now) - 2;
        CHECK(report(day, 1200) == "");
        CHECK(report(day, 1200) == "");
        CHECK(hall.facts_of("activities.audience_reported") == 1);
        CHECK(report(day, 1500) == "");
        CHECK(hall.facts_of("activities.audience_reported") == 1);
        CHECK(told(day) == 1500);
        CHECK(hall.count("activities_audiences") == 1);

        const auto off = hall.session(5);
        hall.run([&](facts::Deed& deed) { cancel_session(deed, hall.officer, off, "停电"); });
        hall.at(5, 9 * 60);
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { report_audience(deed, hall.officer, off, 7, "现场", day_of(hall.now)); }); }) ==
            "activities.session_ended");
    });
}

TEST_CASE("neither an org nor a place is closed while somebody may have booked there, and nothing new is planned by a closed org")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto street = hall.found(hall.shizhong, "光明路街道总工会", orgs::Kind::town_union);
        const auto officer = hall.with(orgs::Role::officer, street, PersonId{61});
        NewActivity wish;
        wish.org = street;
        wish.title = "书法基础";
        wish.topic = "classes";
        const auto activity = hall.run([&](facts::Deed& deed) { return plan_activity(deed, officer, wish); });
        const auto evening = hall.evening(3);
        const auto session = hall.run([&](facts::Deed& deed) { return plan_session(deed, officer, activity, evening); });
        hall.book(hall.member(), session);
        const auto close_street = [&] { hall.run([&](facts::Deed& deed) { orgs::close_org(deed, hall.boss, street, "合并"); }); };
        const auto close_palace = [&] { hall.run([&](facts::Deed& deed) { places::close_place(deed, hall.officer, hall.palace, deed.today(), "搬迁"); }); };
        CHECK(refusal_of(close_street) == "orgs.has_sessions");
        CHECK(refusal_of(close_palace) == "places.has_sessions");
        hall.run([&](facts::Deed& deed) { cancel_session(deed, officer, session, "搬迁"); });
        close_street();
        close_palace();
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { return plan_session(deed, officer, activity, evening); }); }) == "orgs.closed");
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { return plan_activity(deed, officer, wish); }); }) == "orgs.closed");
        const places::NewPlace hut{street, "光明路驿站", "palace", {}, "shizhong-guangming", "光明路 2 号", 34.86, 117.57, {}, {}};
        CHECK(refusal_of([&] { hall.run([&](facts::Deed& deed) { return places::open_place(deed, officer, hut); }); }) == "orgs.closed");
    });
}

TEST_CASE("a year typed wrong is no session")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity();
        auto wish = hall.evening(3);
        wish.starts_at = wish.starts_at + std::chrono::hours{24 * 365 * 3};
        wish.ends_at = wish.ends_at + std::chrono::hours{24 * 365 * 3};
        CHECK(wrong_field([&] { hall.planned(activity, wish); }) == "starts_at: too_far");
    });
}

}
