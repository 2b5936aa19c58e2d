#include "orgs/list_orgs.h"
#include "orgs/tests/city.h"

#include <doctest/doctest.h>

namespace gongyou::orgs {

TEST_CASE("a federation founds unions below itself, and each knows what stands above it")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        CHECK(city.tree() == "枣庄市总工会 1/5\n市中区总工会 2/3\n滕州市总工会 2/1\n税郭镇总工会 3/2\n税郭镇机械厂工会 4/1\n");
        city.read([&](Transaction& tx) {
            const auto above = parents_of(tx, city.tenant, city.factory);
            REQUIRE(above.size() == 3);
            CHECK(above[0].name == "枣庄市总工会");
            CHECK(above[2].name == "税郭镇总工会");
            CHECK(is_within(tx, city.tenant, city.factory, city.shizhong));
            CHECK_FALSE(is_within(tx, city.tenant, city.factory, city.tengzhou));
            CHECK(root_of(tx, city.tenant) == city.root);
            return 0;
        });
        CHECK(city.facts_of("orgs.founded") == 5);
    });
}

TEST_CASE("a wrong name, a taken one and a wrong credit code are refused, and nothing is half written")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const auto found = [&](NewOrg wish) { return city.run([&](facts::Deed& deed) { return found_org(deed, city.boss, wish).id; }); };
        NewOrg wish;
        wish.parent = city.shuiguo;
        wish.name = "税郭镇机械厂工会";
        CHECK(refusal_of([&] { found(wish); }) == "orgs.name_taken");
        wish.name = "税郭镇面粉厂工会";
        wish.unified_code = "91370400MA3C0000XY";
        CHECK(wrong_field([&] { found(wish); }) == "unified_code: wrong_check_digit");
        wish.unified_code.reset();
        wish.founded = day_of(city.now) + 1;
        CHECK(wrong_field([&] { found(wish); }) == "founded: in_the_future");
        wish.founded = make_day(1899, 12, 31);
        CHECK(wrong_field([&] { found(wish); }) == "founded: too_long_ago");
        wish.founded.reset();
        wish.name = "=1+1";
        CHECK(wrong_field([&] { found(wish); }) == "name: not_a_name");
        wish.name = "税郭镇面粉厂工会";
        wish.parent = city.other_root;
        CHECK(refusal_of([&] { found(wish); }) == "orgs.no_such_org");
        CHECK(city.facts_of("orgs.founded") == 5);
    });
}

TEST_CASE("one name and one code, however they are written; founded on the day of its founding, though written down later")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const auto found = [&](const std::string& name, std::optional<std::string> code, std::optional<Day> day = {}) {
            NewOrg wish;
            wish.parent = city.shuiguo;
            wish.name = name;
            wish.unified_code = std::move(code);
            wish.founded = day;
            return city.run([&](facts::Deed& deed) { return found_org(deed, city.boss, wish); });
        };
        const Org textile = found("(枣庄) 纺织\u200b公司工会", " ９1370400ma3c0000xp ", make_day(1998, 5, 1));
        CHECK(textile.name == "（枣庄）纺织公司工会");
        CHECK(textile.unified_code == "91370400MA3C0000XP");
        CHECK(refusal_of([&] { found("（枣庄）纺织公司工会", {}); }) == "orgs.name_taken");
        CHECK(refusal_of([&] { found("别的工会", textile.unified_code); }) == "orgs.name_taken");
        const auto day = city.read(
            [&](Transaction& tx) { return tx.value<Day>("SELECT MIN(day) FROM facts_facts WHERE tenant_id = $1 AND kind = 'orgs.founded'", city.tenant); });
        CHECK(day == make_day(1998, 5, 1));
        city.run([&](facts::Deed& deed) {
            change_org(deed, city.boss, textile.id,
                {.name = {}, .unified_code = {}, .founded = make_day(1999, 5, 1), .admits_at_once = {}, .town = {}, .lat = {}, .lon = {}});
        });
        const auto founded_in = [&](int year) {
            return city.read([&](Transaction& tx) {
                return tx.value<std::int64_t>(
                    "SELECT CAST(COALESCE(SUM(weight), 0) AS BIGINT) FROM facts_facts WHERE tenant_id = $1 AND kind = 'orgs.founded' AND day = $2", city.tenant,
                    make_day(year, 5, 1).value());
            });
        };
        CHECK(founded_in(1998) == 0);
        CHECK(founded_in(1999) == 1);
        for (const char* q : {"（枣庄）纺织", "(枣庄)纺", "枣庄纺织", "纺织 公司"}) {
            CHECK(city.read([&](Transaction& tx) { return list_orgs(tx, city.boss, {q, {}, {}, {}}).size(); }) == 1);
        }
        CHECK(city.read([&](Transaction& tx) { return list_orgs(tx, city.boss, {"_", {}, {}, {}}).empty(); }));
        CHECK(city.read([&](Transaction& tx) { return count_orgs(tx, city.boss, {"_", {}, {}, {}}); }) == 0);
    });
}

TEST_CASE("a subtree moves with all below it; an org never comes to stand below itself")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const auto move = [&](OrgId org, OrgId parent) { return city.run([&](facts::Deed& deed) { return move_org(deed, city.boss, org, parent); }); };
        CHECK(refusal_of([&] { move(city.shizhong, city.factory); }) == "orgs.moved_under_itself");
        CHECK(refusal_of([&] { move(city.shizhong, city.shizhong); }) == "orgs.moved_under_itself");
        CHECK(refusal_of([&] { move(city.root, city.shizhong); }) == "orgs.is_root");
        CHECK(refusal_of([&] { move(city.shuiguo, city.other_root); }) == "orgs.no_such_org");

        CHECK(move(city.shuiguo, city.tengzhou).parent == city.tengzhou);
        CHECK(city.tree() == "枣庄市总工会 1/5\n市中区总工会 2/1\n滕州市总工会 2/3\n税郭镇总工会 3/2\n税郭镇机械厂工会 4/1\n");
        city.read([&](Transaction& tx) {
            CHECK(is_within(tx, city.tenant, city.factory, city.tengzhou));
            CHECK_FALSE(is_within(tx, city.tenant, city.factory, city.shizhong));
            return 0;
        });
        CHECK(city.facts_of("orgs.moved") == 1);
    });
}

TEST_CASE("who reaches a district sees and changes what is below it, and nothing beside it")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const Actor district = city.with(Role::officer, city.shizhong);
        const Actor keeper = city.with(Role::keeper, city.shizhong);
        city.read([&](Transaction& tx) {
            CHECK(find_org(tx, district, city.factory).name == "税郭镇机械厂工会");
            CHECK(refusal_of([&] { find_org(tx, district, city.tengzhou); }) == "orgs.no_such_org");
            CHECK(refusal_of([&] { find_org(tx, district, city.root); }) == "orgs.no_such_org");
            CHECK(refusal_of([&] { find_org(tx, keeper, city.shizhong); }) == "orgs.no_such_org");
            return 0;
        });
        const auto rename = [&](OrgId org) {
            city.run([&](facts::Deed& deed) { change_org(deed, district, org, OrgChange{"新名称工会", {}, {}, true, {}, {}, {}}); });
        };
        CHECK(refusal_of([&] { rename(city.tengzhou); }) == "orgs.no_such_org");
        rename(city.factory);
        city.read([&](Transaction& tx) {
            const auto org = find(tx, city.tenant, city.factory);
            CHECK(org->name == "新名称工会");
            CHECK(org->admits_at_once);
            CHECK_FALSE(find(tx, city.other, city.factory));
            return 0;
        });
    });
}

TEST_CASE("an org closes when nothing open stands below it; closed, it takes part in nothing")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const auto close = [&](OrgId org) { city.run([&](facts::Deed& deed) { close_org(deed, city.boss, org, "企业注销"); }); };
        CHECK(refusal_of([&] { close(city.shuiguo); }) == "orgs.has_open_children");
        CHECK(refusal_of([&] { close(city.root); }) == "orgs.is_root");
        close(city.factory);
        CHECK(refusal_of([&] { close(city.factory); }) == "orgs.closed");
        CHECK(refusal_of([&] { city.found(city.factory, "分厂工会"); }) == "orgs.closed");
        close(city.shuiguo);
        CHECK(city.facts_of("orgs.closed") == 2);
        city.read([&](Transaction& tx) {
            CHECK(joinable_unions(tx, city.tenant, {"机械", {}, {}, 50}).empty());
            CHECK(list_orgs(tx, city.boss, {"机械", {}, {}, {}}).empty());
            return 0;
        });
    });
}

TEST_CASE("orgs are found by one or more characters of the name, listed in pages, and linked across the tree")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        const OrgId federation = city.found(city.shizhong, "市中区货运行业工会联合会", Kind::industry_federation);
        const auto names = [&](const std::string& q) {
            return city.read([&](Transaction& tx) {
                std::string found;
                for (const Org& org : list_orgs(tx, city.boss, {q, {}, {}, {}})) found += org.name + " ";
                return found;
            });
        };
        CHECK(names("税郭") == "税郭镇总工会 税郭镇机械厂工会 ");
        CHECK(names("厂") == "税郭镇机械厂工会 ");
        CHECK(names("货运行业") == "市中区货运行业工会联合会 ");
        CHECK(names("行业货运") == "");

        city.run([&](facts::Deed& deed) { link_orgs(deed, city.boss, federation, city.factory, Bond::member); });
        CHECK(refusal_of([&] { city.run([&](facts::Deed& deed) { link_orgs(deed, city.boss, federation, city.factory, Bond::member); }); }) ==
            "orgs.linked_already");
        city.read([&](Transaction& tx) {
            REQUIRE(linked_with(tx, city.tenant, federation, Bond::member).size() == 1);
            CHECK(linked_with(tx, city.tenant, federation, Bond::partner).empty());
            const auto first = list_orgs(tx, city.boss, {"", {}, {}, {.sort = "", .after = {}, .limit = 2}});
            CHECK(first.size() == 3); // one more than the page: there are more
            CHECK(count_orgs(tx, city.boss, {"", {}, {}, {.sort = "", .after = {}, .limit = 2}}) == 6);
            CHECK(joinable_unions(tx, city.tenant, {"市中", {}, {}, 50}).front().id == federation);
            return 0;
        });
    });
}

TEST_CASE("thousands are founded together, parents before children in one list, with a fact each")
{
    testing::on_each_engine([](Engine engine) {
        City city{engine};
        std::vector<OrgSeed> seeds;
        seeds.push_back({city.tengzhou, std::nullopt, NewOrg{{}, "北辛街道总工会", Kind::town_union, {}, {}, {}, {}, {}, {}}});
        for (int n = 0; n < 3000; ++n) {
            seeds.push_back({{}, 0, NewOrg{{}, "第" + std::to_string(n) + "厂工会", Kind::enterprise_union, {}, {}, {}, {}, 35.0, 117.0}});
        }
        const auto ids = city.run([&](facts::Deed& deed) { return found_orgs(deed, seeds); });
        CHECK(ids.size() == 3001);
        CHECK(city.facts_of("orgs.founded") == 3006);
        city.read([&](Transaction& tx) {
            CHECK(is_within(tx, city.tenant, ids.back(), city.root));
            CHECK(parents_of(tx, city.tenant, ids.back()).back().id == ids.front());
            CHECK(joinable_unions(tx, city.tenant, {"", 35.0, 117.0, 20}).front().latitude == 35.0);
            return 0;
        });
        seeds.resize(1);
        CHECK(refusal_of([&] { city.run([&](facts::Deed& deed) { found_orgs(deed, seeds); }); }) == "orgs.name_taken");
    });
}

}
