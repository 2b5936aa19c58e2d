#include "facts/deed_request.h"
#include "people/import.h"
#include "people/routes.h"
#include "platform/http/file_answer.h"
#include "platform/jobs/table_output.h"

namespace gongyou::people {

namespace {

struct ImportBegun {
    jobs::JobId job;
};

Response hand_out_template(Request&)
{
    return attachment("人员名单模板.xlsx", spreadsheet::book_type, sheet_template());
}

Response preview(Request& request)
{
    const Sheet sheet = read_sheet(request.body, request.today());
    return ok(request.database().read(
        [&](Transaction& tx) { return look_over(tx, request.actor(), request.keys(), request.path_id<OrgId>(), sheet, day_of(request.now())).preview; }));
}

Response begin(Request& request)
{
    const Sheet sheet = read_sheet(request.body, request.today());
    const bool skip_mistakes = request.query("skip_mistakes") == "true";
    const OrgId org = request.path_id<OrgId>();
    // outside of the one write transaction: a long list takes a while
    const Day today = day_of(request.now());
    const auto looked = request.database().read([&](Transaction& tx) { return look_over(tx, request.actor(), request.keys(), org, sheet, today); });
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto job = begin_import(deed, request.actor(), request.keys(), request.ids(), org, looked, skip_mistakes);
        return created("/api/jobs/" + print(job), ImportBegun{job});
    });
}

}

void add_import_routes(Router& http)
{
    constexpr std::size_t largest = 10 << 20;
    const Guard alter = orgs::can(orgs::Capability::change_people);
    http.get("/api/people/import-template", alter, "the headings of a sheet to be imported", hand_out_template).answers = file_answer(spreadsheet::book_type);
    http.post("/api/orgs/{org}/import/preview", alter, "what importing a sheet (.xlsx or CSV, the body) would do", preview)
        .taking_file()
        .answering<ImportPreview>()
        .up_to(largest)
        .without_replay();
    http.post("/api/orgs/{org}/import", alter, "import a sheet of members, as a job", begin)
        .taking_file()
        .asking({"skip_mistakes"})
        .answering<ImportBegun>()
        .up_to(largest);
}

std::string left_out_part(const std::vector<std::string>& headings, const std::vector<LeftOut>& rows)
{
    jobs::OutputTable table{"没有导入的行", headings, {}};
    table.headings.emplace_back("问题和改法");
    for (const LeftOut& row : rows) {
        std::vector<spreadsheet::Written> cells{row.cells.begin(), row.cells.end()};
        cells.resize(headings.size());
        std::string reasons;
        for (const SheetMistake& one : row.mistakes) reasons += (reasons.empty() ? "" : "；") + one.column + "：" + one.message;
        cells.emplace_back(std::move(reasons));
        table.rows.push_back(std::move(cells));
    }
    return jobs::table_part(table);
}

std::string warnings_part(const std::vector<SheetMistake>& warnings)
{
    jobs::OutputTable table{"提醒", {"行", "姓名", "栏目", "提醒"}, {}};
    for (const SheetMistake& one : warnings) table.rows.push_back({one.line, one.name, one.column, one.message});
    return jobs::table_part(table);
}

jobs::Kind import_job(const Keys& keys, ActorOf actor_of)
{
    return {"导入人员", [keys, actor_of = std::move(actor_of)](jobs::Step& step) { return import_part(step, keys, actor_of); },
        jobs::workbook_file("没有导入的行和提醒.xlsx")};
}

}
