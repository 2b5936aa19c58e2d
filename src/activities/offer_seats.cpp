#include "activities/offer_hours.h"
#include "activities/seats.h"
#include "notices/notices.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

struct NextOne {
    PersonId person;
    std::int64_t turn;
};

/// The next in line who has no seat by another way.
std::vector<NextOne> next_in_line(facts::Deed& deed, SessionId session, std::int64_t count)
{
    return deed.tx().all(as<NextOne>, R"sql(
        SELECT w.person_id, w.turn FROM activities_waiting w
         WHERE w.tenant_id = $1 AND w.session_id = $2
           AND NOT EXISTS (SELECT 1 FROM activities_bookings b
                            WHERE b.tenant_id = $1 AND b.session_id = w.session_id AND b.person_id = w.person_id
                              AND b.state IN ('booked', 'checked_in'))
         ORDER BY w.turn LIMIT $3
        )sql",
        deed.tenant(), session, count);
}

void offer(facts::Deed& deed, const Session& session, const NextOne& next, Instant expires_at)
{
    deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND turn = $3", deed.tenant(), session.id, next.turn);
    const auto id = deed.new_id<OfferId>();
    deed.tx().change(R"sql(
        INSERT INTO activities_offers (tenant_id, id, session_id, person_id, offered_at, expires_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, 'open')
        )sql",
        deed.tenant(), id, session.id, next.person, deed.now(), expires_at);
    auto fact = fact_of(session, "activities.offered");
    fact.subject = next.person;
    fact.record = "activities/offer/" + print(id);
    deed.record(fact);
    const auto awake = next_by_day(deed.now());
    const auto told_at = awake < expires_at ? awake : deed.now(); // what starts before the morning is told at once
    const std::map<std::string, std::string> said{{"title", session.title}, {"until", print_moment(expires_at)}};
    notices::notify(deed, {next.person, "activities.offer", said, "/bookings", told_at});
}

}

// The seat goes straight from whoever gave it back to whoever is next: it is never free in between, so nobody
// who happens to look at the right second comes before those who wait.
void offer_free_seats(facts::Deed& deed, SessionId id)
{
    const auto session = lock_session(deed, id);
    if (session.state != SessionState::planned || deed.now() >= session.starts_at || session.free() <= 0) return;

    const auto expires_at = offer_lapses_at(deed.now(), session.offer_minutes, session.starts_at);
    for (const auto& next : next_in_line(deed, id, session.free())) {
        if (!take_seat(deed, id)) return;
        offer(deed, session, next, expires_at);
    }
}

}
