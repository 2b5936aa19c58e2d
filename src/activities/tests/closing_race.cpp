// Closing an org or a place against whatever begins there, on PostgreSQL with two servers: nothing stands where nobody is left.

#include "activities/tests/servers.h"

#include <doctest/doctest.h>

#include <future>

namespace gongyou::activities {

namespace {

/// `first` is done on one server but not yet committed while `second` begins on another. What was refused of the second: its code, or nothing;
/// with `waited, ` before it if it had to wait.
template <class First, class Second>
std::string against(Hall& hall, Servers& house, First first, Second second)
{
    std::promise<void> done, go;
    std::jthread holds{[&] {
        facts::as_deed(*house.databases[0], *house.makers[0], hall.tenant, hall.officer.person, hall.now, [&](facts::Deed& deed) {
            first(deed);
            deed.tx().value<int>("SELECT 1"); // what it asked for along with the next statement is asked for now
            done.set_value();
            go.get_future().wait();
        });
    }};
    done.get_future().wait();
    std::string said;
    std::atomic<bool> ended{false};
    std::jthread follows{[&] {
        said = refusal_of([&] { facts::as_deed(*house.databases[1], *house.makers[1], hall.tenant, hall.officer.person, hall.now, second); });
        ended = true;
    }};
    wait_until_blocked(hall, 1);
    const bool waited = !ended;
    go.set_value();
    holds.join();
    follows.join();
    return (waited ? "waited, " : "at once, ") + said;
}

struct Street : Hall {
    Street() : Hall(Engine::postgres)
    {
        street = found(shizhong, "光明路街道总工会", orgs::Kind::town_union);
        planner = with(orgs::Role::officer, street, PersonId{61});
        NewActivity wish;
        wish.org = street;
        wish.title = "书法基础";
        wish.topic = "classes";
        programme = run([&](facts::Deed& deed) { return plan_activity(deed, planner, wish); });
    }

    void plan(facts::Deed& deed) const { plan_session(deed, planner, programme, evening(3)); }
    void close_street(facts::Deed& deed) const { orgs::close_org(deed, boss, street, "合并"); }
    void close_palace(facts::Deed& deed) const { places::close_place(deed, officer, palace, deed.today(), "搬迁"); }

    OrgId street;
    Actor planner;
    ActivityId programme;
};

}

TEST_CASE("an org or a place that is closed while a session is being planned waits for it, and stays; what is closed first has none")
{
    if (testing::skipped_without_postgres()) return;
    for (const bool place : {false, true}) {
        const auto closing = [place](const Street& hall) {
            return [&hall, place](facts::Deed& deed) { place ? hall.close_palace(deed) : hall.close_street(deed); };
        };
        const auto planning = [](const Street& hall) { return [&hall](facts::Deed& deed) { hall.plan(deed); }; };
        Street stays, goes;
        Servers house{stays}, other{goes};
        CHECK(against(stays, house, planning(stays), closing(stays)) == (place ? "waited, places.has_sessions" : "waited, orgs.has_sessions"));
        CHECK(against(goes, other, closing(goes), planning(goes)) == (place ? "waited, places.closed" : "waited, orgs.closed"));
    }
}

TEST_CASE("who is admitted while a union closes has moved up with the others")
{
    if (testing::skipped_without_postgres()) return;
    Street hall;
    Servers house{hall};
    const auto person = hall.enrol(hall.factory, "张三", hall.number(41), "13800000041");
    CHECK(against(
              hall, house, [&](facts::Deed& deed) { people::admit(deed, person, hall.street); }, [&](facts::Deed& deed) { hall.close_street(deed); }) ==
        "waited, ");
    const auto left = hall.read([&](Transaction& tx) {
        return tx.value<std::int64_t>(
            "SELECT COUNT(*) FROM people_memberships WHERE tenant_id = $1 AND org_id = $2 AND until_day IS NULL", hall.tenant, hall.street);
    });
    CHECK(left == 0);
}

TEST_CASE("whoever only looks whether an org is open is not waited for: the race would find him")
{
    if (testing::skipped_without_postgres()) return;
    Street hall;
    Servers house{hall};
    const auto look = [&](facts::Deed& deed) {
        CHECK(!orgs::find(deed.tx(), deed.tenant(), hall.street)->closed_on);
        places::add_room(deed, hall.officer, hall.palace, {"画室", 20}); // a deed leaves a fact
    };
    CHECK(against(hall, house, look, [&](facts::Deed& deed) { hall.close_street(deed); }) == "at once, ");
}

}
