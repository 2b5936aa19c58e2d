#pragma once

#include "activities/session_json.h"
#include "platform/http/sorted.h"

namespace gongyou::activities {

/// A line of the list of activities.
struct ActivityRow {
    static constexpr auto named = "Activity";
    ActivityId id;
    std::string title, topic, topic_label;
    orgs::NamedOrg org;
    std::string about;
    std::vector<orgs::NamedOrg> partners;
    std::int64_t sessions = 0;      // planned or held
    std::optional<Instant> next_at; // the next to start
    std::int64_t people = 0;        // seats that were taken, in all sessions
};

struct ActivityRecord {
    ActivityId id;
    std::string title, topic, topic_label;
    orgs::NamedOrg org;
    std::string about;
    std::vector<orgs::NamedOrg> partners;
    OnePer one_per = OnePer::session;
    Audience audience;
    std::string who_may_come;
    std::vector<forms::Field> form;
    int offer_minutes = 0, grace_minutes = 0;
    std::vector<SessionCard> sessions; // the latest first, at most 100
};

struct ActivityFilter {
    std::string q;
    OrgId org; // 0: all within reach
    SortedPage page;
};

/// `?q=&org=&sort=&after=&limit=`; sorted by title, sessions, people or next. Refusals query.*.
ActivityFilter activity_filter(const Request& request);

/// Within the actor's reach, the latest first where no order is asked for; at or below `org` where one is named.
Page<ActivityRow> list_activities(Transaction& tx, const Actor& actor, const ActivityFilter& filter, Instant now);
std::int64_t count_activities(Transaction& tx, const Actor& actor, const ActivityFilter& filter);

/// Refusal not_found (activities.no_such_activity).
ActivityRecord find_activity(Transaction& tx, const Actor& actor, ActivityId id, Instant now);

}
