#include "activities/bookings.h"
#include "activities/seats.h"
#include "notices/notices.h"

#include <stdexcept>

namespace gongyou::activities {

namespace {

/// Everybody who booked, was offered a seat or waits hears of it.
void tell_all(facts::Deed& deed, const Session& session, const std::string& reason)
{
    const auto persons = deed.tx().all([](Row row) { return row.get<PersonId>(0); }, R"sql(
        SELECT person_id FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND state = 'booked'
        UNION SELECT person_id FROM activities_offers WHERE tenant_id = $1 AND session_id = $2 AND state = 'open'
        UNION SELECT person_id FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2
        ORDER BY person_id
        )sql",
        deed.tenant(), session.id);
    for (const auto person : persons) {
        notices::notify(deed, {person, "activities.session_cancelled", {{"title", session.title}, {"when", print_moment(session.starts_at)}, {"reason", reason}}, "/bookings"});
    }
}

void refuse_unless_planned(const Session& session)
{
    if (session.state == SessionState::cancelled) refuse_conflict("activities.session_ended", "本场已经取消");
    if (session.state == SessionState::closed) refuse_conflict("activities.session_ended", "本场已经结束");
}

void end(facts::Deed& deed, SessionId session, SessionState state, std::int64_t present, const std::string& reason)
{
    deed.tx().change("UPDATE activities_sessions SET state = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2",
        deed.tenant(), session, word_of(state));
    deed.tx().change(R"sql(
        INSERT INTO activities_session_ends (tenant_id, session_id, ended_at, ended_by, present, reason) VALUES ($1, $2, $3, $4, $5, $6)
        )sql",
        deed.tenant(), session, deed.now(), deed.actor(), present, reason);
    deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2", deed.tenant(), session);
}

/// Withdraws the open offers; how many seats they held.
std::int64_t withdraw_offers(facts::Deed& deed, SessionId session)
{
    return deed.tx().change(R"sql(
        UPDATE activities_offers SET state = 'withdrawn', ended_at = $3
         WHERE tenant_id = $1 AND session_id = $2 AND state = 'open'
        )sql",
        deed.tenant(), session, deed.now());
}

/// Ends all bookings that nobody came for; how many seats they held.
std::int64_t end_bookings(facts::Deed& deed, const Session& session, BookingState to, const char* reason, const char* kind)
{
    const auto left = bookings_of(deed.tx(), deed.tenant(), session.id, {BookingState::booked});
    std::vector<BookingId> ids;
    for (const auto& booking : left) ids.push_back(booking.id);
    if (move_bookings(deed.tx(), deed.tenant(), ids, BookingState::booked, to) != std::ssize(ids)) {
        throw std::logic_error("bookings moved although their session was locked");
    }
    note_ends(deed, left, reason);
    drop_claims(deed, session, persons_of(left));
    for (const auto& booking : left) deed.record(fact_of(session, booking, kind));
    return std::ssize(left);
}

}

void cancel_session(facts::Deed& deed, const Actor& actor, SessionId id, const std::string& reason)
{
    const auto session = lock_session(deed, actor, orgs::Capability::plan_activities, id);
    refuse_unless_planned(session);
    if (!bookings_of(deed.tx(), deed.tenant(), id, {BookingState::checked_in}).empty()) {
        refuse_conflict("activities.session_ended", "已经有人签到，本场不能取消；结束时请点“结束本场”");
    }

    tell_all(deed, session, reason);
    deed.record(fact_of(session, "activities.session_cancelled"));
    const auto held = withdraw_offers(deed, id) + end_bookings(deed, session, BookingState::cancelled, "session_cancelled", "activities.booking_cancelled");
    drop_claims(deed, session, IdList{deed.tx().all([](Row row) { return row.whole(0); }, R"sql(
        SELECT person_id FROM activities_claims WHERE tenant_id = $1 AND activity_id = $2 AND session_id = $3
        )sql",
                                   deed.tenant(), session.activity, id)});
    end(deed, id, SessionState::cancelled, 0, reason);
    free_seats(deed, id, held);
    places::release(deed, record_of(id));
}

std::int64_t close_session(facts::Deed& deed, const Actor& actor, SessionId id)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    refuse_unless_planned(session);
    if (deed.now() < session.starts_at) refuse_conflict("activities.too_early", "本场还没有开始，不能结束");

    const auto held = withdraw_offers(deed, id) + end_bookings(deed, session, BookingState::no_show, "no_show", "activities.no_show");
    const auto present = std::ssize(bookings_of(deed.tx(), deed.tenant(), id, {BookingState::checked_in}));
    end(deed, id, SessionState::closed, present, "");
    free_seats(deed, id, held);

    auto fact = fact_of(session, present > 0 ? "activities.held" : "activities.closed_empty");
    fact.quantity = present;
    fact.day = day_of(session.starts_at);
    deed.record(fact);
    return present;
}

std::int64_t release_no_shows(facts::Deed& deed, const Actor& actor, SessionId id)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    refuse_unless_planned(session);
    if (deed.now() < session.starts_at + std::chrono::minutes{session.grace_minutes}) {
        refuse_conflict("activities.too_early", "开始 " + std::to_string(session.grace_minutes) + " 分钟后才能释放未到场的名额");
    }
    const auto released = withdraw_offers(deed, id) + end_bookings(deed, session, BookingState::no_show, "no_show", "activities.no_show");
    if (released == 0) deed.nothing_changed();
    free_seats(deed, id, released);
    return released;
}

}
