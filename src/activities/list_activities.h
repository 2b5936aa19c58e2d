#pragma once

#include "activities/session_json.h"

namespace gongyou::activities {

struct OrgRef {
    OrgId id;
    std::string name;
};

/// A line of the list of activities.
struct ActivityRow {
    static constexpr auto named = "Activity";
    ActivityId id;
    std::string title, topic, topic_label;
    OrgRef org;
    std::string about;
    std::vector<OrgRef> partners;
    std::int64_t sessions = 0;      // planned or held
    std::optional<Instant> next_at; // the next to start
    std::int64_t people = 0;        // seats that were taken, in all sessions
};

struct ActivityRecord {
    ActivityId id;
    std::string title, topic, topic_label;
    OrgRef org;
    std::string about;
    std::vector<OrgRef> partners;
    OnePer one_per = OnePer::session;
    Audience audience;
    std::string who_may_come;
    std::vector<forms::Field> form;
    int offer_minutes = 0, grace_minutes = 0;
    std::vector<SessionCard> sessions; // the latest first, at most 100
};

/// Within the actor's reach, the latest first; at or below `org` where one is named. One more than the limit, if there are so many.
std::vector<ActivityRow> list_activities(Transaction& tx, const Actor& actor, const std::string& q, OrgId org, ActivityId after, std::int64_t limit,
    Instant now);

/// Refusal not_found (activities.no_such_activity).
ActivityRecord find_activity(Transaction& tx, const Actor& actor, ActivityId id, Instant now);

}
