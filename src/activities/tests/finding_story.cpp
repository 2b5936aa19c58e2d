#include "activities/list_activities.h"
#include "activities/tests/hall.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

TEST_CASE("sessions and activities are found by the activity's title, the session's own, and the place, words apart in any of them")
{
    testing::on_each_engine([](Engine engine) {
        Hall hall{engine};
        const auto activity = hall.activity(); // 书法基础
        auto own_title = hall.evening(5);
        own_title.title = "零基础硬笔专场";
        const auto titled = hall.planned(activity, own_title);
        auto elsewhere = hall.evening(5);
        elsewhere.place.reset();
        const auto placeless = hall.planned(activity, elsewhere);
        const auto found = [&](const std::string& q) {
            SessionFilter filter;
            filter.from = hall.now;
            filter.to = hall.now + std::chrono::hours{24 * 7};
            filter.q = q;
            std::vector<SessionId> sessions;
            for (const auto& one : hall.read([&](Transaction& tx) { return list_sessions(tx, hall.tenant, filter); })) sessions.push_back(one.session.id);
            return sessions;
        };
        const std::vector both{titled, placeless};
        CHECK(found("") == both);
        CHECK(found("书法") == both);
        CHECK(found("文化宫") == std::vector{titled});
        CHECK(found("硬笔") == std::vector{titled});
        CHECK(found("书法 文化宫") == std::vector{titled});
        CHECK(found("　硬笔　 文化宫 ") == std::vector{titled});
        CHECK(found("书法 体育馆").empty());
        CHECK(found("书文").empty()); // no pair that stands anywhere

        const auto activities = [&](const std::string& q) {
            return hall.read([&](Transaction& tx) { return list_activities(tx, hall.officer, {q, {}, {}}, hall.now).items.size(); });
        };
        const auto counted = [&](const std::string& q) {
            return hall.read([&](Transaction& tx) { return count_activities(tx, hall.officer, {q, {}, {}}); });
        };
        for (const auto* q : {"书法", "文化宫", "硬笔专场", "书法 文化宫"}) {
            CHECK(activities(q) == 1);
            CHECK(counted(q) == 1);
        }
        CHECK(activities("体育馆") == 0);
        CHECK(counted("体育馆") == 0);
    });
}

}
