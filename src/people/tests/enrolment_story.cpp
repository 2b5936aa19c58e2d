#include "orgs/tests/city.h"
#include "people/id_number.h"
#include "people/list_people.h"
#include "people/tests/town.h"

#include <doctest/doctest.h>

namespace gongyou::people {

using orgs::refusal_of;
using orgs::wrong_field;

TEST_CASE("a person is enrolled once, by identity number, and becomes a member")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        CHECK(town.run([&](facts::Deed& deed) {
            deed.nothing_changed();
            return find_or_create_person(deed, town.keys, town.identity("王小华", "37040219870516000x"));
        }) == wang);
        CHECK(town.line(wang) == "王小华 woman 1987-05-16 138****0001 370402********000X");
        CHECK(town.facts_of("people.admitted") == 1);
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { admit(deed, wang, town.factory); }); }) == "people.already_member");
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) { find_or_create_person(deed, town.keys, town.identity("李大力", "37040219870516000X")); });
        }) == "people.name_differs");
    });
}

TEST_CASE("what cannot be true is refused with its field, and nothing is half written")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const auto wrong = [&](const Identity& who) {
            return wrong_field([&] { town.run([&](facts::Deed& deed) { find_or_create_person(deed, town.keys, who); }); });
        };
        CHECK(wrong(town.identity("王小华", "370402198705160001")) == "id_number: people.id_wrong_check_digit");
        Identity child = town.identity("王小宝", std::nullopt);
        child.birth_day = day_of(town.now) + 1;
        CHECK(wrong(child) == "birth_day: in_the_future");
        CHECK(wrong(town.identity("", "37040219870516000X")) == "name: wrong_length");
        CHECK(wrong(town.identity("=1+1", "37040219870516000X")) == "name: not_a_name");
        CHECK(wrong(town.identity("王小华", std::nullopt, "12345")) == "phone: people.phone_wrong");
        CHECK(town.count("people_persons") == 0);
        CHECK(town.count("people_directory_phone") == 0);
    });
}

TEST_CASE("a phone and an identity number occur once in the whole country")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) { find_or_create_person(deed, town.keys, town.identity("李大力", std::string{town.number(7)}, "13800000001")); });
        }) == "people.phone_taken");
        CHECK(refusal_of([&] {
            town.run_in(town.other, [&](facts::Deed& deed) { find_or_create_person(deed, town.keys, town.identity("王小华", "37040219870516000X")); });
        }) == "people.registered_elsewhere");
    });
}

TEST_CASE("who proved a phone is identified once, joins, and moves on the move")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId person = town.run([&](facts::Deed& deed) { return open_person(deed, town.keys, "138 0000 0002"); });
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { admit(deed, person, town.factory); }); }) == "people.not_identified");
        const auto identify_as = [&](const std::string& name, const std::string& number) {
            town.run([&](facts::Deed& deed) { identify(deed, town.keys, person, town.identity(name, number)); });
        };
        identify_as("王小华", "37040219870516000X");
        identify_as("王小华", "37040219870516000X");
        CHECK(refusal_of([&] { identify_as("李大力", town.number(7)); }) == "people.already_identified");
        CHECK(town.facts_of("people.identified") == 1);

        const OrgId other = town.found(town.tengzhou, "滕州纺织厂工会");
        town.run([&](facts::Deed& deed) { admit(deed, person, town.factory); });
        town.now = town.now + std::chrono::hours{24 * 30};
        town.run([&](facts::Deed& deed) { admit(deed, person, other); });
        town.read([&](Transaction& tx) {
            REQUIRE(memberships_of(tx, town.tenant, person).size() == 1);
            CHECK(memberships_of(tx, town.tenant, person).front().org == other);
            CHECK(history_of(tx, town.tenant, person).back().ended_why == "moved");
            CHECK(is_member_within(tx, town.tenant, person, town.tengzhou));
            CHECK_FALSE(is_member_within(tx, town.tenant, person, town.shizhong));
            return 0;
        });
        CHECK(town.facts_of("people.admitted") == 1);
        CHECK(town.facts_of("people.moved_in") == 1);
        CHECK(town.facts_of("people.moved_out") == 1);
    });
}

TEST_CASE("what is written down later counts on the day on which it happened, and never on a day that cannot be")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang =
            town.run([&](facts::Deed& deed) { return find_or_create_person(deed, town.keys, town.identity("王小华", "37040219870516000X")); });
        const OrgId other = town.found(town.tengzhou, "滕州纺织厂工会");
        const auto join = [&](OrgId org, int year, int month, int day) {
            town.run([&](facts::Deed& deed) { admit(deed, wang, org, make_day(year, month, day)); });
        };
        const PersonId child = town.run([&](facts::Deed& deed) {
            return find_or_create_person(deed, town.keys, town.identity("王小宝", "37040220190516001" + std::string{id_check_digit("37040220190516001")}));
        });
        CHECK(wrong_field([&] { town.run([&](facts::Deed& deed) { admit(deed, child, town.factory); }); }) == "id_number: under_age");
        CHECK(wrong_field([&] { join(town.factory, 2099, 1, 1); }) == "since: in_the_future");
        CHECK(wrong_field([&] { join(town.factory, 1980, 1, 1); }) == "since: before_birth");
        join(town.factory, 2010, 3, 1);
        CHECK(wrong_field([&] { join(other, 2009, 1, 1); }) == "since: before_former");
        join(other, 2020, 5, 1);
        const auto leave = [&](std::optional<Day> on) {
            const auto open = town.read([&](Transaction& tx) { return memberships_of(tx, town.tenant, wang).front().id; });
            town.run([&](facts::Deed& deed) { end_membership(deed, town.boss, open, "left", on); });
        };
        CHECK(wrong_field([&] { leave(make_day(2019, 1, 1)); }) == "on: before_since");
        CHECK(wrong_field([&] { leave(day_of(town.now) + 1); }) == "on: in_the_future");
        leave(make_day(2023, 12, 31));
        const auto days = town.read([&](Transaction& tx) {
            std::string text;
            for (Row row : tx.rows("SELECT kind, day FROM facts_facts WHERE tenant_id = $1 AND subject_id = $2 ORDER BY id", town.tenant, wang)) {
                text += std::string{row.text(0)} + " " + print(row.get<Day>(1)) + "\n";
            }
            return text;
        });
        CHECK(days ==
            "people.registered 2024-03-08\npeople.admitted 2010-03-01\npeople.moved_out 2020-05-01\npeople.moved_in 2020-05-01\npeople.left 2023-12-31\n");
    });
}

TEST_CASE("a spreadsheet is taken whole or not at all, with one deed and a fact for each membership")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId known = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        std::vector<EnrolRow> rows;
        for (int n = 0; n < 500; ++n) rows.push_back({town.factory, town.identity("职工甲", town.number(n), "139" + std::to_string(10000000 + n)), {}});
        rows.push_back({town.factory, town.identity("王小华", "37040219870516000X"), {}});

        const auto import = [&](const std::vector<EnrolRow>& list) {
            const auto prepared = prepare_rows(town.keys, town.ids, town.now, list);
            return town.run([&](facts::Deed& deed) { return enrol_many(deed, *prepared); });
        };
        auto wrong = rows;
        wrong[3].identity.id_number = "370402198705160001";
        CHECK(wrong_field([&] { import(wrong); }) == "rows.4.id_number: people.id_wrong_check_digit");
        wrong = rows;
        wrong[4].identity.phone = "13800000001";
        CHECK(wrong_field([&] { import(wrong); }) == "rows.5.phone: phone_taken");
        CHECK(town.count("people_persons") == 1);

        const Enrolled enrolled = import(rows);
        CHECK(enrolled.created == 500);
        CHECK(enrolled.admitted == 500);
        CHECK(enrolled.persons.back() == known);
        CHECK(town.facts_of("people.admitted") == 501);
        CHECK(town.read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(DISTINCT deed_id) FROM facts_facts WHERE tenant_id = $1 AND kind = $2", town.tenant, "people.admitted");
        }) == 2);
        CHECK(import(rows).admitted == 0);

        const OrgId other = town.found(town.tengzhou, "滕州纺织厂工会");
        rows.front().org = other;
        CHECK(wrong_field([&] { import(rows); }) == "rows.1.id_number: member_elsewhere");
    });
}

TEST_CASE("a closing union's members go up, and the retired keep their membership")
{
    testing::on_each_engine([](Engine engine) {
        Town town{engine};
        const PersonId wang = town.enrol(town.factory, "王小华", "37040219870516000X", "13800000001");
        town.run([&](facts::Deed& deed) { orgs::close_org(deed, town.boss, town.factory, "企业注销"); });
        const auto membership = town.read([&](Transaction& tx) { return memberships_of(tx, town.tenant, wang).front(); });
        CHECK(membership.org == town.shuiguo);
        town.run([&](facts::Deed& deed) { keep_membership(deed, town.boss, membership.id, "retired"); });
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { keep_membership(deed, town.boss, membership.id, "retired"); }); }) == "people.kept_already");
        const Actor elsewhere = town.with(orgs::Role::officer, town.tengzhou);
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { end_membership(deed, elsewhere, membership.id, "left"); }); }) == "people.no_such_membership");
        town.run([&](facts::Deed& deed) { end_membership(deed, town.boss, membership.id, "left"); });
        CHECK(town.read([&](Transaction& tx) { return memberships_of(tx, town.tenant, wang).empty(); }));
    });
}

}
