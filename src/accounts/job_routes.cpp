#include "accounts/job_routes.h"

#include "facts/deed_request.h"
#include "platform/http/file_answer.h"
#include "platform/spreadsheet/write.h"

#include <algorithm>

namespace gongyou::accounts {

namespace {

using jobs::JobId;

struct Asker {
    static constexpr auto named = "JobAsker";
    PersonId id;
    std::string name;
};

struct JobRow {
    static constexpr auto named = "Job";
    JobId id;
    std::string kind, label;
    jobs::State state = jobs::State::waiting;
    std::int64_t done = 0, total = 0;
    Instant created_at, changed_at;
    std::optional<Instant> ended_at;
    Asker asked_by;
    bool own = false;
    std::optional<std::string> refusal; // why it failed
    std::optional<json::value> answer;  // the asker's alone, as is the file
    bool has_file = false;
};

[[noreturn]] void refuse_no_such_job() { refuse_not_found("accounts.no_such_job", "没有找到这项任务，或不是您发起的；结束满30天的任务会自动清理"); }

/// Whoever runs the platform of the whole tenant.
bool oversees(Transaction& tx, const Actor& actor)
{
    const auto reach = actor.reach(orgs::Capability::run_platform).values;
    return !reach.empty() && std::ranges::find(reach, orgs::root_of(tx, actor.tenant).value) != reach.end();
}

bool is_own(const Actor& actor, const jobs::Job& job) { return job.asked_by == actor.person.value; }

jobs::Job seen_job(Transaction& tx, const Actor& actor, JobId id)
{
    auto job = jobs::find(tx, actor.tenant, id);
    if (!job || !(is_own(actor, *job) || oversees(tx, actor))) refuse_no_such_job();
    return std::move(*job);
}

class JobHandlers {
public:
    JobHandlers(const Keys& keys, const jobs::Kinds& kinds) : keys_(keys),
                                                              kinds_(kinds) {}

    Response list(Request& request) const
    {
        const Actor& actor = request.actor();
        const Asked page = asked_page(request);
        return ok(request.database().read([&](Transaction& tx) {
            const auto whose = oversees(tx, actor) ? std::nullopt : std::optional{actor.person.value};
            auto found = rows(tx, actor, jobs::list(tx, actor.tenant, whose, page));
            return page_of(std::move(found), page, [](const JobRow& row) { return row.id.value; });
        }));
    }

    Response show(Request& request) const
    {
        const Actor& actor = request.actor();
        return ok(request.database().read([&](Transaction& tx) { return rows(tx, actor, {seen_job(tx, actor, request.path_id<JobId>())}).front(); }));
    }

    Response file(Request& request) const
    {
        const Actor& actor = request.actor();
        const jobs::OutputFile* output = nullptr;
        const auto parts = request.database().read([&](Transaction& tx) {
            const auto job = jobs::find(tx, actor.tenant, request.path_id<JobId>());
            const auto kind = job ? kinds_.find(job->kind) : kinds_.end();
            if (kind == kinds_.end() || !is_own(actor, *job) || !hands_out(*job)) refuse_no_such_job();
            output = &kind->second.output;
            return jobs::output_of(tx, actor.tenant, keys_, job->id);
        });
        return attachment(output->name, output->content_type, output->made_of(parts));
    }

    Response cancel(Request& request) const
    {
        const Actor& actor = request.actor();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            const auto job = seen_job(deed.tx(), actor, request.path_id<JobId>());
            jobs::cancel(deed.tx(), deed.tenant(), job.id, deed.now());
            deed.record(
                {.kind = "accounts.job_cancelled", .topic = "", .org = orgs::root_of(deed.tx(), deed.tenant()), .record = "accounts/job/" + print(job.id)});
            return no_content();
        });
    }

private:
    bool hands_out(const jobs::Job& job) const
    {
        const auto kind = kinds_.find(job.kind);
        return job.has_output && kind != kinds_.end() && (job.state == jobs::State::done || !kind->second.output.whole);
    }

    std::vector<JobRow> rows(Transaction& tx, const Actor& actor, const std::vector<jobs::Job>& found) const
    {
        IdList askers;
        for (const jobs::Job& job : found) askers.values.push_back(job.asked_by);
        const auto names = people::names_of(tx, actor.tenant, askers);
        std::vector<JobRow> rows;
        for (const jobs::Job& job : found) {
            const auto kind = kinds_.find(job.kind);
            const auto name = names.find(PersonId{job.asked_by});
            const bool own = is_own(actor, job);
            JobRow row{job.id, job.kind, kind == kinds_.end() ? job.kind : kind->second.label, job.state, job.done, job.total, job.created_at, job.changed_at,
                job.ended_at, {PersonId{job.asked_by}, name == names.end() ? "" : name->second}, own, std::nullopt, std::nullopt, false};
            if (own) {
                row.answer = parse_json(job.answer);
                row.has_file = hands_out(job);
                if (!job.refusal_text.empty()) row.refusal = job.refusal_text;
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    Keys keys_;
    const jobs::Kinds& kinds_;
};

}

void add_job_routes(Router& http, const Keys& keys, const jobs::Kinds& kinds)
{
    const auto handlers = std::make_shared<const JobHandlers>(keys, kinds);
    const auto by = [&](auto handler) { return [handlers, handler](Request& request) { return ((*handlers).*handler)(request); }; };
    const Guard self = orgs::signed_in();

    http.get("/api/jobs", self, "background jobs: one's own, or all for who runs the platform", by(&JobHandlers::list))
        .answering<Page<JobRow>>()
        .asking({"after", "limit"});
    http.get("/api/jobs/{job}", self, "how far a job has come", by(&JobHandlers::show)).answering<JobRow>();
    http.get("/api/jobs/{job}/file", self, "what a job hands out", by(&JobHandlers::file)).answers = file_answer(spreadsheet::book_type);
    http.post("/api/jobs/{job}/cancel", self, "end a job between two steps", by(&JobHandlers::cancel));
}

}
