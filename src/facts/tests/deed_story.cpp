#include "facts/tests/journal.h"
#include "facts/timeline.h"

#include <doctest/doctest.h>

namespace gongyou::facts {

TEST_CASE("a deed writes its facts and their queue rows, all under one id")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        const auto [first, second] = as_deed(*journal.database, journal.ids, journal.tenant, PersonId{7}, journal.now, [&](Deed& deed) {
            const auto one = deed.record({.kind = "people.joined", .topic = "", .org = journal.org, .subject = PersonId{9}, .record = "people/person/9"});
            const auto two = deed.record({.kind = "people.consented", .topic = "", .org = journal.org, .subject = PersonId{9}, .record = "people/person/9"});
            return std::pair{one, two};
        });
        journal.record(3, day_of(journal.now));

        journal.database->read([&](Transaction& tx) {
            const auto fact = find_fact(tx, journal.tenant, first);
            REQUIRE(fact);
            CHECK(fact->kind == "people.joined");
            CHECK(fact->actor == PersonId{7});
            CHECK(fact->subject == PersonId{9});
            CHECK_FALSE(fact->place);
            CHECK(fact->recorded_at == journal.now);
            CHECK(fact->day == day_of(journal.now));
            const auto together = facts_of_deed(tx, journal.tenant, fact->deed);
            REQUIRE(together.size() == 2);
            CHECK(together[1].id == second);
            CHECK(tx.value<std::int64_t>("SELECT count(*) FROM facts_queue WHERE tenant_id = $1", journal.tenant) == 3);
            CHECK_FALSE(find_fact(tx, TenantId{2}, first));
            return 0;
        });
    });
}

TEST_CASE("a deed without a fact is refused, unless it says that nothing changed")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        const auto run = [&](auto operation) { as_deed(*journal.database, journal.ids, journal.tenant, PersonId{7}, journal.now, operation); };
        CHECK_THROWS_AS(run([](Deed&) {}), std::logic_error);
        CHECK_NOTHROW(run([](Deed& deed) { deed.nothing_changed(); }));
        CHECK_THROWS_AS(run([&](Deed& deed) { deed.record({.kind = "Joined", .topic = "", .org = journal.org, .record = ""}); }), std::logic_error);
        CHECK_THROWS_AS(run([&](Deed& deed) { deed.record({.kind = "people.joined", .topic = "", .org = OrgId{}, .record = ""}); }), std::logic_error);
        CHECK_THROWS_AS(run([&](Deed& deed) {
            deed.record({.kind = "people.joined", .topic = "", .org = journal.org, .record = "a\nb"});
        }),
            std::logic_error);
    });
}

TEST_CASE("a mistake is taken back once, with every dimension and a reason")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        const Day march = *make_day(2024, 3, 8);
        const FactId wrong = journal.record(9, march, "activities.checked_in", 4);
        journal.now = journal.now + std::chrono::hours{24 * 400};
        const FactId back = journal.reverse(wrong);

        const auto fact = *journal.database->read([&](Transaction& tx) { return find_fact(tx, journal.tenant, back); });
        CHECK(fact.weight == -1);
        CHECK(fact.day == march);
        CHECK(fact.quantity == -4);
        CHECK(fact.amount == Money{-250});
        CHECK(fact.reverses == wrong);
        CHECK(fact.subject == PersonId{9});
        CHECK(fact.actor == PersonId{8});
        CHECK(fact.recorded_at == journal.now);
        CHECK(fact.detail.at("reason") == "wrong_person");
        CHECK(fact.detail.at("trade") == "trucker");

        CHECK_THROWS_WITH_AS(journal.reverse(wrong), "facts.already_reversed", Refusal);
        CHECK_THROWS_WITH_AS(journal.reverse(back), "facts.no_such_fact", Refusal);
        CHECK_THROWS_WITH_AS(journal.reverse(FactId{12345}), "facts.no_such_fact", Refusal);
    });
}

TEST_CASE("a batch writes many deeds, each with an id of its own")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        std::vector<DeedId> deeds;
        journal.database->write([&](Transaction& tx) {
            deeds.clear();
            BatchOfDeeds batch{tx, journal.tenant, journal.now, journal.ids};
            for (int n = 1; n <= 300; ++n)
                deeds.push_back(
                    batch.add(PersonId{n}, {.kind = "activities.booked", .topic = "classes", .org = journal.org, .subject = PersonId{n}, .record = ""}));
            batch.finish();
        });
        journal.database->read([&](Transaction& tx) {
            const auto facts = facts_of_deed(tx, journal.tenant, deeds.at(199));
            REQUIRE(facts.size() == 1);
            CHECK(facts[0].actor == PersonId{200});
            CHECK(tx.value<std::int64_t>("SELECT count(*) FROM facts_queue WHERE tenant_id = $1", journal.tenant) == 300);
            return 0;
        });
    });
}

TEST_CASE("the journal is read by record, and by who did what when")
{
    testing::on_each_engine([](Engine engine) {
        Journal journal{engine};
        const FactId first = journal.record(9, day_of(journal.now));
        journal.now = journal.now + std::chrono::hours{1};
        const FactId other = journal.record(10, day_of(journal.now), "activities.booked");
        const FactId back = journal.reverse(first);

        journal.database->read([&](Transaction& tx) {
            const auto story = timeline_of(tx, journal.tenant, "activities/booking/" + print_id(9));
            REQUIRE(story.size() == 2);
            CHECK(story[0].id == first);
            CHECK(story[1].id == back);

            const auto ids = [&](AuditQuestion question) {
                if (!question.until.ms) question.until = journal.now;
                std::vector<FactId> found;
                for (const auto& fact : audit_trail(tx, journal.tenant, question)) found.push_back(fact.id);
                return found;
            };
            CHECK(ids({}) == std::vector{back, other, first});
            CHECK(ids({.actor = PersonId{8}}) == std::vector{back});
            CHECK(ids({.kind = "activities.booked"}) == std::vector{other});
            CHECK(ids({.from = journal.now}) == std::vector{back, other});
            CHECK(ids({.before = back, .limit = 1}) == std::vector{other});
            return 0;
        });
    });
}

}
