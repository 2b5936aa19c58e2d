#include "activities/list_activities.h"
#include "activities/routes.h"
#include "facts/deed_request.h"
#include "platform/http/page.h"

namespace gongyou::activities {

namespace {

using orgs::Capability;

struct ReportedAudience {
    std::int64_t count = 0;
    std::string source;
    Day day;
};

const Shape<ReportedAudience>& shape_of(ReportedAudience*)
{
    static const Shape<ReportedAudience> shape{"ReportedAudience",
        field("count", &ReportedAudience::count, "人数", {.min = 1, .max = 100'000'000}),
        field("source", &ReportedAudience::source, "来源", {.max_length = 60}),
        field("day", &ReportedAudience::day, "统计日期")};
    return shape;
}

/// A moment, or a day: as a beginning its first moment, as an end the whole of it.
Instant moment_asked(const Request& request, std::string_view name, Instant otherwise, int days_on = 0)
{
    const auto text = request.query(name);
    if (!text) return otherwise;
    if (const auto at = parse_instant(*text)) return *at;
    if (const auto day = parse_day(*text)) return start_of(*day + days_on);
    refuse_field(std::string{name}, "not_a_time", "时间应写成 2025-01-06 或 2025-01-06T19:00:00+08:00 这样的形式");
}

PersonId caller_of(const Request& request)
{
    return request.caller ? request.caller->person : PersonId{};
}

Response list(Request& request)
{
    SessionFilter filter;
    filter.from = moment_asked(request, "from", request.now());
    filter.to = moment_asked(request, "to", filter.from + std::chrono::hours{24 * 60}, 1);
    filter.q = request.query("q").value_or("");
    filter.topic = request.query("topic").value_or("");
    if (const auto near = request.query("near")) filter.near = places::point_of(*near);
    filter.free = request.query("free") == "1";
    const auto asked = asked_page(request);
    filter.limit = asked.limit;

    return ok(request.database().read([&](Transaction& tx) {
        if (asked.after != 0) {
            filter.after = SessionId{asked.after};
            for (const auto& [id, session] : read_sessions(tx, request.tenant, IdList{{asked.after}})) filter.after_start = session.starts_at;
        }
        auto cards = as_cards(tx, request.tenant, list_sessions(tx, request.tenant, filter), request.now(), caller_of(request));
        return page_of(std::move(cards), asked, [](const SessionCard& card) { return card.id.value; });
    }));
}

Response show(Request& request)
{
    const auto id = request.path_id<SessionId>();
    return ok(request.database().read([&](Transaction& tx) {
        const auto found = read_sessions(tx, request.tenant, IdList{{id.value}});
        if (found.empty()) throw no_such_session();
        return as_record(tx, request.tenant, found.begin()->second, caller_of(request), request.now());
    }));
}

Response topics(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        Page<TopicName> page;
        page.items = topics_of(tx, request.tenant);
        return page;
    }));
}

Response activities(Request& request)
{
    const ActivityFilter filter = activity_filter(request);
    return ok(request.database().read([&](Transaction& tx) { return list_activities(tx, request.actor(), filter, request.now()); }));
}

Response activity(Request& request)
{
    const auto id = request.path_id<ActivityId>();
    return ok(request.database().read([&](Transaction& tx) { return find_activity(tx, request.actor(), id, request.now()); }));
}

Response plan(Request& request)
{
    const auto wish = request.take<NewActivity>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto id = plan_activity(deed, request.actor(), wish);
        return created("/api/activities/" + print(id), find_activity(deed.tx(), request.actor(), id, request.now()));
    });
}

Response plan_one(Request& request)
{
    const auto activity = request.path_id<ActivityId>();
    const auto wish = request.take<NewSession>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto id = plan_session(deed, request.actor(), activity, wish);
        const auto session = read_sessions(deed.tx(), deed.tenant(), IdList{{id.value}}).at(id);
        return created("/api/sessions/" + print(id), as_record(deed.tx(), deed.tenant(), session, PersonId{}, request.now()));
    });
}

Response call_off(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto reason = request.take<Reason>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        cancel_session(deed, request.actor(), id, reason);
        return no_content();
    });
}

Response report(Request& request)
{
    const auto id = request.path_id<SessionId>();
    const auto wish = request.take<ReportedAudience>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        report_audience(deed, request.actor(), id, wish.count, wish.source, wish.day);
        return no_content();
    });
}

}

void add_session_routes(Router& http)
{
    const Guard anyone = orgs::anyone();
    const Guard plans = orgs::can(Capability::plan_activities);
    http.get("/api/sessions", anyone, "sessions that one can come to", list)
        .answering<Page<SessionCard>>()
        .asking({"from", "to", "q", "near", "topic", "free", "after", "limit"});
    http.get("/api/sessions/{id}", anyone, "a session, and what it is to the caller", show).answering<SessionRecord>();
    http.get("/api/activity-topics", anyone, "kinds of activities", topics).answering<Page<TopicName>>();
    http.get("/api/activities", plans, "activities within reach", activities).answering<Page<ActivityRow>>().asking({"q", "org", "sort", "after", "limit"});
    http.get("/api/activities/{id}", orgs::signed_in(), "an activity's record", activity).answering<ActivityRecord>();
    http.post("/api/activities", plans, "plan an activity", plan).taking<NewActivity>().answering<ActivityRecord>();
    http.post("/api/activities/{id}/sessions", plans, "plan a session", plan_one).taking<NewSession>().answering<SessionRecord>();
    http.post("/api/sessions/{id}/cancellation", plans, "call a session off", call_off).taking<Reason>();
    http.post("/api/sessions/{id}/audience", plans, "report an audience that somebody else counted", report).taking<ReportedAudience>();
}

}
