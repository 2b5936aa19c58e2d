#include "facts/deed_request.h"
#include "people/import.h"
#include "people/routes.h"
#include "platform/http/file_answer.h"

namespace gongyou::people {

namespace {

struct SheetSent {
    std::string csv;
    std::optional<bool> skip_mistakes;
};

const Shape<SheetSent>& shape_of(SheetSent*)
{
    static const Shape<SheetSent> shape{"SheetSent", field("csv", &SheetSent::csv, "名单文件", {.max_length = 6'000'000}),
        field("skip_mistakes", &SheetSent::skip_mistakes, "只导入没有问题的行")};
    return shape;
}

struct ImportBegun {
    jobs::JobId job;
};

const Shape<ImportBegun>& shape_of(ImportBegun*)
{
    static const Shape<ImportBegun> shape{"ImportBegun", field("job", &ImportBegun::job, "任务")};
    return shape;
}

Response hand_out_template(Request&)
{
    return attachment("人员名单模板.csv", "text/csv; charset=utf-8", sheet_template());
}

Response preview(Request& request, const Keys& keys)
{
    const Sheet sheet = read_sheet(request.take<SheetSent>().csv, request.today());
    return ok(request.database().read(
        [&](Transaction& tx) { return look_over(tx, request.actor(), keys, request.path_id<OrgId>(), sheet).preview; }));
}

Response begin(Request& request, const Keys& keys)
{
    const auto sent = request.take<SheetSent>();
    const Sheet sheet = read_sheet(sent.csv, request.today());
    const OrgId org = request.path_id<OrgId>();
    // outside of the one write transaction: a long list takes a while
    const auto looked = request.database().read([&](Transaction& tx) { return look_over(tx, request.actor(), keys, org, sheet); });
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto job = begin_import(deed, request.actor(), keys, request.ids(), org, looked, sent.skip_mistakes.value_or(false));
        return created("/api/jobs/" + print(job), ImportBegun{job});
    });
}

}

void add_import_routes(Router& http, const Keys& keys)
{
    constexpr std::size_t largest = 8 << 20;
    const Guard alter = orgs::can(orgs::Capability::change_people);
    http.get("/api/people/import-template", alter, "the headings of a sheet to be imported", hand_out_template).answers = file_answer("text/csv");
    http.post("/api/orgs/{org}/import/preview", alter, "what importing a sheet would do", [keys](Request& request) { return preview(request, keys); })
        .taking<SheetSent>()
        .answering<ImportPreview>()
        .up_to(largest)
        .without_replay();
    http.post("/api/orgs/{org}/import", alter, "import a sheet of members, as a job", [keys](Request& request) { return begin(request, keys); })
        .taking<SheetSent>()
        .answering<ImportBegun>()
        .up_to(largest);
}

jobs::Kind import_job(const Keys& keys)
{
    return {"导入人员", [keys](jobs::Step& step) { return import_part(step, keys); }, {"导入时没有办成的行.csv", "text/csv; charset=utf-8", mistakes_heading()}};
}

}
