#include "activities/list_activities.h"

#include "activities/search.h"
#include "orgs/orgs.h"
#include "platform/db/as.h"

#include <fmt/format.h>

namespace gongyou::activities {

namespace {

constexpr const char* sessions_of = "(SELECT COUNT(*) FROM activities_sessions s WHERE s.tenant_id = $1 AND s.activity_id = a.id AND s.state <> 'cancelled')";
constexpr const char* next_of = "(SELECT COALESCE(MIN(s.starts_at), 0) FROM activities_sessions s"
                                " WHERE s.tenant_id = $1 AND s.activity_id = a.id AND s.state = 'planned' AND s.starts_at > $14)";
constexpr const char* people_of = "(SELECT COALESCE(CAST(SUM(s.taken) AS BIGINT), 0) FROM activities_sessions s"
                                  " WHERE s.tenant_id = $1 AND s.activity_id = a.id)";

/// The word whose count, grams and places are bound from parameter `first` on stands in the title, or in that of a session or its place.
std::string activity_has_word(int first)
{
    return fmt::format(R"sql(
       AND (${0} = 0
            OR a.id IN (SELECT g.activity_id FROM activities_search g
                         WHERE g.tenant_id = $1 AND g.gram IN (SELECT value FROM texts_of(${1}))
                         GROUP BY g.activity_id, g.session_id HAVING COUNT(*) = ${0})
            OR EXISTS (SELECT 1 FROM activities_sessions s
                        WHERE s.tenant_id = $1 AND s.activity_id = a.id AND s.place_id IN (SELECT value FROM ids_of(${2})))))sql",
        first, first + 1, first + 2);
}

/// The rows that a filter finds; its parameters are $1 to $13.
const std::string& activities_found()
{
    static const std::string sql = R"sql(
      FROM activities_activities a
      JOIN activities_topics t ON t.tenant_id = a.tenant_id AND t.id = a.topic
     WHERE a.tenant_id = $1 AND within($1, a.org_id, $2) AND ($3 = 0 OR within($1, a.org_id, $4)))sql" +
        activity_has_word(5) + activity_has_word(8) + activity_has_word(11);
    return sql;
}

const Sorting& sorting()
{
    static const Sorting by{{{"title", "a.title"}, {"sessions", sessions_of, false}, {"people", people_of, false}, {"next", next_of, false}},
        "a.id", "0", true};
    return by;
}

/// What stands in the column that a list is sorted by.
std::string shown(const ActivityRow& row, const std::string& column)
{
    if (column == "title") return row.title;
    if (column == "sessions") return std::to_string(row.sessions);
    if (column == "people") return std::to_string(row.people);
    return std::to_string(row.next_at ? row.next_at->ms : 0);
}

std::map<ActivityId, std::vector<orgs::NamedOrg>> partners_of(Transaction& tx, TenantId tenant, const IdList& activities)
{
    std::map<ActivityId, std::vector<orgs::NamedOrg>> partners;
    IdList orgs;
    for (Row row : tx.rows(R"sql(
        SELECT activity_id, org_id FROM activities_partners
         WHERE tenant_id = $1 AND activity_id IN (SELECT value FROM ids_of($2)) ORDER BY activity_id, org_id
        )sql",
             tenant, activities)) {
        partners[row.get<ActivityId>(0)].push_back({row.get<OrgId>(1), ""});
        orgs.values.push_back(row.whole(1));
    }
    const auto names = orgs::names_of(tx, tenant, orgs);
    for (auto& [activity, list] : partners) {
        for (auto& partner : list) partner.name = names.at(partner.id);
    }
    return partners;
}

void name(Transaction& tx, TenantId tenant, std::vector<ActivityRow>& rows)
{
    IdList activities, orgs;
    for (const auto& row : rows) {
        activities.values.push_back(row.id.value);
        orgs.values.push_back(row.org.id.value);
    }
    const auto names = orgs::names_of(tx, tenant, orgs);
    auto partners = partners_of(tx, tenant, activities);
    for (auto& row : rows) {
        row.org.name = names.at(row.org.id);
        row.partners = std::move(partners[row.id]);
    }
}

}

ActivityFilter activity_filter(const Request& request)
{
    return {request.query("q").value_or(""), request.query_id<OrgId>("org").value_or(OrgId{}), asked_sorted_page(request, sorting())};
}

Page<ActivityRow> list_activities(Transaction& tx, const Actor& actor, const ActivityFilter& filter, Instant now)
{
    const std::string columns = fmt::format("SELECT a.id, a.title, a.topic, t.label, a.org_id, a.about, {}, {}, {}", sessions_of, next_of, people_of);
    const std::string sql = sorted_sql(columns + activities_found() + " AND [beyond] [order] LIMIT $19", sorting(), filter.page, 15);
    const auto [one, two, three] = sought(tx, actor.tenant, filter.q);
    const SortKey start = sort_start(sorting(), filter.page);
    auto rows = tx.all(
        [](Row row) {
            const auto next = row.whole(7);
            return ActivityRow{row.get<ActivityId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                {row.get<OrgId>(4), ""}, row.get<std::string>(5), {}, row.whole(6), next == 0 ? std::nullopt : std::optional{Instant{next}}, row.whole(8)};
        },
        sql, actor.tenant, actor.reach(orgs::Capability::plan_activities), filter.org, IdList{{filter.org.value}}, one.count(), one.grams, one.places,
        two.count(), two.grams, two.places, three.count(), three.grams, three.places, now, filter.page.begun(), start.value, start.first, start.second,
        filter.page.limit + 1);
    auto page = sorted_page_of(std::move(rows), filter.page, [&](const ActivityRow& row) { return SortKey{shown(row, filter.page.word()), row.id.value, 0}; });
    name(tx, actor.tenant, page.items);
    return page;
}

std::int64_t count_activities(Transaction& tx, const Actor& actor, const ActivityFilter& filter)
{
    static const std::string sql = "SELECT COUNT(*)" + activities_found();
    const auto [one, two, three] = sought(tx, actor.tenant, filter.q);
    return tx.value<std::int64_t>(sql, actor.tenant, actor.reach(orgs::Capability::plan_activities), filter.org, IdList{{filter.org.value}}, one.count(),
        one.grams, one.places, two.count(), two.grams, two.places, three.count(), three.grams, three.places);
}

ActivityRecord find_activity(Transaction& tx, const Actor& actor, ActivityId id, Instant now)
{
    struct Found {
        ActivityId id;
        std::string title, topic, topic_label;
        OrgId org;
        std::string about;
        OnePer one_per = OnePer::session;
        Audience audience;
        std::vector<forms::Field> form;
        int offer_minutes = 0, grace_minutes = 0;
    };
    const auto found = tx.maybe(as<Found>, R"sql(
        SELECT a.id, a.title, a.topic, t.label, a.org_id, a.about, a.one_per, a.audience, a.form, a.offer_minutes, a.grace_minutes
          FROM activities_activities a
          JOIN activities_topics t ON t.tenant_id = a.tenant_id AND t.id = a.topic
         WHERE a.tenant_id = $1 AND a.id = $2 AND (within($1, a.org_id, $3) OR within($1, a.org_id, $4))
        )sql",
        actor.tenant, id, actor.reach(orgs::Capability::plan_activities), actor.reach(orgs::Capability::call_roll));
    if (!found) refuse_not_found("activities.no_such_activity", "找不到这项活动，它可能不在您管理的范围内");

    ActivityRecord record;
    members::take_over(record, *found);
    IdList named{{found->org.value}};
    for (const auto org : record.audience.orgs.value_or(std::vector<OrgId>{})) named.values.push_back(org.value);
    const auto names = orgs::names_of(tx, actor.tenant, named);
    record.org = {found->org, names.at(found->org)};
    record.partners = partners_of(tx, actor.tenant, IdList{{id.value}})[id];
    record.who_may_come = record.audience.open_to_all() ? "全体职工" : describe(record.audience, names);

    const IdList sessions{tx.all(as<std::int64_t>, R"sql(
        SELECT id FROM activities_sessions WHERE tenant_id = $1 AND activity_id = $2 ORDER BY starts_at DESC LIMIT 100
        )sql",
        actor.tenant, id)};
    auto cards = cards_of(tx, actor.tenant, sessions, now);
    for (const auto session : sessions.values) record.sessions.push_back(std::move(cards.at(SessionId{session})));
    return record;
}

}
