#include "accounts/export_job.h"

#include "accounts/accounts.h"
#include "facts/deed_request.h"
#include "platform/http/url.h"
#include "platform/jobs/table_output.h"

#include <fmt/format.h>

namespace gongyou::accounts {

namespace {

constexpr int pages_a_step = 5, rows_a_page = 100; // some tens of milliseconds
constexpr std::int64_t most_rows = 1'000'000;      // a worksheet ends at 1,048,576

struct ExportWish {
    std::string list;
    std::optional<std::string> query;
};

const Shape<ExportWish>& shape_of(ExportWish*)
{
    static const Shape<ExportWish> shape{"ExportWish", field("list", &ExportWish::list, "列表", {.max_length = 40}),
        field("query", &ExportWish::query, "筛选和排序", {.max_length = 500})};
    return shape;
}

struct ExportBegun {
    jobs::JobId job;
};

const jobs::ExportedList& list_named(const std::string& word)
{
    const auto* list = jobs::exported_list(word);
    if (!list) refuse_field("list", "unknown_word", "这个列表不能导出");
    return *list;
}

/// The list's own request, as it was asked for or as its next page.
Request asking(TenantId tenant, std::shared_ptr<const Actor> caller, Instant now, const std::string& query, const std::string& after)
{
    Request request;
    request.tenant = tenant;
    request.caller = std::move(caller);
    request.set_now(now);
    // The first of a name counts, however another one may be written.
    request.set_query(fmt::format("limit={}&after={}", rows_a_page, after) + (query.empty() ? "" : "&" + query));
    return request;
}

/// `q=张&sort=-since&after=…`: which page of how many does not matter here.
std::string without_page(std::string_view query)
{
    std::string kept;
    while (!query.empty()) {
        const auto one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        const auto name = one.substr(0, one.find('='));
        const auto read = percent_decoded(name, true);
        if (!one.empty() && read && *read != "after" && *read != "limit") kept += (kept.empty() ? "" : "&") + std::string{one};
    }
    return kept;
}

Response begin_export(Request& request)
{
    const auto wish = request.take<ExportWish>();
    const auto& list = list_named(wish.list);
    list.guard.check(request);
    const std::string query = without_page(wish.query.value_or(""));
    const Request asked = asking(request.tenant, request.caller, request.now(), query, "");
    // outside of the one write transaction
    const std::int64_t total = request.database().read([&](Transaction& tx) { return list.count(tx, request.keys(), asked); });
    if (total > most_rows) {
        refuse_field("query", "too_many", fmt::format("这份列表有 {} 行，一张表最多放 {} 行；请先筛选，分几次导出", total, most_rows));
    }
    return facts::in_deed(request, [&](facts::Deed& deed) {
        jobs::Wish job;
        job.kind = export_kind;
        job.asked_by = request.actor().person.value;
        job.input = print_json(json::object{{"list", wish.list}});
        job.total = total;
        job.parts = {print_json(json::array{query, ""})}; // a query may hold a name
        const auto id = jobs::submit(deed.tx(), request.ids(), request.keys(), deed.tenant(), job, deed.now());
        deed.record({.kind = "accounts.list_exported",
            .topic = "",
            .org = orgs::root_of(deed.tx(), deed.tenant()),
            .quantity = total,
            .record = "accounts/job/" + print(id),
            .detail = {{"list", wish.list}}});
        return created("/api/jobs/" + print(id), ExportBegun{id});
    });
}

jobs::Next export_rows(jobs::Step& step, const Keys& keys)
{
    const auto part = step.take_part();
    if (!part) return jobs::Next::end;
    const json::value told = parse_json(*part);
    const std::string query{told.at(0).as_string()};
    std::string after{told.at(1).as_string()};
    const json::value input = parse_json(step.input);
    const auto& list = list_named(std::string{input.at("list").as_string()});
    const auto caller = std::make_shared<const Actor>(actor_of(step.tx, step.tenant, PersonId{step.asked_by}));

    jobs::OutputTable table{list.title, list.headings, {}};
    bool more = true;
    for (int n = 0; n < pages_a_step && more; ++n) {
        const Request asked = asking(step.tenant, caller, step.now, query, after);
        list.guard.check(asked);
        auto page = list.page(step.tx, keys, asked);
        std::ranges::move(page.rows, std::back_inserter(table.rows));
        more = page.next.has_value() && *page.next != after && step.done + std::ssize(table.rows) < most_rows;
        after = page.next.value_or("");
    }
    step.done += std::ssize(table.rows);
    step.hand_out(jobs::table_part(table));
    if (!more) {
        step.done = step.total;
        return jobs::Next::end;
    }
    step.leave_part(print_json(json::array{query, after}));
    return jobs::Next::step;
}

}

void add_export_routes(Router& http)
{
    http.post("/api/exports", orgs::signed_in(), "take a list along: all its rows within reach, as a job", begin_export)
        .taking<ExportWish>()
        .answering<ExportBegun>();
}

jobs::Kind export_job(const Keys& keys)
{
    return {"导出列表", [keys](jobs::Step& step) { return export_rows(step, keys); }, jobs::workbook_file("导出.xlsx", true)};
}

}
