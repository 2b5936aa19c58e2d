// An org or a place is not closed over the heads of those who have booked: its sessions are called off first, each told, or held.

#include "activities/standing_sessions.h"
#include "activities/session.h"
#include "orgs/orgs.h"
#include "places/places.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

struct Standing {
    std::string title;
    Instant starts_at;
};

void refuse_if_any(const std::vector<Standing>& standing, const char* code, const std::string& of)
{
    if (standing.empty()) return;
    refuse_conflict(code, of + "还有活动没有办：“" + standing.front().title + "”（" + print_moment(standing.front().starts_at) + "）；请先取消（会通知报名的人），或等它结束");
}

void refuse_for_org(facts::Deed& deed, OrgId org)
{
    refuse_if_any(deed.tx().all(as<Standing>, R"sql(
        SELECT title, starts_at FROM activities_sessions WHERE tenant_id = $1 AND org_id = $2 AND state = 'planned' ORDER BY starts_at, id LIMIT 1
        )sql",
                      deed.tenant(), org),
        "orgs.has_sessions", "这家单位");
}

void refuse_for_place(facts::Deed& deed, PlaceId place, Day from)
{
    refuse_if_any(deed.tx().all(as<Standing>, R"sql(
        SELECT title, starts_at FROM activities_sessions
         WHERE tenant_id = $1 AND place_id = $2 AND state = 'planned' AND ends_at > $3 ORDER BY starts_at, id LIMIT 1
        )sql",
                      deed.tenant(), place, start_of(from)),
        "places.has_sessions", "这个阵地");
}

}

void guard_closings()
{
    static const bool once = [] {
        orgs::guard_closing_with(refuse_for_org);
        places::guard_closing_with(refuse_for_place);
        return true;
    }();
    (void)once;
}

}
