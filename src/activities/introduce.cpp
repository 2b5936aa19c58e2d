#include "activities/bookings.h"
#include "activities/list_activities.h"
#include "activities/playbook_table.h"
#include "activities/seats.h"
#include "activities/standing_sessions.h"
#include "facts/names.h"
#include "notices/notices.h"
#include "platform/db/as.h"
#include "platform/jobs/exported_list.h"

namespace gongyou::activities {

namespace {

/// The session that a record of this domain belongs to.
std::optional<SessionId> session_of(Transaction& tx, TenantId tenant, std::string_view noun, std::int64_t id)
{
    if (noun == "session") return SessionId{id};
    const char* sql = noun == "booking" ? "SELECT session_id FROM activities_bookings WHERE tenant_id = $1 AND id = $2"
        : noun == "offer"               ? "SELECT session_id FROM activities_offers WHERE tenant_id = $1 AND id = $2"
        : noun == "audience"            ? "SELECT session_id FROM activities_audiences WHERE tenant_id = $1 AND id = $2"
                                        : nullptr;
    if (sql == nullptr) return std::nullopt;
    return tx.maybe(as<SessionId>, sql, tenant, id);
}

std::optional<facts::RecordLink> resolve_session(Transaction& tx, const Actor& actor, std::string_view noun, std::int64_t id)
{
    const auto session = session_of(tx, actor.tenant, noun, id);
    if (!session) return std::nullopt;
    // A session is open to anyone; who sits in it, to the person and to those who run it.
    if (noun == "booking" || noun == "offer") {
        const auto own = tx.maybe([](Row) { return true; }, R"sql(
            SELECT 1 FROM activities_bookings WHERE tenant_id = $1 AND id = $2 AND person_id = $3
            UNION SELECT 1 FROM activities_offers WHERE tenant_id = $1 AND id = $2 AND person_id = $3
            )sql",
            actor.tenant, id, actor.person);
        if (!own && !reaches(tx, actor, orgs::Capability::see_facts, *session) && !reaches(tx, actor, orgs::Capability::call_roll, *session)) {
            return std::nullopt;
        }
    }
    const auto found = read_sessions(tx, actor.tenant, IdList{{session->value}});
    if (found.empty()) return std::nullopt;
    const auto& one = found.begin()->second;
    return facts::RecordLink{one.title + " " + print_moment(one.starts_at), "/sessions/" + print(one.id)};
}

/// `activities/booking/<id>` and its like.
std::optional<facts::RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto noun_at = record.find('/') + 1;
    const auto id_at = record.find('/', noun_at) + 1;
    if (noun_at == 0 || id_at == 0) return std::nullopt;
    const auto noun = record.substr(noun_at, id_at - noun_at - 1);
    if (noun == "topic") {
        const auto label = topic_label(tx, actor.tenant, std::string{record.substr(id_at)});
        if (!label) return std::nullopt;
        return facts::RecordLink{*label, "/activities"};
    }
    const auto id = parse_id(record.substr(id_at));
    if (!id) return std::nullopt;
    if (noun != "activity") return resolve_session(tx, actor, noun, *id);
    return tx.maybe([&](Row row) { return facts::RecordLink{row.get<std::string>(0), "/activities/" + print_id(*id)}; },
        "SELECT title FROM activities_activities WHERE tenant_id = $1 AND id = $2", actor.tenant, *id);
}

jobs::ExportedList activities_list()
{
    return {"活动", orgs::can(orgs::Capability::plan_activities), {"名称", "类型", "主办", "合办", "场次", "人次", "下一场"},
        [](Transaction& tx, const Keys&, const Request& request) {
            return jobs::cells_of_page(list_activities(tx, request.actor(), activity_filter(request), request.now()), [](const ActivityRow& row) {
                std::string partners;
                for (const orgs::NamedOrg& partner : row.partners) partners += (partners.empty() ? "" : "、") + partner.name;
                const std::string next = row.next_at ? print(*row.next_at).substr(0, 16) : "";
                return std::vector<spreadsheet::Written>{row.title, row.topic_label, row.org.name, partners, row.sessions, row.people, next};
            });
        },
        [](Transaction& tx, const Keys&, const Request& request) { return count_activities(tx, request.actor(), activity_filter(request)); }};
}

}

void introduce()
{
    jobs::export_list("activities", activities_list());
    facts::name_kind("activities.topic_defined", "设立活动类型");
    facts::name_kind("activities.topic_withdrawn", "停用活动类型");
    facts::name_kind("activities.planned", "策划活动");
    facts::name_kind("activities.session_planned", "安排场次", {"partner"});
    facts::name_kind("activities.session_cancelled", "取消场次", {"partner"});
    facts::name_kind("activities.booked", "报名", {"partner", "trade", "town", "free", "way"});
    facts::name_kind("activities.booking_cancelled", "取消报名", {"partner", "trade", "town", "free"});
    facts::name_kind("activities.waiting_joined", "登记候补", {"partner"});
    facts::name_kind("activities.waiting_left", "退出候补", {"partner"});
    facts::name_kind("activities.offered", "为候补保留名额", {"partner"});
    facts::name_kind("activities.offer_declined", "放弃保留的名额", {"partner"});
    facts::name_kind("activities.offer_expired", "保留的名额过期", {"partner"});
    facts::name_kind("activities.checked_in", "签到", {"partner", "trade", "town", "free", "way"});
    facts::name_kind("activities.no_show", "未到场", {"partner", "trade", "town", "free"});
    facts::name_kind("activities.held", "举办", {"partner", "way"});
    facts::name_kind("activities.closed_empty", "无人到场", {"partner", "way"});
    facts::name_kind("activities.audience_reported", "填报线上人数", {"partner"});
    facts::name_kind("activities.gate_conflict_noted", "门禁记录待核对", {"partner"});
    facts::name_detail("partner", "", "是否联办");
    facts::name_detail("partner", "1", "与专业组织联办");
    facts::name_detail("partner", "0", "单独举办");
    facts::name_detail("trade", "", "工种");
    facts::name_detail("town", "", "镇街");
    facts::name_detail("free", "", "免费原因");
    facts::name_detail("way", "", "方式");
    facts::name_detail("way", "code", "扫码");
    facts::name_detail("way", "roll_call", "点名");
    facts::name_detail("way", "door", "现场补录");
    facts::name_detail("way", "gate", "闸机");
    facts::name_detail("way", "offer", "候补转正");
    facts::name_detail("way", "correction", "结束后补记");
    facts::name_detail("way", "house", "到时自动结束");
    facts::name_topics_with(topic_label);
    facts::resolve_with("activities", resolve);
    keep_seats();
    guard_closings();
    add_playbook_table();
    notices::add_template({"activities.offer", "有空位了", "您候补的“{title}”有了空位，已为您保留到 {until}，请在此之前确认。", true});
    notices::add_template({"activities.offer_lapsed", "保留的名额已过期",
        "“{title}”为您保留的名额到 {until} 没有等到您的确认，已不再保留。还想参加可以重新登记候补；到现场有空位时也可以补录。", false});
    notices::add_template({"activities.given_back", "主办方取消了您的报名", "主办方取消了您 {when} “{title}”的报名。原因：{reason}。", true});
    notices::add_template({"activities.still_open", "点名册还开着",
        "“{title}”（{when}）已经结束，点名册还开着。请核对到场的人，再点“结束点名”；到 {until} 仍未结束的，按已签到的人数自动结束。"});
    notices::add_template({"activities.session_cancelled", "活动取消", "{when} 的“{title}”取消了。原因：{reason}。给您带来不便，请谅解。", true});
}

}
