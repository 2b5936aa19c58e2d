#include "people/import.h"
#include "people/tests/town.h"
#include "platform/jobs/runner.h"
#include "platform/log.h"
#include "platform/spreadsheet/spreadsheet.h"
#include "platform/spreadsheet/write.h"

#include <doctest/doctest.h>

namespace gongyou::people {

using orgs::refusal_of;

namespace {

/// A town whose officer brings lists.
struct Registry : Town {
    explicit Registry(Engine engine) : Town(engine),
                                       runner(new_runner()) { clock.stand_at(now); }

    std::unique_ptr<jobs::Runner> new_runner()
    {
        auto made = std::make_unique<jobs::Runner>(*database, clock, ids, keys);
        made->add(import_kind, import_job(keys, asker()));
        return made;
    }

    /// Who the asker is by now: the boss, unless his roles were taken from him.
    ActorOf asker()
    {
        return [this](Transaction&, TenantId, PersonId) { return boss; };
    }

    /// A sheet of `count` people, the first with `first` as their number.
    std::string list(int first, int count)
    {
        std::string csv = "姓名,身份证号,手机号\n";
        for (int n = first; n < first + count; ++n) csv += fmt::format("职{:03},{},{}\n", n, number(n), 13'900'000'000 + n);
        return csv;
    }

    LookedOver look(const Actor& actor, const std::string& csv)
    {
        const Sheet sheet = read_sheet(csv, day_of(now));
        return read([&](Transaction& tx) { return look_over(tx, actor, keys, factory, sheet, day_of(now)); });
    }

    jobs::JobId import(const std::string& csv, bool skip_mistakes = false)
    {
        const LookedOver looked = look(boss, csv);
        return run([&](facts::Deed& deed) { return begin_import(deed, boss, keys, ids, factory, looked, skip_mistakes); });
    }

    jobs::Job job(jobs::JobId id)
    {
        return read([&](Transaction& tx) { return jobs::find(tx, tenant, id).value(); });
    }

    std::int64_t parts_left()
    {
        return read([](Transaction& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM platform_job_parts WHERE tenant_id > 0 AND side = 'in'"); });
    }

    /// The file that the job hands out, read as a spreadsheet program would: a line for each row.
    std::string told(jobs::JobId id, std::size_t sheet = 0)
    {
        const auto parts = read([&](Transaction& tx) { return jobs::output_of(tx, tenant, keys, id); });
        const std::string bytes = import_job(keys, asker()).output.made_of(parts);
        std::string text;
        for (const auto& line : spreadsheet::open_book(bytes)->read(sheet, 1000).lines) {
            for (const auto& cell : line.cells) text += cell.text + "|";
            text += "\n";
        }
        return text;
    }

    Clock clock;
    std::unique_ptr<jobs::Runner> runner;
};

}

TEST_CASE("a list is imported in steps; a server that dies between them enrols nobody twice and nobody less")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const auto id = town.import(town.list(1, 450));
        CHECK(town.facts_of("people.import_begun") == 1);
        CHECK(town.count("people_persons") == 0);
        town.runner->round();
        CHECK(town.job(id).done == 200);
        CHECK(town.count("people_persons") == 200);
        town.runner = town.new_runner();
        town.runner->work_off();
        const auto done = town.job(id);
        CHECK(done.state == jobs::State::done);
        CHECK(done.answer == R"({"created":450,"admitted":450,"members":0,"wrong":0})");
        CHECK(town.count("people_persons") == 450);
        CHECK(town.count("people_memberships") == 450);
        CHECK(town.facts_of("people.admitted") == 450);
        CHECK(town.parts_left() == 0);
        CHECK(refusal_of([&] { town.import(town.list(1, 450)); }) == "people.nothing_to_import");
    });
}

TEST_CASE("mistakes stop an import before anything is written, unless the officer goes on without those rows")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const OrgId other_union = town.found(town.shuiguo, "税郭镇纺织厂工会");
        town.enrol(town.factory, "职001", town.number(1), "13900000001");
        town.enrol(other_union, "职002", town.number(2), "13900000002");
        town.enrol(other_union, "李大力", town.number(3), "13700000003");
        const std::string csv = town.list(1, 5) + "职九,123,\n";

        const auto seen = town.look(town.boss, csv).preview;
        CHECK(seen.rows == 6);
        CHECK(seen.fit == 2);
        CHECK(seen.members == 1);
        CHECK(seen.wrong == 3);
        std::string lines;
        for (const auto& one : seen.mistakes) lines += fmt::format("{} {} {}\n", one.line, one.column, one.code);
        CHECK(lines == "3 身份证号 member_elsewhere\n4 姓名 name_differs\n7 身份证号 people.id_wrong_length\n");

        CHECK(refusal_of([&] { town.import(csv); }) == "people.sheet_has_mistakes");
        CHECK(town.count("platform_jobs") == 0);
        const auto id = town.import(csv, true);
        town.runner->work_off();
        CHECK(town.job(id).answer == R"({"created":2,"admitted":2,"members":1,"wrong":3})");
        CHECK(town.job(id).done == 6);
        const std::string told = town.told(id); // exactly the rows that failed, as they came, each with its reason
        CHECK(told.starts_with("姓名|身份证号|手机号|问题和改法|\n"));
        CHECK(std::ranges::count(told, '\n') == 4);
        CHECK(told.find("职003|" + town.number(3) + "|13900000003|姓名：号码已用另一个姓名登记") != std::string::npos);
        CHECK(told.find("职九|123||身份证号：") != std::string::npos);
    });
}

TEST_CASE("whoever was enrolled elsewhere between the look and the step is named, and the others are enrolled")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const OrgId other_union = town.found(town.shuiguo, "税郭镇纺织厂工会");
        const auto id = town.import(town.list(1, 3));
        town.enrol(other_union, "职002", town.number(2), "13900000002");
        town.runner->work_off();
        CHECK(town.job(id).answer == R"({"created":2,"admitted":2,"members":0,"wrong":1})");
        CHECK(town.told(id).find("职002|" + town.number(2) + "|13900000002|身份证号：已是其他工会会员") != std::string::npos);
    });
}

TEST_CASE("a list of last year brings nobody back from the dead, and asks about namesakes")
{
    testing::on_each_engine([](Engine engine) {
        Registry registry{engine};
        const auto gone = registry.enrol(registry.factory, "职001", Town::number(1), "13900000001");
        registry.enrol(registry.factory, "职002", Town::number(51), "13900000052");
        registry.run([&](facts::Deed& deed) {
            const auto membership = memberships_of(deed.tx(), deed.tenant(), gone).at(0).id;
            end_membership(deed, registry.boss, membership, "died", std::nullopt);
        });
        const auto looked = registry.look(registry.boss, registry.list(1, 3)); // the second under another number
        CHECK(looked.preview.fit == 2);
        REQUIRE(looked.preview.mistakes.size() == 1);
        CHECK(looked.preview.mistakes.front().code == "died");
        REQUIRE(looked.preview.warnings.size() == 1);
        CHECK(looked.preview.warnings.front().code == "namesake");
        registry.run([&](facts::Deed& deed) { // it was a mistake
            take_ending_back(deed, registry.boss, history_of(deed.tx(), deed.tenant(), gone).at(0).id, "登记错了人");
        });
        CHECK(registry.look(registry.boss, registry.list(1, 1)).preview.members == 1);
    });
}

TEST_CASE("an association's membership stands beside a union's, also on lists")
{
    testing::on_each_engine([](Engine engine) {
        Registry registry{engine};
        const auto association = registry.found(registry.shizhong, "市中区快递协会", orgs::Kind::association);
        registry.enrol(association, "职001", Town::number(1), "13900000001");
        CHECK(registry.look(registry.boss, registry.list(1, 1)).preview.fit == 1);
        const auto job = registry.import(registry.list(1, 1));
        registry.runner->work_off();
        CHECK(registry.job(job).state == jobs::State::done);
    });
}

TEST_CASE("a union that is closed half-way ends the import with its reason; who was enrolled stays")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        log_from(Level::error);
        const auto id = town.import(town.list(1, 300));
        town.runner->round();
        town.run([&](facts::Deed& deed) { orgs::close_org(deed, town.boss, town.factory, "合并"); });
        town.runner->work_off();
        log_from(Level::info);
        const auto failed = town.job(id);
        CHECK(failed.state == jobs::State::failed);
        CHECK(failed.refusal_code == "orgs.not_joinable");
        CHECK(failed.done == 200);
        CHECK(town.count("people_persons") == 200);
        CHECK(town.parts_left() == 0);
    });
}

TEST_CASE("an import ends when its asker has lost the role; who was enrolled stays")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        log_from(Level::error);
        const auto id = town.import(town.list(1, 300));
        town.runner->round();
        town.boss.grants.clear();
        town.runner->work_off();
        log_from(Level::info);
        CHECK(town.job(id).state == jobs::State::failed);
        CHECK(town.job(id).refusal_code == "orgs.no_such_org");
        CHECK(town.count("people_persons") == 200);
        CHECK(town.parts_left() == 0);
    });
}

TEST_CASE("nobody imports where they do not reach, and a number of another city is not taken")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const Actor neighbour = town.with(orgs::Role::officer, town.tengzhou);
        CHECK(refusal_of([&] { town.look(neighbour, town.list(1, 1)); }) == "orgs.no_such_org");
        const LookedOver looked = town.look(town.boss, town.list(1, 1));
        CHECK(refusal_of([&] {
            town.run([&](facts::Deed& deed) { return begin_import(deed, neighbour, town.keys, town.ids, town.factory, looked, false); });
        }) == "orgs.no_such_org");
        town.run_in(town.other, [&](facts::Deed& deed) { return find_or_create_person(deed, town.keys, town.identity("职001", town.number(1))); });
        CHECK(town.look(town.boss, town.list(1, 2)).preview.mistakes.at(0).code == "registered_elsewhere");
    });
}

TEST_CASE("a row that is not taken is said once: by name, among those to be mended")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const auto seen = town.look(town.boss, fmt::format("姓名,身份证号,手机号,从事的工作\n职一,{},13900000001,电焊工\n职二,,12,电焊工\n", town.number(1))).preview;
        REQUIRE(seen.warnings.size() == 1);
        CHECK(seen.warnings[0].name == "职一");
        REQUIRE(seen.mistakes.size() == 1);
        CHECK(seen.mistakes[0].name == "职二");
        CHECK(seen.doubtful == 1);
    });
}

TEST_CASE("the file of rows that failed, mended, is imported as it is: its numbers are still whole")
{
    testing::on_each_engine([](Engine engine) {
        Registry town{engine};
        const auto id = town.import("花名册,,,\n姓名（必填）,证件号码,联系电话,工种\n" + fmt::format("职一,{},13900000001,电焊工\n", town.number(1)) + "职二,,12,货运\n", true);
        town.runner->work_off();
        CHECK(town.told(id) == "姓名（必填）|证件号码|联系电话|工种|问题和改法|\n职二||12|货运|手机号：手机号不对，应为 11 位，以 13 到 19 开头，请核对|\n");
        CHECK(town.told(id, 1).starts_with("行|姓名|栏目|提醒|\n3|职一|从事的工作|没有“电焊工”这一项"));
        CHECK(town.count("people_memberships") == 1);

        spreadsheet::NewBook mended{std::filesystem::temp_directory_path().string()};
        mended.add_row(mended.add_sheet("没有导入的行", {"姓名（必填）", "证件号码", "联系电话", "工种", "问题和改法"}), {"职二", town.number(2), "13900000002", "货运", "手机号不对"});
        const auto seen = town.look(town.boss, mended.finish()).preview;
        CHECK(seen.fit == 1);
        CHECK(seen.sheet == "没有导入的行");
        CHECK(seen.ignored == std::vector<std::string>{"问题和改法"});
        REQUIRE(seen.columns.size() == 4);
        CHECK(seen.columns[1].as == "身份证号");
    });
}

}
