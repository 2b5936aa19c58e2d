#include "activities/session.h"

namespace gongyou::activities {

namespace {

constexpr const char* columns = R"sql(
    SELECT s.id, s.activity_id, s.org_id, s.topic, s.title, s.place_id, s.room_id, s.starts_at, s.ends_at, s.opens_at, s.closes_at,
           s.cancel_until, s.seats, s.taken, s.version, s.price_fen, s.state, s.audience, a.one_per, a.audience, a.form, a.free_seat,
           a.offer_minutes, a.grace_minutes,
           EXISTS (SELECT 1 FROM activities_session_partners p WHERE p.tenant_id = s.tenant_id AND p.session_id = s.id)
      FROM activities_sessions s
      JOIN activities_activities a ON a.tenant_id = s.tenant_id AND a.id = s.activity_id
    )sql";

Session read_session(Row row)
{
    Session session;
    session.id = row.get<SessionId>(0);
    session.activity = row.get<ActivityId>(1);
    session.org = row.get<OrgId>(2);
    session.topic = row.get<std::string>(3);
    session.title = row.get<std::string>(4);
    session.place = row.get<PlaceId>(5);
    session.room = row.get<places::RoomId>(6);
    session.starts_at = row.get<Instant>(7);
    session.ends_at = row.get<Instant>(8);
    session.opens_at = row.get<Instant>(9);
    session.closes_at = row.get<Instant>(10);
    session.cancel_until = row.get<Instant>(11);
    session.seats = row.whole(12);
    session.taken = row.whole(13);
    session.version = row.whole(14);
    session.price = row.get<Money>(15);
    session.state = from_word<SessionState>(row.text(16)).value();
    session.audience = read_audience(row.text(17));
    session.one_per = from_word<OnePer>(row.text(18)).value();
    session.everybody = read_audience(row.text(19));
    session.form = forms::read_fields(row.text(20));
    if (!row.is_null(21)) session.free_seat = read_stored<FreeSeat>(row.text(21));
    session.offer_minutes = row.get<int>(22);
    session.grace_minutes = row.get<int>(23);
    session.partnered = row.boolean(24);
    return session;
}

}

std::map<SessionId, Session> read_sessions(Transaction& tx, TenantId tenant, const IdList& ids)
{
    static const std::string sql = std::string{columns} + " WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($2))";
    std::map<SessionId, Session> sessions;
    for (Row row : tx.rows(sql, tenant, ids)) {
        auto session = read_session(row);
        sessions.emplace(session.id, std::move(session));
    }
    return sessions;
}

// Two statements: PostgreSQL locks the row and then reads it as whoever held it before has left it.
std::map<SessionId, Session> lock_sessions(Transaction& tx, TenantId tenant, const IdList& ids)
{
    tx.all([](Row row) { return row.whole(0); },
        "SELECT id FROM activities_sessions WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_update()", tenant, ids);
    return read_sessions(tx, tenant, ids);
}

Session lock_session(facts::Deed& deed, SessionId id)
{
    auto locked = lock_sessions(deed.tx(), deed.tenant(), IdList{{id.value}});
    if (locked.empty()) throw no_such_session();
    return std::move(locked.begin()->second);
}

bool reaches(Transaction& tx, const Actor& actor, orgs::Capability capability, SessionId id)
{
    return tx.maybe([](Row) { return true; },
                 "SELECT 1 FROM activities_sessions s WHERE s.tenant_id = $1 AND s.id = $2 AND within($1, s.org_id, $3)",
                 actor.tenant, id, actor.reach(capability))
        .value_or(false);
}

Session lock_session(facts::Deed& deed, const Actor& actor, orgs::Capability capability, SessionId id)
{
    if (!reaches(deed.tx(), actor, capability, id)) throw no_such_session();
    return lock_session(deed, id);
}

}
