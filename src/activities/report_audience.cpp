#include "activities/session.h"
#include "facts/timeline.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

struct Reported {
    Id<struct Audience_> id;
    std::int64_t count;
};

std::string record_of(Id<Audience_> id)
{
    return "activities/audience/" + print(id);
}

void record(facts::Deed& deed, const Session& session, const Reported& reported, Day day)
{
    auto fact = fact_of(session, "activities.audience_reported");
    fact.quantity = reported.count;
    fact.day = day;
    fact.record = record_of(reported.id);
    deed.record(fact);
}

void correct(facts::Deed& deed, const Session& session, const Reported& before, std::int64_t count, Day day)
{
    deed.tx().change("UPDATE activities_audiences SET audience = $3, reported_by = $4, reported_at = $5 WHERE tenant_id = $1 AND id = $2",
        deed.tenant(), before.id, count, deed.actor(), deed.now());
    if (const auto stands = facts::standing_fact(deed.tx(), deed.tenant(), record_of(before.id), "activities.audience_reported")) {
        deed.reverse(stands->id, "corrected");
    }
    record(deed, session, {before.id, count}, day);
}

}

void report_audience(facts::Deed& deed, const Actor& actor, SessionId id, std::int64_t count, const std::string& source, Day day)
{
    const auto session = lock_session(deed, actor, orgs::Capability::plan_activities, id);
    if (session.state == SessionState::cancelled) refuse_conflict("activities.session_ended", "本场已经取消，没有人数可填");
    if (day > deed.today()) refuse_field("day", "in_the_future", "统计日期不能晚于今天");
    if (day < session.day()) refuse_field("day", "before_start", "统计日期不能早于本场的日期");

    const auto before = deed.tx().maybe(as<Reported>, R"sql(
        SELECT id, audience FROM activities_audiences WHERE tenant_id = $1 AND session_id = $2 AND source = $3 AND on_day = $4
        )sql",
        deed.tenant(), id, source, day);
    if (before && before->count == count) return deed.nothing_changed();
    if (before) return correct(deed, session, *before, count, day);

    const Reported reported{deed.new_id<Id<Audience_>>(), count};
    deed.tx().change(R"sql(
        INSERT INTO activities_audiences (tenant_id, id, session_id, audience, source, on_day, reported_by, reported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        )sql",
        deed.tenant(), reported.id, id, count, source, day, deed.actor(), deed.now());
    record(deed, session, reported, day);
}

}
