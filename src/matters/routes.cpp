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
};

const Shape<StepAnswers>& shape_of(StepAnswers*)
{
    static const Shape<StepAnswers> shape{"StepAnswers", field("answers", &StepAnswers::answers, "填报内容")};
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

class Handlers {
public:
    explicit Handlers(const Keys& keys) : keys_(keys) {}

    Response open(Request& request) const
    {
        const Actor& actor = request.actor();
        const auto wish = request.take<NewMatter>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            const Matter matter = open_matter(deed, keys_, wish.topic, wish.org, wish.answers);
            return created("/api/matters/" + print(matter.id), describe(deed.tx(), actor, keys_, matter, request.today()));
        });
    }

    Response step(Request& request) const
    {
        const Actor& actor = request.actor();
        const auto answers = request.take<StepAnswers>().answers.value_or(json::object{});
        return facts::in_deed(request, [&](facts::Deed& deed) {
            const Matter matter = take_step(deed, actor, keys_, request.path_id<MatterId>(0), request.path_text(1), answers);
            return ok(describe(deed.tx(), actor, keys_, matter, request.today()));
        });
    }

    Response show(Request& request) const
    {
        const Actor& actor = request.actor();
        return ok(request.database().read([&](Transaction& tx) {
            const auto matter = find_matter(tx, actor, keys_, request.path_id<MatterId>());
            if (!matter) refuse_not_found("matters.no_such_matter", "没有找到这件办件；可能已经转到别处，请回到列表看一看");
            return describe(tx, actor, keys_, *matter, request.today());
        }));
    }

    Response mine(Request& request) const
    {
        const Actor& actor = request.actor();
        return ok(request.database().read([&](Transaction& tx) {
            return MatterList{lines_of(tx, actor.tenant, matters_of(tx, actor.tenant, actor.person, keys_), request.today())};
        }));
    }

    Response inbox(Request& request) const
    {
        const Actor& actor = request.actor();
        const InboxFilter filter{view_in(request), request.query("topic"), request.query("q"), asked_page(request)};
        return ok(request.database().read([&](Transaction& tx) {
            const auto found = page_of(matters::inbox(tx, actor, keys_, filter, request.today()), filter.page, [](const Matter& matter) { return matter.id.value; });
            return Inbox{lines_of(tx, actor.tenant, found.items, request.today()), found.next, inbox_counts(tx, actor, request.today())};
        }));
    }

private:
    Keys keys_;
};

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

void add_routes(Router& http, const Keys& keys)
{
    const Handlers handlers{keys};
    const auto by = [&](auto handler) { return [=](Request& request) { return (handlers.*handler)(request); }; };

    http.gathering("Home").add("matters", open_matters);
    http.gathering("Found").add("matters", find_hits);
    http.get("/api/flows/{topic}", orgs::anyone(), "the opening form of a flow, as an org has settled it", form).asking({"org"}).answering<FlowForm>();
    http.post("/api/matters", orgs::signed_in(), "open a matter", by(&Handlers::open)).taking<NewMatter>().answering<MatterJson>();
    http.get("/api/my/matters", orgs::signed_in(), "the caller's own matters", by(&Handlers::mine)).answering<MatterList>();
    http.get("/api/matters/{matter}", orgs::signed_in(), "one matter", by(&Handlers::show)).answering<MatterJson>();
    http.post("/api/matters/{matter}/steps/{step}", orgs::signed_in(), "take a step", by(&Handlers::step)).taking<StepAnswers>().answering<MatterJson>();
    http.get("/api/inbox", orgs::can(Capability::review_matters), "what the caller's orgs have to do", by(&Handlers::inbox))
        .asking({"view", "topic", "q", "after", "limit"})
        .answering<Inbox>();
}

}
