#include "activities/check_in.h"
#include "activities/roll.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

IdList sessions_asked(Transaction& tx, const Actor& actor, const RollFilter& filter)
{
    Instant after_start = start_of(filter.from);
    for (const auto& [id, session] : read_sessions(tx, actor.tenant, IdList{{filter.after.value}})) after_start = session.starts_at;
    std::string pattern = "%";
    for (const char c : filter.q) pattern += (c == '%' || c == '_' || c == '!' ? "!" : "") + std::string{c};
    return {tx.all(as<std::int64_t>, R"sql(
        SELECT s.id FROM activities_sessions s
         WHERE s.tenant_id = $1 AND s.starts_at >= $2 AND s.starts_at < $3 AND within($1, s.org_id, $4)
           AND (s.starts_at > $2 OR s.id > $5) AND s.title LIKE $6 ESCAPE '!'
         ORDER BY s.starts_at, s.id LIMIT $7
        )sql",
        actor.tenant, after_start, start_of(filter.to + 1), actor.reach(orgs::Capability::call_roll), filter.after, pattern + "%",
        filter.limit + 1)};
}

struct Heads {
    std::int64_t come = 0, expected = 0;
};

std::map<SessionId, Heads> count_heads(Transaction& tx, TenantId tenant, const IdList& sessions)
{
    std::map<SessionId, Heads> heads;
    for (Row row : tx.rows(R"sql(
        SELECT session_id, state, COUNT(*) FROM activities_bookings
         WHERE tenant_id = $1 AND session_id IN (SELECT value FROM ids_of($2)) AND state <> 'cancelled' GROUP BY session_id, state
        )sql",
             tenant, sessions)) {
        auto& counted = heads[row.get<SessionId>(0)];
        counted.expected += row.whole(2);
        if (row.text(1) == "checked_in") counted.come += row.whole(2);
    }
    return heads;
}

RollState state_of(const Session& session, Instant now)
{
    if (session.state == SessionState::cancelled) return RollState::called_off;
    if (session.state == SessionState::closed) return RollState::closed;
    if (now < doors_open_at(session)) return RollState::not_yet;
    return now < doors_shut_at(session) ? RollState::open : RollState::over;
}

}

std::vector<RollRow> list_rolls(Transaction& tx, const Actor& actor, const RollFilter& filter, Instant now)
{
    const auto asked = sessions_asked(tx, actor, filter);
    const auto sessions = read_sessions(tx, actor.tenant, asked);
    const auto heads = count_heads(tx, actor.tenant, asked);
    auto cards = cards_of(tx, actor.tenant, asked, now);
    std::vector<RollRow> rows;
    for (const auto value : asked.values) {
        const SessionId id{value};
        RollRow row{std::move(cards.at(id)), state_of(sessions.at(id), now), 0, 0};
        if (const auto counted = heads.find(id); counted != heads.end()) {
            row.come = counted->second.come;
            row.expected = counted->second.expected;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::span<const EnumWord<RollState>> enum_words(RollState*)
{
    static constexpr EnumWord<RollState> words[]{{RollState::not_yet, "not_yet"}, {RollState::open, "open"}, {RollState::over, "over"},
        {RollState::closed, "closed"}, {RollState::called_off, "called_off"}};
    return words;
}

}
