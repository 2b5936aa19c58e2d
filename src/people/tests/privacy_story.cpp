#include "facts/names.h"
#include "people/list_people.h"
#include "people/tests/town.h"

#include <doctest/doctest.h>

namespace gongyou::people {

using orgs::refusal_of;

TEST_CASE("lists mask numbers, are found by name and by number, and keep to the officer's reach")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.enrol(town.factory, "李大力", town.number(1), "13800000002");
        const auto list = [&](const Actor& actor, const std::string& q) {
            return town.read([&](Transaction& tx) {
                std::string text;
                for (const PersonRow& row : list_people(tx, actor, town.keys, {q, {}, {}}).items) {
                    text += row.name + " " + row.phone_masked.value_or("-") + " " + row.org.name + "\n";
                }
                return text;
            });
        };
        const std::string wang = "王小华 138****0001 税郭镇机械厂工会\n";
        CHECK(list(town.boss, "小华") == wang);
        CHECK(list(town.boss, "王") == wang);
        CHECK(list(town.boss, "13800000001") == wang);
        CHECK(list(town.boss, "37040219870516000x") == wang);
        CHECK(list(town.boss, "").size() > wang.size());
        CHECK(list(town.with(orgs::Role::officer, town.shuiguo), "小华") == wang);
        CHECK(list(town.with(orgs::Role::officer, town.tengzhou), "") == "");
        CHECK(list(town.with(orgs::Role::keeper, town.root), "") == "");
        Actor stranger = town.with(orgs::Role::officer, town.other_root);
        stranger.tenant = town.other;
        CHECK(list(stranger, "") == "");
    });
}

TEST_CASE("who stands in two orgs stands in the list twice, whatever the size of the pages")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const OrgId masters = town.found(town.shizhong, "市中区货运协会", orgs::Kind::association);
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.enrol(town.factory, "李大力", town.number(1), "13800000002");
        town.run([&](facts::Deed& deed) { admit(deed, wang, masters); });
        for (const std::int64_t size : {1, 2, 3}) {
            std::string seen;
            std::string after;
            for (int pages = 0; pages < 5; ++pages) {
                Request asked;
                asked.set_query(fmt::format("limit={}{}", size, after));
                const auto read = town.read([&](Transaction& tx) { return list_people(tx, town.boss, town.keys, people_filter(asked)); });
                for (const PersonRow& row : read.items) seen += row.name + " " + row.org.name + "\n";
                if (!read.next) break;
                after = "&after=" + *read.next;
            }
            CHECK(seen == "王小华 税郭镇机械厂工会\n王小华 市中区货运协会\n李大力 税郭镇机械厂工会\n");
        }
        CHECK(town.read([&](Transaction& tx) { return list_people(tx, town.boss, town.keys, {"_", {}, {}}).items.empty(); }));
    });
}

TEST_CASE("a number is shown for a reason, which is written down; at rest it is sealed and bound to its row")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        const PersonId li = town.enrol(town.factory, "李大力", town.number(1), "13800000002");
        const auto show = [&](const Actor& actor, const std::string& reason) {
            return town.database->write([&](Transaction& tx) { return unmask(tx, town.ids, actor, town.keys, wang, "phone", reason, town.now); });
        };
        CHECK(show(town.boss, "电话通知领取材料") == "13800000001");
        CHECK(refusal_of([&] { show(town.boss, "看看"); }) == "forms.invalid");
        CHECK(refusal_of([&] { show(town.with(orgs::Role::chair, town.root), "电话通知领取材料"); }) == "people.no_such_person");
        CHECK(refusal_of([&] { show(town.with(orgs::Role::officer, town.tengzhou), "电话通知领取材料"); }) == "people.no_such_person");
        town.read([&](Transaction& tx) {
            const auto seen = handlings(tx, town.with(orgs::Role::audit_admin, town.shizhong), INT64_MAX, 10);
            CHECK(handlings(tx, town.with(orgs::Role::audit_admin, town.tengzhou), INT64_MAX, 10).empty());
            REQUIRE(seen.size() == 1);
            CHECK(seen.front().person == wang);
            CHECK(seen.front().reason == "电话通知领取材料");
            return 0;
        });
        town.database->write([&](Transaction& tx) {
            tx.change("UPDATE people_persons SET phone_sealed = (SELECT x.phone_sealed FROM people_persons AS x WHERE x.tenant_id = $1 AND x.id = $3) WHERE "
                      "tenant_id = $1 AND id = $2",
                town.tenant, wang, li);
        });
        CHECK(town.read([&](Transaction& tx) { return phone_of(tx, town.tenant, town.keys, wang); }) == std::nullopt);
    });
}

TEST_CASE("who never joined belongs to no union: only the city's officers see the record")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId alone = town.run([&](facts::Deed& deed) { return open_person(deed, town.keys, "13800000003"); });
        const auto seen_from = [&](OrgId org) {
            const Actor officer = town.with(orgs::Role::officer, org);
            const auto link = town.read([&](Transaction& tx) { return facts::resolve(tx, officer, "people/person/" + print(alone)); });
            const bool page = refusal_of([&] { town.read([&](Transaction& tx) { return find_record(tx, officer, town.keys, alone); }); }).empty();
            CHECK(link.has_value() == page);
            return page;
        };
        CHECK(seen_from(town.root));
        CHECK_FALSE(seen_from(town.shizhong));
        CHECK_FALSE(seen_from(town.other_root));
    });
}

TEST_CASE("erasing a person empties who it was; the facts, and so the figures, stay; the numbers are free again")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.run([&](facts::Deed& deed) {
            award_credential(deed, wang, town.factory, {{}, "craftsman", "枣庄工匠", "市级", deed.today(), {}, "2023年命名文件"});
        });
        const auto before = town.facts_of("people.admitted");
        town.run([&](facts::Deed& deed) { erase_person(deed, wang); });
        CHECK(town.facts_of("people.admitted") == before);
        CHECK(town.line(wang) == " unstated -  ");
        CHECK(town.count("people_search") == 0);
        CHECK(town.count("people_directory_phone") == 0);
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { erase_person(deed, wang); }); }) == "people.no_such_person");
        town.read([&](Transaction& tx) {
            CHECK(list_people(tx, town.boss, town.keys, {"", {}, {}}).items.empty());
            CHECK(eligibility_of(tx, town.tenant, IdList{{wang.value}}, day_of(town.now)).empty());
            return 0;
        });
        CHECK(town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001") != wang);
    });
}

TEST_CASE("consent is given in a version, withdrawn, and for a child by the guardian alone")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.boss.person = wang; // the deeds are hers
        const PersonId child = town.run([&](facts::Deed& deed) {
            Identity who = Town::identity("王小宝", std::nullopt);
            who.birth_day = make_day(2016, 6, 1);
            return enrol_child(deed, town.keys, who);
        });
        const auto give = [&](PersonId giver, PersonId person, int version) {
            facts::as_deed(
                *town.database, town.ids, town.tenant, giver, town.now, [&](facts::Deed& deed) { give_consent(deed, person, "care_class", version); });
        };
        CHECK(refusal_of([&] { give(child, child, 1); }) == "people.guardian_needed");
        give(wang, child, 1);
        give(wang, child, 2);
        CHECK(town.read([&](Transaction& tx) { return has_consent(tx, town.tenant, child, "care_class"); }));
        CHECK(town.read([&](Transaction& tx) { return consents_of(tx, town.tenant, child).size(); }) == 2);
        const PersonId li = town.enrol(town.factory, "李大力", town.number(1), "13800000002");
        CHECK(refusal_of([&] { give(li, child, 1); }) == "people.no_such_person");
        town.run([&](facts::Deed& deed) { withdraw_consent(deed, child, "care_class"); });
        CHECK_FALSE(town.read([&](Transaction& tx) { return has_consent(tx, town.tenant, child, "care_class"); }));
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { withdraw_consent(deed, child, "care_class"); }); }) == "people.no_such_consent");
    });
}

TEST_CASE("who may come is known for many at once: orgs with all above, age, credentials that hold on the day")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.run([&](facts::Deed& deed) {
            award_credential(deed, wang, town.factory, {{}, "craftsman", "枣庄工匠", "", make_day(2023, 5, 1).value(), make_day(2024, 5, 1), ""});
        });
        const Day day = day_of(town.now);
        const auto who = town.read([&](Transaction& tx) { return eligibility_of(tx, town.tenant, IdList{{wang.value}}, day); }).at(wang);
        CHECK(who.within(town.root));
        CHECK(who.within(town.factory));
        CHECK_FALSE(who.within(town.tengzhou));
        CHECK(who.age(day) == 36);
        CHECK(who.sex == Sex::woman);
        CHECK(who.holds("craftsman"));
        CHECK(town.read([&](Transaction& tx) { return eligibility_of(tx, town.tenant, IdList{{wang.value}}, day + 100); }).at(wang).credentials.empty());
        CHECK(town.read([&](Transaction& tx) { return eligibility_of(tx, town.other, IdList{{wang.value}}, day); }).empty());

        EligibilityCache cache;
        cache.keep(town.tenant, who, town.now);
        REQUIRE(cache.find(town.tenant, wang, town.now));
        CHECK_FALSE(cache.find(town.other, wang, town.now));
        CHECK_FALSE(cache.find(town.tenant, wang, town.now + std::chrono::minutes{2}));
        cache.forget(town.tenant, wang);
        CHECK_FALSE(cache.find(town.tenant, wang, town.now));
    });
}

}
