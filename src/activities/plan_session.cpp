#include "activities/search.h"
#include "activities/session.h"

#include "orgs/orgs.h"
#include "platform/db/insert.h"

namespace gongyou::activities {

namespace {

struct Programme {
    OrgId org;
    std::string topic, title;
};

Programme programme_of(facts::Deed& deed, const Actor& actor, ActivityId id)
{
    auto found = deed.tx().maybe(as<Programme>, R"sql(
        SELECT a.org_id, a.topic, a.title FROM activities_activities a
         WHERE a.tenant_id = $1 AND a.id = $2 AND within($1, a.org_id, $3)
        )sql",
        deed.tenant(), id, actor.reach(orgs::Capability::plan_activities));
    if (!found) refuse_not_found("activities.no_such_activity", "找不到这项活动，它可能不在您管理的范围内");
    orgs::require_open(deed.tx(), deed.tenant(), found->org);
    return std::move(*found);
}

constexpr std::chrono::hours planned_ahead{24 * 731}; // a year typed wrong is no session
constexpr std::chrono::hours opened_before{24 * 366};

void check_times(const NewSession& wish, Instant now)
{
    Mistakes mistakes;
    if (wish.ends_at <= wish.starts_at) mistakes.add("ends_at", "ends_before_start", "结束时间要晚于开始时间");
    else if (wish.ends_at - wish.starts_at > std::chrono::hours{24 * 7}) mistakes.add("ends_at", "too_long", "一场最长 7 天，更长的请分场");
    if (wish.starts_at > now + planned_ahead) mistakes.add("starts_at", "too_far", "最多提前两年安排，请核对年份");
    if (wish.starts_at <= now) mistakes.add("starts_at", "in_the_past", "开始时间要晚于现在");
    const auto closes_at = wish.closes_at.value_or(wish.starts_at);
    if (wish.opens_at >= closes_at) mistakes.add("opens_at", "opens_after_closing", "报名开始要早于报名截止");
    if (wish.opens_at < now - opened_before) mistakes.add("opens_at", "too_early", "报名开始最早写一年以前，请核对年份");
    if (closes_at > wish.starts_at) mistakes.add("closes_at", "after_start", "报名截止不能晚于开始时间");
    if (wish.cancel_until && *wish.cancel_until > wish.starts_at) mistakes.add("cancel_until", "after_start", "取消期限不能晚于开始时间");
    if (wish.cancel_until && *wish.cancel_until < now && wish.starts_at > now) {
        mistakes.add("cancel_until", "in_the_past", "取消期限（" + print_moment(*wish.cancel_until) + "）已经过了，报上名就不能自行取消；请改得离开始近一些");
    }
    if (wish.price && wish.price->fen < 0) mistakes.add("price", "negative", "价格不能小于零");
    mistakes.refuse_if_any();
}

/// The place of a session: the room's own, or the one named. The room must hold the seats.
PlaceId check_place(facts::Deed& deed, const NewSession& wish)
{
    auto place = wish.place.value_or(PlaceId{});
    if (wish.room) {
        const auto room = places::find_room(deed.tx(), deed.tenant(), *wish.room);
        if (!room) refuse_field("room", "no_such_room", "找不到这个房间，请重新选择");
        if (wish.place && *wish.place != room->place) refuse_field("room", "elsewhere", "这个房间不在所选的阵地里");
        if (wish.seats > room->capacity) {
            refuse_field("seats", "above_capacity", "“" + room->name + "”最多容纳 " + std::to_string(room->capacity) + " 人");
        }
        place = room->place;
    }
    if (!place) return place;
    places::hold_open(deed.tx(), deed.tenant(), place);
    const auto found = places::find(deed.tx(), deed.tenant(), place);
    if (!found) refuse_field("place", "no_such_place", "找不到这个阵地，请重新选择");
    if (found->closed) refuse_conflict("places.closed", "“" + found->name + "”已经关闭，请换一个阵地");
    return place;
}

std::vector<OrgId> partners_of(facts::Deed& deed, ActivityId activity, const NewSession& wish)
{
    if (!wish.partners) {
        return deed.tx().all(as<OrgId>,
            "SELECT org_id FROM activities_partners WHERE tenant_id = $1 AND activity_id = $2", deed.tenant(), activity);
    }
    IdList ids;
    for (const auto partner : *wish.partners) ids.values.push_back(partner.value);
    if (orgs::names_of(deed.tx(), deed.tenant(), ids).size() < ids.values.size()) {
        refuse_field("partners", "no_such_org", "有合办单位不存在或重复，请重新选择");
    }
    return *wish.partners;
}

}

SessionId plan_session(facts::Deed& deed, const Actor& actor, ActivityId activity, const NewSession& wish)
{
    const auto programme = programme_of(deed, actor, activity);
    check_times(wish, deed.now());
    const auto place = check_place(deed, wish);
    SessionRow row;
    row.closes_at = row.cancel_until = wish.starts_at;
    members::take_over(row, programme);
    members::take_over(row, wish);
    row.id = deed.new_id<SessionId>();
    row.activity = activity;
    row.place = place;
    insert(deed.tx(), deed.tenant(), row);
    const auto& [id, title] = std::tie(row.id, row.title);
    for (const auto partner : partners_of(deed, activity, wish)) {
        deed.tx().change("INSERT INTO activities_session_partners (tenant_id, session_id, org_id) VALUES ($1, $2, $3)", deed.tenant(), id, partner);
    }
    if (title != programme.title) index_for_search(deed, activity, id, title);
    if (wish.room) places::occupy(deed, *wish.room, wish.starts_at, wish.ends_at, record_of(id), title);

    const auto session = read_sessions(deed.tx(), deed.tenant(), IdList{{id.value}}).at(id);
    auto fact = fact_of(session, "activities.session_planned");
    fact.quantity = session.seats;
    deed.record(fact);
    return id;
}

const Shape<NewSession>& shape_of(NewSession*)
{
    static const Shape<NewSession> shape{"NewSession",
        field("title", &NewSession::title, "场次名称", {.max_length = 60}),
        field("place", &NewSession::place, "阵地"),
        field("room", &NewSession::room, "房间"),
        field("starts_at", &NewSession::starts_at, "开始时间"),
        field("ends_at", &NewSession::ends_at, "结束时间"),
        field("seats", &NewSession::seats, "名额", {.min = 0, .max = 1'000'000}),
        field("opens_at", &NewSession::opens_at, "报名开始"),
        field("closes_at", &NewSession::closes_at, "报名截止"),
        field("cancel_until", &NewSession::cancel_until, "取消期限"),
        field("price", &NewSession::price, "价格"),
        field("audience", &NewSession::audience, "面向"),
        field("partners", &NewSession::partners, "合办单位", {.max_items = 20})};
    return shape;
}

}
