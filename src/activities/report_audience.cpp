#include "activities/session.h"

namespace gongyou::activities {

void report_audience(facts::Deed& deed, const Actor& actor, SessionId id, std::int64_t count, const std::string& source, Day day)
{
    const auto session = lock_session(deed, actor, orgs::Capability::plan_activities, id);
    if (day > deed.today()) refuse_field("day", "in_the_future", "统计日期不能晚于今天");
    if (day < day_of(session.starts_at)) refuse_field("day", "before_start", "统计日期不能早于本场的日期");

    const auto audience = deed.new_id<Id<struct Audience_>>();
    const auto reported = deed.tx().change(R"sql(
        INSERT INTO activities_audiences (tenant_id, id, session_id, audience, source, on_day, reported_by, reported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (tenant_id, session_id, source, on_day) DO NOTHING
        )sql",
        deed.tenant(), audience, id, count, source, day, deed.actor(), deed.now());
    if (reported == 0) refuse_conflict("activities.already_reported", "这个来源当天的人数已经填报过；要更正请先撤回原来的记录");

    auto fact = fact_of(session, "activities.audience_reported");
    fact.quantity = count;
    fact.day = day;
    fact.record = "activities/audience/" + print(audience);
    deed.record(fact);
}

}
