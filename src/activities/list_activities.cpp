#include "activities/list_activities.h"

#include "activities/search.h"
#include "orgs/orgs.h"

#include <fmt/format.h>

namespace gongyou::activities {

namespace {

std::map<ActivityId, std::vector<OrgRef>> partners_of(Transaction& tx, TenantId tenant, const IdList& activities)
{
    std::map<ActivityId, std::vector<OrgRef>> partners;
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

namespace {

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

}

std::vector<ActivityRow> list_activities(Transaction& tx, const Actor& actor, const std::string& q, OrgId org, ActivityId after, std::int64_t limit,
    Instant now)
{
    static const std::string sql = R"sql(
        SELECT a.id, a.title, a.topic, t.label, a.org_id, a.about,
               (SELECT COUNT(*) FROM activities_sessions s WHERE s.tenant_id = $1 AND s.activity_id = a.id AND s.state <> 'cancelled'),
               (SELECT MIN(s.starts_at) FROM activities_sessions s
                 WHERE s.tenant_id = $1 AND s.activity_id = a.id AND s.state = 'planned' AND s.starts_at > $2),
               (SELECT COALESCE(CAST(SUM(s.taken) AS BIGINT), 0) FROM activities_sessions s WHERE s.tenant_id = $1 AND s.activity_id = a.id)
          FROM activities_activities a
          JOIN activities_topics t ON t.tenant_id = a.tenant_id AND t.id = a.topic
         WHERE a.tenant_id = $1 AND within($1, a.org_id, $3) AND ($4 = 0 OR within($1, a.org_id, $5))
           AND ($6 = 0 OR a.id < $6))sql" +
        activity_has_word(8) + activity_has_word(11) + activity_has_word(14) + " ORDER BY a.id DESC LIMIT $7";
    const auto [first, second, third] = sought(tx, actor.tenant, q);
    auto rows = tx.all(
        [](Row row) {
            ActivityRow one{row.get<ActivityId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                {row.get<OrgId>(4), ""}, row.get<std::string>(5), {}, row.whole(6), row.get<std::optional<Instant>>(7), row.whole(8)};
            return one;
        },
        sql, actor.tenant, now, actor.reach(orgs::Capability::plan_activities), org, IdList{{org.value}}, after, limit,
        first.count(), first.grams, first.places, second.count(), second.grams, second.places, third.count(), third.grams, third.places);
    name(tx, actor.tenant, rows);
    return rows;
}

ActivityRecord find_activity(Transaction& tx, const Actor& actor, ActivityId id, Instant now)
{
    auto record = tx.maybe(
        [&](Row row) {
            ActivityRecord one;
            one.id = id;
            one.title = row.get<std::string>(0);
            one.topic = row.get<std::string>(1);
            one.topic_label = row.get<std::string>(2);
            one.org.id = row.get<OrgId>(3);
            one.about = row.get<std::string>(4);
            one.one_per = from_word<OnePer>(row.text(5)).value();
            one.audience = read_audience(row.text(6));
            one.form = forms::read_fields(row.text(7));
            one.offer_minutes = row.get<int>(8);
            one.grace_minutes = row.get<int>(9);
            return one;
        },
        R"sql(
        SELECT a.title, a.topic, t.label, a.org_id, a.about, a.one_per, a.audience, a.form, a.offer_minutes, a.grace_minutes
          FROM activities_activities a
          JOIN activities_topics t ON t.tenant_id = a.tenant_id AND t.id = a.topic
         WHERE a.tenant_id = $1 AND a.id = $2 AND (within($1, a.org_id, $3) OR within($1, a.org_id, $4))
        )sql",
        actor.tenant, id, actor.reach(orgs::Capability::plan_activities), actor.reach(orgs::Capability::call_roll));
    if (!record) refuse_not_found("activities.no_such_activity", "找不到这项活动，它可能不在您管理的范围内");

    record->org.name = orgs::names_of(tx, actor.tenant, IdList{{record->org.id.value}})[record->org.id];
    record->partners = partners_of(tx, actor.tenant, IdList{{id.value}})[id];
    IdList named;
    for (const auto org : record->audience.orgs.value_or(std::vector<OrgId>{})) named.values.push_back(org.value);
    record->who_may_come = record->audience.open_to_all() ? "全体职工" : describe(record->audience, orgs::names_of(tx, actor.tenant, named));

    const IdList sessions{tx.all([](Row row) { return row.whole(0); }, R"sql(
        SELECT id FROM activities_sessions WHERE tenant_id = $1 AND activity_id = $2 ORDER BY starts_at DESC LIMIT 100
        )sql",
        actor.tenant, id)};
    auto cards = cards_of(tx, actor.tenant, sessions, now);
    for (const auto session : sessions.values) record->sessions.push_back(std::move(cards.at(SessionId{session})));
    return std::move(*record);
}

}
