// Somebody died, or is erased: what was his in sessions to come is given back by whoever writes that down, and is offered to who waits.

#include "activities/bookings.h"
#include "activities/own_sessions.h"
#include "activities/seats.h"

namespace gongyou::activities {

namespace {

/// How many seats were given back: one or none.
std::int64_t end_booking(facts::Deed& deed, const Session& session, PersonId person, const char* why)
{
    for (const auto& booking : find_bookings(deed.tx(), deed.tenant(), last_bookings_in(deed.tx(), deed.tenant(), IdList{{session.id.value}}, person))) {
        if (move_bookings(deed.tx(), deed.tenant(), {booking.id}, BookingState::booked, BookingState::cancelled) == 0) continue;
        note_ends(deed, {booking}, why);
        deed.record(fact_of(session, booking, "activities.booking_cancelled"));
        return 1;
    }
    return 0;
}

std::int64_t withdraw_offer(facts::Deed& deed, SessionId session, PersonId person)
{
    return deed.tx().change(R"sql(
        UPDATE activities_offers SET state = 'withdrawn', ended_at = $4
         WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 AND state = 'open'
        )sql",
        deed.tenant(), session, person, deed.now());
}

void leave_line(facts::Deed& deed, const Session& session, PersonId person)
{
    const auto left = deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3",
        deed.tenant(), session.id, person);
    if (left == 0) return;
    auto fact = fact_of(session, "activities.waiting_left");
    fact.subject = person;
    deed.record(fact);
}

}

void leave_seats(facts::Deed& deed, PersonId person, const char* why)
{
    lock_all_that_may_be_booked(deed, sessions_stood_in(deed.tx(), deed.tenant(), person));
    for (const auto& [id, session] : lock_sessions(deed.tx(), deed.tenant(), sessions_stood_in(deed.tx(), deed.tenant(), person))) {
        if (session.state != SessionState::planned || session.starts_at <= deed.now()) continue;
        leave_line(deed, session, person);
        const auto freed = end_booking(deed, session, person, why) + withdraw_offer(deed, id, person);
        drop_claims(deed, session, IdList{{person.value}});
        if (freed == 0) continue;
        free_seats(deed, id, freed);
        offer_free_seats(deed, id);
    }
}

}
