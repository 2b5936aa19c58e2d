// A death is noted while something else happens to the same person, on PostgreSQL with two servers.

#include "activities/tests/servers.h"
#include "activities/tests/twice.h"
#include "people/memberships.h"

#include <doctest/doctest.h>

namespace gongyou::activities {

namespace {

people::MembershipId membership_of(Hall& hall, PersonId person)
{
    return hall.read([&](Transaction& tx) {
        return tx.value<people::MembershipId>(
            "SELECT id FROM people_memberships WHERE tenant_id = $1 AND person_id = $2 AND until_day IS NULL", hall.tenant, person);
    });
}

/// What came of it: `done`, or the code of the refusal.
template <class F>
std::string outcome_of(F operation)
{
    try {
        operation();
        return "done";
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
}

/// One of the two servers writes down that the membership ended.
std::string end_on(Servers& two, std::size_t server, Hall& hall, people::MembershipId membership, const char* why)
{
    return outcome_of([&] {
        facts::as_deed(*two.databases[server], *two.makers[server], hall.tenant, hall.boss.person, hall.now,
            [&](facts::Deed& deed) { people::end_membership(deed, hall.boss, membership, why); });
    });
}

}

TEST_CASE("a membership that two end at once ends once, with one fact")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 10; ++round) {
        Hall hall{Engine::postgres};
        Servers two{hall};
        const auto person = hall.members(1).front();
        const auto membership = membership_of(hall, person);
        std::array<std::string, 2> came;
        all_at_once(2, [&](std::size_t server) { came[server] = end_on(two, server, hall, membership, server == 0 ? "left" : "died"); });
        std::ranges::sort(came);
        CHECK(came == std::array<std::string, 2>{"done", "people.no_such_membership"});
        CHECK(hall.facts_of("people.left") == 1);
    }
}

TEST_CASE("whoever books in the second in which his death is noted keeps no seat")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 20; ++round) {
        Hall hall{Engine::postgres};
        Servers two{hall};
        const auto person = hall.members(1).front();
        const auto session = hall.session(3);
        const auto membership = membership_of(hall, person);
        all_at_once(2, [&](std::size_t server) {
            if (server == 0) end_on(two, 0, hall, membership, "died");
            else outcome_of([&] { two.grabs[1]->book_and_wait(hall.tenant, person, session, hall.now); });
        });
        CHECK(hall.seats(session) == "0 of 3 taken, 0 waiting, 0 offered");
        CHECK(hall.book_refused(person, session) == "people.died");
        CHECK(refusal_of([&] { hall.as(person, [&](facts::Deed& deed) { join_waiting(deed, person, session); }); }) == "people.died");
    }
}

TEST_CASE("an alias's seats do not land on who was noted dead meanwhile")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 10; ++round) {
        Twice hall{Engine::postgres};
        Servers two{hall};
        const auto session = hall.session(3);
        hall.book(hall.twice, session);
        const auto membership = membership_of(hall, hall.kept);
        std::string merged;
        all_at_once(2, [&](std::size_t server) {
            if (server == 0) end_on(two, 0, hall, membership, "died");
            else merged = outcome_of([&] {
                facts::as_deed(*two.databases[1], *two.makers[1], hall.tenant, PersonId{}, hall.now,
                    [&](facts::Deed& deed) { people::merge_people(deed, hall.keys, hall.kept, hall.twice); });
            });
        });
        // Either the death came first and the two stay apart, or it took the seats of both.
        CHECK(hall.seats(session) == (merged == "done" ? "0 of 3 taken, 0 waiting, 0 offered" : "1 of 3 taken, 0 waiting, 0 offered"));
    }
}

TEST_CASE("who is erased while his death is noted leaves once")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 10; ++round) {
        Hall hall{Engine::postgres};
        Servers two{hall};
        const auto person = hall.members(1).front();
        const auto membership = membership_of(hall, person);
        all_at_once(2, [&](std::size_t server) {
            if (server == 0) end_on(two, 0, hall, membership, "died");
            else facts::as_deed(*two.databases[1], *two.makers[1], hall.tenant, person, hall.now,
                [&](facts::Deed& deed) { people::erase_person(deed, person); });
        });
        CHECK(hall.facts_of("people.left") == 1);
    }
}

TEST_CASE("an org that closes while a member leaves it moves him up or lets him go, not both")
{
    if (testing::skipped_without_postgres()) return;
    for (int round = 0; round < 10; ++round) {
        Hall hall{Engine::postgres};
        Servers two{hall};
        const auto person = hall.members(1).front();
        const auto membership = membership_of(hall, person);
        all_at_once(2, [&](std::size_t server) {
            if (server == 0) end_on(two, 0, hall, membership, "left");
            else outcome_of([&] {
                facts::as_deed(*two.databases[1], *two.makers[1], hall.tenant, hall.boss.person, hall.now,
                    [&](facts::Deed& deed) {
                        deed.nothing_changed(); // where he has left already
                        people::move_members_up(deed, hall.factory, hall.shuiguo);
                    });
            });
        });
        CHECK(hall.facts_of("people.left") + hall.facts_of("people.moved_out") == 1);
    }
}

TEST_CASE("who comes while an org is closing waits for it, and finds the membership ended")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    Servers two{hall};
    const auto people = hall.members(2);
    const auto membership = membership_of(hall, people[0]);
    std::string left;
    std::vector<std::jthread> coming;
    facts::as_deed(*two.databases[0], *two.makers[0], hall.tenant, hall.boss.person, hall.now, [&](facts::Deed& deed) {
        people::move_members_up(deed, hall.factory, hall.shuiguo);
        coming.emplace_back([&] { left = end_on(two, 1, hall, membership, "left"); });
        coming.emplace_back([&] {
            facts::as_deed(*two.databases[2], *two.makers[2], hall.tenant, people[1], hall.now,
                [&](facts::Deed& other) { people::erase_person(other, people[1]); });
        });
        wait_until_blocked(hall, 2);
    });
    coming.clear();
    CHECK(left == "people.no_such_membership");
    CHECK(hall.facts_of("people.moved_out") == 2);
    CHECK(hall.facts_of("people.left") == 1); // the erased one left the union that he was moved up to
}

TEST_CASE("a member who leaves an association that is closing leaves it once")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    Servers two{hall};
    const auto association = hall.found(hall.shizhong, "市中区快递行业协会", orgs::Kind::association);
    const auto person = hall.members(1).front();
    const auto membership = hall.run([&](facts::Deed& deed) { return people::admit(deed, person, association).id; });
    std::string left;
    std::jthread coming;
    facts::as_deed(*two.databases[0], *two.makers[0], hall.tenant, hall.boss.person, hall.now, [&](facts::Deed& deed) {
        people::move_members_up(deed, association, hall.shizhong);
        coming = std::jthread{[&] { left = end_on(two, 1, hall, membership, "left"); }};
        wait_until_blocked(hall, 1);
    });
    coming.join();
    CHECK(left == "people.no_such_membership");
    CHECK(hall.facts_of("people.left") == 1);
}

TEST_CASE("a server that remembers who may book learns of his death before it seats him")
{
    if (testing::skipped_without_postgres()) return;
    Hall hall{Engine::postgres};
    Servers two{hall};
    const auto person = hall.members(1).front();
    const auto book = [&](SessionId session) {
        return outcome_of([&] { two.grabs[1]->book_and_wait(hall.tenant, person, session, hall.now); });
    };
    CHECK(book(hall.session(3)) == "done");
    const auto session = hall.session(3);
    end_on(two, 0, hall, membership_of(hall, person), "died");
    CHECK(book(session) == "people.died");
    CHECK(hall.seats(session) == "0 of 3 taken, 0 waiting, 0 offered");
}

}
