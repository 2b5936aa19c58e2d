#include "activities/end_session.h"

#include "activities/bookings.h"
#include "activities/seats.h"
#include "facts/timeline.h"
#include "notices/notices.h"
#include "platform/db/as.h"

namespace gongyou::activities {

namespace {

/// Everybody who booked, was offered a seat or waits hears of it.
void tell_all(facts::Deed& deed, const Session& session, const std::string& reason)
{
    const auto persons = deed.tx().all(as<PersonId>, R"sql(
        SELECT person_id FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND state = 'booked'
        UNION SELECT person_id FROM activities_offers WHERE tenant_id = $1 AND session_id = $2 AND state = 'open'
        UNION SELECT person_id FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2
        ORDER BY person_id
        )sql",
        deed.tenant(), session.id);
    for (const auto person : persons) {
        const std::map<std::string, std::string> words{{"title", session.title}, {"when", print_moment(session.starts_at)}, {"reason", reason}};
        notices::notify(deed, {person, "activities.session_cancelled", words, "/bookings"});
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

/// Ends all bookings that nobody came for, as no-shows or because the session is called off; how many seats they held.
std::int64_t end_bookings(facts::Deed& deed, const Session& session, BookingState to)
{
    const bool called_off = to == BookingState::cancelled;
    const auto left = bookings_of(deed.tx(), deed.tenant(), session.id, {BookingState::booked});
    std::vector<BookingId> ids;
    for (const auto& booking : left) ids.push_back(booking.id);
    if (move_bookings(deed.tx(), deed.tenant(), ids, BookingState::booked, to) != std::ssize(ids)) {
        throw DatabaseError{DatabaseError::Class::retry, "", "bookings moved while their session was locked"};
    }
    note_ends(deed, left, called_off ? "session_cancelled" : "no_show");
    drop_claims(deed, session, persons_of(left));
    for (const auto& booking : left) {
        deed.record(called_off ? fact_of(session, booking, "activities.booking_cancelled") : fact_at(session, booking, "activities.no_show"));
    }
    return std::ssize(left);
}

std::int64_t count_present(facts::Deed& deed, SessionId session)
{
    return deed.tx().value<std::int64_t>(
        "SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND state = 'checked_in'", deed.tenant(), session);
}

/// What came of it. `way` is `house` where nobody closed it.
void record_end(facts::Deed& deed, const Session& session, std::int64_t present, const std::string& way)
{
    auto fact = fact_at(session, present > 0 ? "activities.held" : "activities.closed_empty");
    fact.quantity = present;
    if (!way.empty()) fact.detail.emplace("way", way);
    deed.record(fact);
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
    const auto held = withdraw_offers(deed, id) + end_bookings(deed, session, BookingState::cancelled);
    drop_claims(deed, session, IdList{deed.tx().all(as<std::int64_t>, R"sql(
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
    return close_locked(deed, session);
}

std::int64_t close_locked(facts::Deed& deed, const Session& session)
{
    const auto held = withdraw_offers(deed, session.id) + end_bookings(deed, session, BookingState::no_show);
    const auto present = count_present(deed, session.id);
    end(deed, session.id, SessionState::closed, present, "");
    free_seats(deed, session.id, held);
    record_end(deed, session, present, deed.actor() ? "" : "house");
    return present;
}

void record_end_anew(facts::Deed& deed, const Session& session)
{
    const auto present = count_present(deed, session.id);
    deed.tx().change("UPDATE activities_session_ends SET present = $3 WHERE tenant_id = $1 AND session_id = $2", deed.tenant(), session.id, present);
    std::string way;
    for (const char* kind : {"activities.held", "activities.closed_empty"}) {
        const auto stands = facts::standing_fact(deed.tx(), deed.tenant(), record_of(session.id), kind);
        if (!stands) continue;
        if (const auto found = stands->detail.find("way"); found != stands->detail.end()) way = found->second;
        deed.reverse(stands->id, "roll_corrected");
    }
    record_end(deed, session, present, way);
}

std::int64_t release_no_shows(facts::Deed& deed, const Actor& actor, SessionId id)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    refuse_unless_planned(session);
    if (deed.now() < session.starts_at + std::chrono::minutes{session.grace_minutes}) {
        refuse_conflict("activities.too_early", "开始 " + std::to_string(session.grace_minutes) + " 分钟后才能释放未到场的名额");
    }
    const auto released = withdraw_offers(deed, id) + end_bookings(deed, session, BookingState::no_show);
    if (released == 0) deed.nothing_changed();
    free_seats(deed, id, released);
    return released;
}

}
