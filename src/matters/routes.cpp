#include "facts/deed_request.h"
#include "matters/matter_json.h"
#include "matters/matters.h"

namespace gongyou::matters {

namespace {

using orgs::Capability;

struct FlowForm {
    std::string topic;
    std::string label;
    std::vector<FormPage> pages;
};

struct NewMatter {
    std::string topic;
    OrgId org;
    json::value answers;
};

const Shape<NewMatter>& shape_of(NewMatter*)
{
    static const Shape<NewMatter> shape{"NewMatter", field("topic", &NewMatter::topic, "事项", {.max_length = 60}),
        field("org", &NewMatter::org, "组织"), field("answers", &NewMatter::answers, "填报内容")};
    return shape;
}

struct StepAnswers {
    std::optional<json::value> answers;
    std::optional<std::int64_t> seen;
};

const Shape<StepAnswers>& shape_of(StepAnswers*)
{
    static const Shape<StepAnswers> shape{"StepAnswers", field("answers", &StepAnswers::answers, "填报内容"),
        field("seen", &StepAnswers::seen, "已看到的步数", {.min = 0})};
    return shape;
}

struct MatterList {
    std::vector<MatterLine> items;
};

struct Inbox {
    std::vector<MatterLine> items;
    std::optional<std::string> next;
    InboxCounts counts;
};

/// What the house knows of working days.
struct CalendarState {
    std::vector<int> missing_years; // needed now, and not known
};

InboxView view_in(const Request& request)
{
    const std::string view = request.query("view").value_or("mine");
    if (view == "due_today") return InboxView::due_today;
    if (view == "overdue") return InboxView::overdue;
    if (view == "waiting") return InboxView::waiting;
    if (view == "mine") return InboxView::mine;
    refuse_field("view", "query.unknown_word", "没有这个视图；可用的有 due_today、overdue、mine、waiting");
}

Response form(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        const Flow flow = flow_for(tx, request.tenant, request.path_text(), request.query_id<OrgId>("org")).flow;
        return FlowForm{flow.topic, flow.label, flow.pages};
    }));
}

Response open(Request& request)
{
    const auto wish = request.take<NewMatter>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const Matter matter = open_matter(deed, request.keys(), request.calendar(), wish.topic, wish.org, wish.answers);
        return created("/api/matters/" + print(matter.id), describe(deed.tx(), request.actor(), request.keys(), matter, request.today()));
    });
}

Response step(Request& request)
{
    const auto body = request.take<StepAnswers>();
    const StepWish wish{request.path_text(1), body.answers.value_or(json::object{}), body.seen};
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const Matter matter = take_step(deed, request.actor(), request.keys(), request.calendar(), request.path_id<MatterId>(0), wish);
        return ok(describe(deed.tx(), request.actor(), request.keys(), matter, request.today()));
    });
}

Response show(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        const auto matter = find_matter(tx, request.actor(), request.keys(), request.path_id<MatterId>());
        if (!matter) refuse_not_found("matters.no_such_matter", "没有找到这件办件；可能已经转到别处，请回到列表看一看");
        return describe(tx, request.actor(), request.keys(), *matter, request.today());
    }));
}

Response mine(Request& request)
{
    const Actor& actor = request.actor();
    return ok(request.database().read([&](Transaction& tx) {
        return MatterList{lines_of(tx, actor.tenant, matters_of(tx, actor.tenant, actor.person, request.keys()), request.today())};
    }));
}

Response inbox_of(Request& request)
{
    const Actor& actor = request.actor();
    const InboxFilter filter{view_in(request), request.query("topic"), request.query("q"), asked_page(request)};
    return ok(request.database().read([&](Transaction& tx) {
        auto waiting = inbox(tx, actor, request.keys(), filter, request.today());
        const auto found = page_of(std::move(waiting), filter.page, [](const Matter& matter) { return matter.id.value; });
        return Inbox{lines_of(tx, actor.tenant, found.items, request.today()), found.next, inbox_counts(tx, actor, request.today())};
    }));
}

Response calendar(Request& request)
{
    return ok(CalendarState{request.calendar().missing_years(request.today())});
}

/// The caller's own that have not ended, for what he sees first.
std::vector<MatterLine> open_matters(Transaction& tx, const Request& request)
{
    auto own = matters_of(tx, request.tenant, request.actor().person, request.keys());
    std::erase_if(own, [](const Matter& matter) { return matter.ended_at.has_value(); });
    return lines_of(tx, request.tenant, own, request.today());
}

std::vector<Hit> find_hits(Transaction& tx, const Request& request)
{
    std::vector<Hit> hits;
    const auto q = request.query("q");
    if (!q || !request.actor().can(Capability::review_matters)) return hits;
    auto waiting = inbox(tx, request.actor(), request.keys(), {InboxView::mine, {}, q, {0, 4}}, request.today());
    for (const auto& line : lines_of(tx, request.tenant, waiting, request.today())) hits.push_back({print(line.id), line.title, line.state_label});
    return hits;
}

}

void add_routes(Router& http)
{
    http.gathering("Home").add("matters", open_matters);
    http.gathering("Found").add("matters", find_hits);
    http.get("/api/flows/{topic}", orgs::anyone(), "the opening form of a flow, as an org has settled it", form).asking({"org"}).answering<FlowForm>();
    http.post("/api/matters", orgs::signed_in(), "open a matter", open).taking<NewMatter>().answering<MatterJson>();
    http.get("/api/my/matters", orgs::signed_in(), "the caller's own matters", mine).answering<MatterList>();
    http.get("/api/matters/{matter}", orgs::signed_in(), "one matter", show).answering<MatterJson>();
    http.post("/api/matters/{matter}/steps/{step}", orgs::signed_in(), "take a step", step).taking<StepAnswers>().answering<MatterJson>();
    http.get("/api/calendar", orgs::signed_in(), "years whose holidays are needed and not known", calendar).answering<CalendarState>();
    http.get("/api/inbox", orgs::can(Capability::review_matters), "what the caller's orgs have to do", inbox_of)
        .asking({"view", "topic", "q", "after", "limit"})
        .answering<Inbox>();
}

}
