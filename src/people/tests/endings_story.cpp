// A membership ends once, a death is noted once, and either can be taken back; nothing begins for who has died or is too young.

#include "people/corrections.h"
#include "people/merge_people.h"
#include "people/tests/town.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

namespace gongyou::people {

namespace {

using orgs::refusal_of;

struct Endings : Town {
    explicit Endings(Engine engine) : Town(engine),
                                      zhang(enrol(factory, "张三", number(41), "13800000041")) {}

    MembershipId membership() { return membership_of(zhang); }
    MembershipId membership_of(PersonId person)
    {
        return read([&](Transaction& tx) { return history_of(tx, tenant, person).front().id; });
    }
    void end(const char* why)
    {
        run([&](facts::Deed& deed) { end_membership(deed, boss, membership(), why); });
    }
    void resume()
    {
        run([&](facts::Deed& deed) { take_ending_back(deed, boss, membership(), "登记错了人"); });
    }
    std::size_t open_memberships(PersonId person)
    {
        return read([&](Transaction& tx) { return memberships_of(tx, tenant, person).size(); });
    }
    PersonId import(const Identity& who)
    {
        const std::vector<EnrolRow> row{{factory, who, {}}};
        const auto prepared = prepare_rows(keys, ids, now, row);
        return run([&](facts::Deed& deed) { return enrol_many(deed, *prepared).persons.front(); });
    }
    /// Somebody under sixteen, whom a parent brought.
    PersonId child()
    {
        return run([&](facts::Deed& deed) {
            Identity who = identity("张小", child_number(), "13800000049");
            return find_or_create_person(deed, keys, who);
        });
    }
    static std::string child_number()
    {
        const std::string first = "37049920150101001";
        return first + id_check_digit(first);
    }

    PersonId zhang;
};

}

TEST_CASE("a death ends all memberships, is noted once, and nothing begins for the dead")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        town.end("died");
        CHECK(town.open_memberships(town.zhang) == 0);
        CHECK(refusal_of([&] { town.end("died"); }) == "people.no_such_membership");
        CHECK(refusal_of([&] { town.enrol(town.factory, "张三", Town::number(41), "13800000041"); }) == "people.died");
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { admit(deed, town.zhang, town.factory); }); }) == "people.died");
        CHECK(refusal_of([&] { town.import(Town::identity("张三", Town::number(41))); }) == "people.rows_clash");
        CHECK(refusal_of([&] { town.database->write([&](Transaction& tx) { hold_living(tx, town.tenant, town.zhang); }); }) == "people.died");
        CHECK(town.facts_of("people.left") == 1);
        const auto listed = [&](bool former) {
            const PeopleFilter filter{"张三", {}, {.sort = "", .after = {}, .limit = 5}, former};
            return town.read([&](Transaction& tx) { return list_people(tx, town.boss, town.keys, filter); }).items;
        };
        CHECK(listed(false).empty());
        CHECK(listed(true).size() == 1);
        CHECK(town.read([&](Transaction& tx) { return find_record(tx, town.boss, town.keys, town.zhang).id; }) == town.zhang);
    });
}

TEST_CASE("an ending that was noted by mistake is taken back, and its fact with it")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        CHECK(refusal_of([&] { town.resume(); }) == "people.no_such_ending");
        for (const char* why : {"left", "died"}) {
            town.end(why);
            town.resume();
            CHECK(town.open_memberships(town.zhang) == 1);
            CHECK(refusal_of([&] { town.resume(); }) == "people.no_such_ending");
        }
        town.database->write([&](Transaction& tx) { hold_living(tx, town.tenant, town.zhang); });

        const auto before = town.membership();
        town.end("left");
        town.run([&](facts::Deed& deed) { admit(deed, town.zhang, town.factory); });
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { take_ending_back(deed, town.boss, before, "登记错了人"); }); }) == "people.already_member");
    });
}

TEST_CASE("a death is taken back though one of the orgs has closed meanwhile")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const OrgId association = town.found(town.shizhong, "市中区快递行业协会", orgs::Kind::association);
        const auto beside = town.run([&](facts::Deed& deed) { return admit(deed, town.zhang, association).id; });
        const auto in_union = town.read([&](Transaction& tx) { return memberships_of(tx, town.tenant, town.zhang).front().id; });
        town.run([&](facts::Deed& deed) { end_membership(deed, town.boss, beside, "died"); });
        town.run([&](facts::Deed& deed) { orgs::close_org(deed, town.boss, association, "协会并入上级"); });
        const auto resume = [&](MembershipId id) { town.run([&](facts::Deed& deed) { take_ending_back(deed, town.boss, id, "登记错了人"); }); };
        CHECK(refusal_of([&] { resume(beside); }) == "orgs.closed");
        resume(in_union);
        CHECK(town.open_memberships(town.zhang) == 1);
    });
}

TEST_CASE("a membership that was left before a death is not taken up again beside it")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const auto before = town.membership();
        town.end("left");
        const auto later = town.run([&](facts::Deed& deed) { return admit(deed, town.zhang, town.factory).id; });
        town.run([&](facts::Deed& deed) { end_membership(deed, town.boss, later, "died"); });
        const auto resume = [&](MembershipId id) { town.run([&](facts::Deed& deed) { take_ending_back(deed, town.boss, id, "登记错了人"); }); };
        CHECK(refusal_of([&] { resume(before); }) == "people.died");
        resume(later);
        CHECK(town.open_memberships(town.zhang) == 1);
    });
}

TEST_CASE("a dead and a living record are not merged; both noted dead, they are")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const PersonId twice = town.import(Town::identity("张三", std::nullopt, "13800000047"));
        const auto merge = [&] { town.run([&](facts::Deed& deed) { merge_people(deed, town.keys, town.zhang, twice); }); };
        town.end("died");
        CHECK(refusal_of(merge) == "people.cannot_merge");
        town.run([&](facts::Deed& deed) { end_membership(deed, town.boss, town.membership_of(twice), "died"); });
        merge();
    });
}

TEST_CASE("nobody under sixteen becomes a member: not by a phone, not by a corrected number, not by a merge")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const PersonId child = town.child();
        CHECK(refusal_of([&] { town.import(Town::identity("张小", std::nullopt, "13800000049")); }) == "people.rows_clash");
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) {
                correct_person(deed, town.boss, town.keys, town.zhang, {.name = {}, .phone = {}, .id_number = Endings::child_number(), .reason = "本人到场核对"});
            });
        }) == "people.id_number_taken");
        const std::string other = "37049920150101002" + std::string{id_check_digit("37049920150101002")};
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) {
                correct_person(deed, town.boss, town.keys, town.zhang, {.name = {}, .phone = {}, .id_number = other, .reason = "本人到场核对"});
            });
        }) == "forms.invalid");
        const PersonId twice = town.import(Town::identity("张小二", std::nullopt, "13800000047"));
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { merge_people(deed, town.keys, child, twice); }); }) == "people.cannot_merge");
    });
}

TEST_CASE("of two identity numbers of one human being whoever merges says which is right; parting gives each his own back")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const PersonId twice = town.enrol(town.factory, "张三", Town::number(42), "13800000042");
        const auto numbers = [&](PersonId person) { return town.line(person).substr(town.line(person).size() - 4); };
        const auto merge = [&](std::optional<PersonId> right) {
            town.run([&](facts::Deed& deed) { merge_people(deed, town.boss, town.keys, town.zhang, {twice, "同一人登记了两次", right}); });
        };
        const auto seen = town.read([&](Transaction& tx) { return preview_merge(tx, town.boss, town.keys, town.zhang, twice, day_of(town.now)); });
        CHECK(seen.numbers_differ);
        CHECK(seen.takes.empty()); // both are members of the one union
        CHECK(refusal_of([&] { merge(std::nullopt); }) == "forms.invalid");
        for (const PersonId right : {town.zhang, twice}) {
            merge(right);
            CHECK(numbers(town.zhang) == Town::number(right == twice ? 42 : 41).substr(14));
            CHECK(town.import(Town::identity("张三", Town::number(41))) == town.zhang); // by either number he is found
            CHECK(town.import(Town::identity("张三", Town::number(42))) == town.zhang);
            town.run([&](facts::Deed& deed) { part_people(deed, town.boss, town.keys, twice, "不是同一人"); });
            CHECK(numbers(town.zhang) == Town::number(41).substr(14));
            CHECK(numbers(twice) == Town::number(42).substr(14));
        }
    });
}

TEST_CASE("who applied under a record that was merged since is admitted as the one that stands, once; an alias gets nothing and is not corrected")
{
    testing::on_each_engine([](Engine engine) {
        Endings town{engine};
        const PersonId twice = town.run([&](facts::Deed& deed) { return open_person(deed, town.keys, "13800000047"); });
        town.run([&](facts::Deed& deed) { merge_people(deed, town.keys, town.zhang, twice); });
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { admit(deed, twice, town.factory); }); }) == "people.already_member");
        const OrgId other = town.found(town.shuiguo, "税郭镇纺织厂工会");
        CHECK(town.run([&](facts::Deed& deed) { return admit(deed, twice, other).person; }) == town.zhang);
        CHECK(town.open_memberships(twice) == 0);
        CHECK(town.open_memberships(town.zhang) == 1);
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) {
                correct_person(deed, town.boss, town.keys, twice, {.name = "李四", .phone = {}, .id_number = {}, .reason = "本人到场核对"});
            });
        }) == "people.merged_already");
        CHECK(refusal_of([&] { town.database->write([&](Transaction& tx) { hold_standing(tx, town.tenant, twice); }); }) == "people.merged_already");
    });
}

}
