#include "activities/session.h"

#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

std::string statement()
{
    return "SELECT " + columns_of<SessionRow>("s") + R"sql(,
               a.one_per, a.audience, a.form, a.free_seat, a.offer_minutes, a.grace_minutes,
               EXISTS (SELECT 1 FROM activities_session_partners p WHERE p.tenant_id = s.tenant_id AND p.session_id = s.id)
          FROM activities_sessions s
          JOIN activities_activities a ON a.tenant_id = s.tenant_id AND a.id = s.activity_id
         WHERE s.tenant_id = $1 AND s.id IN (SELECT value FROM ids_of($2))
        )sql";
}

}

Rows ask_sessions(Transaction& tx, TenantId tenant, const IdList& ids)
{
    static const std::string sql = statement();
    return tx.rows_ahead(sql, tenant, ids);
}

std::map<SessionId, Session> read_sessions(Rows rows)
{
    std::map<SessionId, Session> sessions;
    for (Row row : rows) {
        auto [own, terms] = as<SessionRow, SessionTerms>(row);
        const auto id = own.id;
        sessions.emplace(id, Session{std::move(own), std::move(terms)});
    }
    return sessions;
}

std::map<SessionId, Session> read_sessions(Transaction& tx, TenantId tenant, const IdList& ids)
{
    return read_sessions(ask_sessions(tx, tenant, ids));
}

void lock_rows_of(Transaction& tx, TenantId tenant, const IdList& ids)
{
    tx.lock("SELECT id FROM activities_sessions WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2)) ORDER BY id for_update()", tenant, ids);
}

// Two statements: PostgreSQL locks the row and then reads it as whoever held it before has left it.
std::map<SessionId, Session> lock_sessions(Transaction& tx, TenantId tenant, const IdList& ids)
{
    lock_rows_of(tx, tenant, ids);
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
