// One worker, one record: who signed in by phone before his union's list came, whose list was written in two hands, whom a
// union wrote down wrongly or twice.

#include "facts/selection.h"
#include "facts/verify.h"
#include "people/corrections.h"
#include "people/judge_rows.h"
#include "people/merge_people.h"
#include "people/tests/town.h"

#include <doctest/doctest.h>

namespace gongyou::people {

using orgs::refusal_of;
using orgs::wrong_field;

namespace {

struct Union : Town {
    using Town::Town;

    PersonId sign_in(const std::string& phone)
    {
        return run([&](facts::Deed& deed) { return open_person(deed, keys, phone); });
    }

    Enrolled import(const std::vector<Identity>& list)
    {
        std::vector<EnrolRow> rows;
        for (const Identity& who : list) rows.push_back({factory, who, {}});
        const auto prepared = prepare_rows(keys, ids, now, rows);
        return run([&](facts::Deed& deed) { return enrol_many(deed, *prepared); });
    }

    /// What a sheet with this row would do.
    Judged judge(const Identity& who)
    {
        return read([&](Transaction& tx) {
            return judge_rows(tx, tenant, keys, factory, {{2, who.name, who.id_number, who.phone, who.trade, who.town, {}, {}}}, day_of(now));
        });
    }

    Confirmation confirm(PersonId shell, const std::string& four)
    {
        return facts::as_deed(*database, ids, tenant, shell, now, [&](facts::Deed& deed) { return confirm_identity(deed, keys, shell, four); });
    }

    std::optional<std::string> waiting(PersonId shell)
    {
        const auto held = read([&](Transaction& tx) { return held_identity_of(tx, tenant, shell); });
        return held ? std::optional{held->name + " " + held->org.name} : std::nullopt;
    }

    void correct(PersonId person, const Correction& correction)
    {
        run([&](facts::Deed& deed) { correct_person(deed, boss, keys, person, correction); });
    }

    void merge(PersonId kept, PersonId merged)
    {
        run([&](facts::Deed& deed) { merge_people(deed, boss, keys, kept, {merged, "同一人登记了两次", std::nullopt}); });
    }

    PersonId same(PersonId person)
    {
        return read([&](Transaction& tx) { return tx.value<PersonId>("SELECT same_person($1, $2)", tenant, person); });
    }

    std::int64_t distinct(const std::string& kind)
    {
        return read([&](Transaction& tx) {
            return facts::count_distinct(
                tx, tenant, {.roots = IdList{{root.value}}, .kind = kind, .topics = {}, .where = {}, .from = {}, .to = day_of(now) + 1}, "person");
        });
    }

    const std::string zhang_number = number(41);
    Identity zhang = identity("张三", zhang_number, "13800000041");
};

}

TEST_CASE("who signed in by phone before the list came is asked the last four of his number, and is then one person")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId shell = town.sign_in("13800000041");
        CHECK_FALSE(town.waiting(shell));
        CHECK(town.judge(town.zhang).left_out.empty());
        const PersonId zhang = town.import({town.zhang}).persons.front();
        CHECK(zhang != shell);
        CHECK(town.waiting(shell) == "张* 税郭镇机械厂工会");
        CHECK(town.judge(town.zhang).members == 1); // the same list again changes nothing
        CHECK(town.import({town.zhang}).held == 0);

        CHECK(town.confirm(shell, "0000") == Confirmation::wrong);
        CHECK(town.confirm(shell, town.zhang_number.substr(14)) == Confirmation::confirmed);
        CHECK(town.same(shell) == zhang);
        CHECK(town.same(zhang) == zhang);
        CHECK(town.line(zhang) == "张三 man 1980-01-01 138****0041 " + town.zhang_number.substr(0, 6) + "********" + town.zhang_number.substr(14));
        CHECK(town.read([&](Transaction& tx) { return find_by_phone(tx, town.tenant, town.keys, "13800000041"); }) == zhang);
        CHECK(town.facts_of("people.merged") == 1);
        CHECK(refusal_of([&] { town.confirm(shell, "0000"); }) == "people.nothing_to_confirm");
    });
}

TEST_CASE("phones are recycled: wrong answers, or \"not me\", leave the two apart for good")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId shell = town.sign_in("13800000041");
        const PersonId zhang = town.import({town.zhang}).persons.front();
        CHECK(town.confirm(shell, "1") == Confirmation::wrong);
        CHECK(town.confirm(shell, "2") == Confirmation::wrong);
        CHECK(town.confirm(shell, "3") == Confirmation::apart);
        CHECK(refusal_of([&] { town.confirm(shell, town.zhang_number.substr(14)); }) == "people.nothing_to_confirm");
        CHECK(town.import({town.zhang}).held == 0);
        CHECK(town.same(shell) == shell);
        CHECK(town.line(zhang).find("138****") == std::string::npos);

        // The union has seen his papers: he may be asked again.
        town.correct(zhang, {.name = {}, .phone = "13800000041", .id_number = {}, .reason = "本人到场核对"});
        CHECK(town.waiting(shell));
        town.run([&](facts::Deed& deed) { leave_identity(deed, shell); });
        CHECK_FALSE(town.waiting(shell));
    });
}

TEST_CASE("an import fills what is empty and leaves what stands")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        Identity only_phone = town.identity("张三", std::nullopt, "13800000041");
        only_phone.trade = only_phone.town = "";
        const PersonId zhang = town.import({only_phone}).persons.front();
        CHECK(town.judge(town.zhang).fit.size() == 1);
        const Enrolled filled = town.import({town.zhang});
        CHECK(filled.persons.front() == zhang);
        CHECK(filled.completed == 1);
        CHECK(filled.admitted == 0);
        CHECK(town.line(zhang).starts_with("张三 man 1980-01-01 138****0041 370499"));
        CHECK(town.facts_of("people.completed") == 1);
        CHECK(town.judge(town.zhang).members == 1);
        CHECK(town.import({town.zhang}).completed == 0);

        Identity other = town.zhang;
        other.name = "李四";
        other.id_number = town.number(42);
        CHECK(town.judge(other).left_out.at(0).mistakes.at(0).code == "phone_taken");
        CHECK(wrong_field([&] { town.import({other}); }) == "rows.1.phone: phone_taken");
    });
}

TEST_CASE("one name, however it is spaced: imported with a blank, found and imported again without")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        Identity spaced = town.zhang;
        spaced.name = "张 三";
        const PersonId zhang = town.import({spaced}).persons.front();
        CHECK(town.judge(town.zhang).members == 1);
        CHECK(town.import({town.zhang}).persons.front() == zhang);
        const PersonId uyghur = town.import({town.identity("阿布都•热西提", town.number(43))}).persons.front();
        const auto found = [&](const std::string& q) {
            return town.read([&](Transaction& tx) {
                std::vector<PersonId> persons;
                for (const PersonRow& row : list_people(tx, town.boss, town.keys, {q, {}, {}}).items) persons.push_back(row.id);
                return persons;
            });
        };
        for (const char* q : {"张三", "张　三", "张 三"}) CHECK(found(q) == std::vector{zhang});
        for (const char* q : {"阿布都热西提", "阿布都·热西提", "阿布都.热西提", "热西提"}) CHECK(found(q) == std::vector{uyghur});
        for (const char* name : {"王", "𠀀𪚥", "阿不都克里木·阿不都热合曼·买买提吐尔逊", "Ayşe O'Brien"}) {
            static int n = 50;
            const PersonId person = town.import({town.identity(name, town.number(++n))}).persons.front();
            CHECK(found(name) == std::vector{person});
        }
    });
}

TEST_CASE("a union corrects name, phone and number with a reason; the audit keeps them masked")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId zhang = town.enrol(town.factory, "章三", town.number(44), "13800000044");
        const PersonId li = town.enrol(town.factory, "李四", town.number(45), "13800000045");
        CHECK(wrong_field([&] { town.correct(zhang, {.name = "张三", .phone = {}, .id_number = {}, .reason = "错"}); }) == "reason: too_short");
        CHECK(refusal_of([&] { town.correct(zhang, {.name = {}, .phone = "13800000045", .id_number = {}, .reason = "本人换号"}); }) == "people.phone_taken");
        CHECK(refusal_of([&] { town.correct(zhang, {.name = {}, .phone = {}, .id_number = town.number(45), .reason = "核对证件"}); }) ==
            "people.id_number_taken");
        town.correct(zhang, {.name = "张 三", .phone = "138 0000 0046", .id_number = town.zhang_number, .reason = "核对证件"});
        CHECK(town.line(zhang).starts_with("张三 man 1980-01-01 138****0046 "));
        CHECK(town.facts_of("people.corrected") == 1);
        town.correct(li, {.name = {}, .phone = "13800000044", .id_number = {}, .reason = "本人换号"}); // the old one is free again
        town.correct(li, {.name = {}, .phone = "", .id_number = {}, .reason = "已停用该号"});
        CHECK(town.line(li).find("138****") == std::string::npos);

        const auto lines = town.read([&](Transaction& tx) { return handlings(tx, town.with(orgs::Role::audit_admin, town.root), INT64_MAX, 10); });
        REQUIRE(lines.size() == 5);
        CHECK(lines.back().before + lines.back().after + lines.back().reason == "章*张*核对证件");
        for (const Handling& line : lines) CHECK(line.before.find("0000004") == std::string::npos);
        CHECK(town.read([&](Transaction& tx) { return handlings(tx, town.with(orgs::Role::audit_admin, town.tengzhou), INT64_MAX, 10).empty(); }));

        const Actor elsewhere = town.with(orgs::Role::officer, town.tengzhou);
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) {
                correct_person(deed, elsewhere, town.keys, zhang, {.name = "王五", .phone = {}, .id_number = {}, .reason = "核对证件"});
            });
        }) == "people.no_such_person");
    });
}

TEST_CASE("whoever is found by the phone of an alias is the record that stands; the phone comes over when it is corrected so")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId kept = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId twice = town.import({town.identity("张三", std::nullopt, "13800000047")}).persons.front();
        town.merge(kept, twice);
        const auto found = town.run([&](facts::Deed& deed) {
            deed.nothing_changed();
            return find_or_create_person(deed, town.keys, town.identity("张三", std::nullopt, "13800000047"));
        });
        CHECK(found == kept);
        town.import({town.identity("张三", std::nullopt, "13800000047")});
        CHECK(town.read([&](Transaction& tx) { return count_members(tx, town.tenant, IdList{{town.factory.value}})[town.factory]; }) == 1);
        town.correct(kept, {.name = {}, .phone = "13800000047", .id_number = {}, .reason = "换回原来的号码"});
        CHECK(town.read([&](Transaction& tx) { return find_by_phone(tx, town.tenant, town.keys, "13800000047"); }) == kept);
        town.run([&](facts::Deed& deed) { part_people(deed, town.boss, town.keys, twice, "不是同一人"); });
    });
}

TEST_CASE("an alias that was written or removed behind the program is found")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId kept = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId twice = town.import({town.identity("张三", std::nullopt, "13800000047")}).persons.front();
        const PersonId other = town.import({town.identity("李四", std::nullopt, "13800000048")}).persons.front();
        const auto verdict = [&] {
            const auto found = facts::verify(*town.database, town.tenant, "", facts::signed_by(town.keys));
            return std::string{facts::word(found.what)} + " " + found.place;
        };
        const auto change = [&](const char* sql, PersonId person) {
            town.database->write([&](Transaction& tx) { tx.change(sql, town.tenant, person, other); });
        };
        town.merge(kept, twice);
        CHECK(verdict() == "sound ");
        change("INSERT INTO people_aliases (tenant_id, alias_id, person_id, merged_at, fact_id, took) SELECT $1, $3, person_id, merged_at, fact_id, '{}'"
               " FROM people_aliases WHERE tenant_id = $1 AND alias_id = $2",
            twice);
        CHECK(verdict() == "beside_differs alias " + print(std::max(other, twice)));
        change("DELETE FROM people_aliases WHERE tenant_id = $1 AND alias_id IN ($2, $3)", twice);
        CHECK(verdict().starts_with("beside_differs fact "));
    });
}

TEST_CASE("parting opens no membership of an org that is closed meanwhile")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId kept = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId twice = town.import({town.identity("张三", std::nullopt, "13800000047")}).persons.front();
        town.merge(kept, twice);
        town.run([&](facts::Deed& deed) { orgs::close_org(deed, town.boss, town.factory, "企业注销"); });
        town.run([&](facts::Deed& deed) { part_people(deed, town.boss, town.keys, twice, "不是同一人"); });
        CHECK(town.read([&](Transaction& tx) { return memberships_of(tx, town.tenant, twice); }).empty());
    });
}

TEST_CASE("erasing a record erases what was merged into it, and what the merge remembers of its numbers")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId kept = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId twice = town.import({town.identity("张三", std::nullopt, "13800000047")}).persons.front();
        town.merge(kept, twice);
        town.run([&](facts::Deed& deed) { erase_person(deed, kept); });
        CHECK(town.line(kept) == town.line(twice));
        CHECK(town.read([&](Transaction& tx) { return find_by_phone(tx, town.tenant, town.keys, "13800000047"); }) == std::nullopt);
        const auto left = town.read([&](Transaction& tx) {
            return tx.value<std::string>("SELECT CAST(took AS TEXT) FROM people_aliases WHERE tenant_id = $1 AND alias_id = $2", town.tenant, twice);
        });
        CHECK(left == "{}");
        CHECK(town.facts_of("people.erased") == 2);
    });
}

TEST_CASE("two records are merged after a look, counted as one, and taken apart again")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const PersonId kept = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId twice = town.import({town.identity("张三", std::nullopt, "13800000047")}).persons.front();
        town.run([&](facts::Deed& deed) { award_credential(deed, twice, town.factory, {{}, "craftsman", "枣庄工匠", "", deed.today(), {}, ""}); });
        CHECK(town.distinct("people.admitted") == 2);

        const auto seen = town.read([&](Transaction& tx) { return preview_merge(tx, town.boss, town.keys, kept, twice, day_of(town.now)); });
        CHECK(seen.obstacles.empty());
        CHECK(seen.takes.back() == "资质 枣庄工匠");
        const Actor elsewhere = town.with(orgs::Role::officer, town.tengzhou);
        const auto look = [&](const Actor& actor) {
            return town.read([&](Transaction& tx) { return preview_merge(tx, actor, town.keys, kept, twice, day_of(town.now)); });
        };
        CHECK(refusal_of([&] { look(elsewhere); }) == "people.no_such_person");

        town.merge(kept, twice);
        CHECK(town.distinct("people.admitted") == 1);
        CHECK(town.facts_of("people.admitted") == 2); // no fact moved
        CHECK(town.facts_of("people.left") == 1);
        town.read([&](Transaction& tx) {
            CHECK(list_people(tx, town.boss, town.keys, {"", {}, {}}).items.size() == 1);
            CHECK(count_members(tx, town.tenant, IdList{{town.factory.value}})[town.factory] == 1);
            const auto record = find_record(tx, town.boss, town.keys, twice); // the old address leads to the one record
            CHECK(record.id == kept);
            CHECK(record.credentials.size() == 1);
            CHECK(record.merged.size() == 1);
            return 0;
        });
        CHECK(refusal_of([&] { town.merge(kept, twice); }) == "people.cannot_merge");

        town.run([&](facts::Deed& deed) { part_people(deed, town.boss, town.keys, twice, "不是同一人"); });
        CHECK(town.distinct("people.admitted") == 2);
        CHECK(town.facts_of("people.left") == 0);
        CHECK(town.facts_of("people.merged") == 0);
        town.read([&](Transaction& tx) {
            CHECK(list_people(tx, town.boss, town.keys, {"", {}, {}}).items.size() == 2);
            CHECK(credentials_of(tx, town.tenant, twice).size() == 1);
            return 0;
        });
        CHECK(refusal_of([&] { town.run([&](facts::Deed& deed) { part_people(deed, town.boss, town.keys, twice, "不是同一人"); }); }) == "people.not_merged");
    });
}

TEST_CASE("what cannot be one is told before: two unions, an alias again")
{
    testing::on_each_engine([](Engine engine) {
        Union town{engine};
        const OrgId other = town.found(town.tengzhou, "滕州纺织厂工会");
        const PersonId one = town.enrol(town.factory, "张三", town.zhang_number, "13800000041");
        const PersonId two = town.enrol(other, "张三", town.number(48), "13800000048");
        const auto obstacles = town.read([&](Transaction& tx) { return preview_merge(tx, town.boss, town.keys, one, two, day_of(town.now)).obstacles; });
        CHECK(obstacles.size() == 1);
        CHECK(refusal_of([&] { town.merge(one, two); }) == "people.cannot_merge");
        CHECK(refusal_of([&] { town.merge(one, one); }) == "people.cannot_merge");
        CHECK(town.facts_of("people.merged") == 0);
        const PersonId third = town.import({town.identity("张三", std::nullopt, "13800000049")}).persons.front();
        town.merge(one, third);
        CHECK(refusal_of([&] { town.merge(two, one); }) == "people.cannot_merge");
    });
}

}
