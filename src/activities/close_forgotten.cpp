// Nobody has to remember to close a session. Two hours after its end whoever planned it and whoever let people in is told
// that the roll is still open; when the doors shut, the house closes it with what was seen. Both are safe on several
// servers: a reminder has a key, and a session is closed by whoever holds its row and still finds it planned.

#include "activities/check_in.h"
#include "activities/end_session.h"
#include "activities/one_by_one.h"
#include "facts/timeline.h"
#include "notices/notices.h"
#include "platform/db/as.h"

#include <set>

namespace gongyou::activities {

namespace {

constexpr std::chrono::hours reminded_after_end{2};
constexpr std::int64_t at_once = 100; // sessions a round; the next round takes the next

/// Who planned the session, and who has let people in.
std::set<PersonId> keepers_of(Transaction& tx, TenantId tenant, SessionId session)
{
    std::set<PersonId> keepers;
    for (Row row : tx.rows(R"sql(
        SELECT DISTINCT c.checked_in_by FROM activities_bookings b
          JOIN activities_check_ins c ON c.tenant_id = b.tenant_id AND c.booking_id = b.id
         WHERE b.tenant_id = $1 AND b.session_id = $2
        )sql",
             tenant, session)) {
        keepers.insert(row.get<PersonId>(0));
    }
    if (const auto planned = facts::standing_fact(tx, tenant, record_of(session), "activities.session_planned")) keepers.insert(planned->actor);
    keepers.erase(PersonId{});
    return keepers;
}

bool remind(Transaction& tx, TenantId tenant, IdMaker& ids, SessionId id, Instant now)
{
    const auto session = read_sessions(tx, tenant, IdList{{id.value}}).at(id);
    if (session.state != SessionState::planned) return false;
    const auto fresh = tx.change(R"sql(
        INSERT INTO activities_end_reminders (tenant_id, session_id, reminded_at) VALUES ($1, $2, $3)
        ON CONFLICT (tenant_id, session_id) DO NOTHING
        )sql",
        tenant, id, now);
    if (fresh == 0) return false;
    std::vector<notices::Wish> wishes;
    for (const auto keeper : keepers_of(tx, tenant, id)) {
        wishes.push_back({keeper, "activities.still_open",
            {{"title", session.title}, {"when", print_moment(session.starts_at)}, {"until", print_moment(doors_shut_at(session))}},
            "/console/sessions/" + print(id) + "/roll"});
    }
    if (!wishes.empty()) notices::notify(tx, tenant, ids, wishes, now);
    return true;
}

bool close_if_due(facts::Deed& deed, SessionId id)
{
    const auto session = lock_session(deed, id);
    if (session.state != SessionState::planned || deed.now() < doors_shut_at(session)) {
        deed.nothing_changed();
        return false;
    }
    close_locked(deed, session);
    return true;
}

}

std::int64_t remind_of_open_sessions(Database& database, IdMaker& ids, TenantId tenant, Instant now)
{
    const auto open = database.read([&](Transaction& tx) {
        return tx.all(as<SessionId>, R"sql(
            SELECT s.id FROM activities_sessions s
             WHERE s.tenant_id = $1 AND s.state = 'planned' AND s.ends_at > $2 AND s.ends_at <= $3
               AND NOT EXISTS (SELECT 1 FROM activities_end_reminders r WHERE r.tenant_id = s.tenant_id AND r.session_id = s.id)
             ORDER BY s.ends_at, s.id LIMIT $4
            )sql",
            tenant, now - doors_shut_after_end, now - reminded_after_end, at_once);
    });
    return one_by_one(open, [&](SessionId session) {
        return database.write([&](Transaction& tx) { return remind(tx, tenant, ids, session, now); });
    });
}

std::int64_t close_forgotten(Database& database, IdMaker& ids, TenantId tenant, Instant now)
{
    const auto due = database.read([&](Transaction& tx) {
        return tx.all(as<SessionId>, R"sql(
            SELECT s.id FROM activities_sessions s
             WHERE s.tenant_id = $1 AND s.state = 'planned' AND s.ends_at <= $2 ORDER BY s.ends_at, s.id LIMIT $3
            )sql",
            tenant, now - doors_shut_after_end, at_once);
    });
    return one_by_one(due, [&](SessionId session) {
        return facts::as_deed(database, ids, tenant, PersonId{}, now, [&](facts::Deed& deed) { return close_if_due(deed, session); });
    });
}

}
