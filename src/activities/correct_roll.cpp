// A check-in that was none, or one that is missing. While the session is open the keeper mends his own roll. Once it has
// ended its people are counted, so an officer does it, with a reason; what the end recorded is taken back and recorded
// anew on the same day, and the booking is one of those who came, or one of those who did not.

#include "activities/check_in.h"
#include "activities/end_session.h"
#include "activities/seats.h"
#include "facts/timeline.h"

namespace gongyou::activities {

namespace {

/// The reason stands beside its fact, which holds no free text.
void note_correction(facts::Deed& deed, BookingId booking, facts::FactId fact, const std::string& reason)
{
    deed.tx().change(R"sql(
        INSERT INTO activities_roll_corrections (tenant_id, fact_id, booking_id, corrected_at, corrected_by, reason) VALUES ($1, $2, $3, $4, $5, $6)
        )sql",
        deed.tenant(), fact, booking, deed.now(), deed.actor(), reason);
}

/// Takes back what stands about this booking. Gives the fact that does it.
facts::FactId reverse_of(facts::Deed& deed, BookingId booking, const char* kind)
{
    const auto stands = facts::standing_fact(deed.tx(), deed.tenant(), record_of(booking), kind);
    if (!stands) refuse_conflict("facts.already_reversed", "这条记录已经更正过，请刷新后再看");
    return deed.reverse(stands->id, "taken_back");
}

void refuse_unless_officer(facts::Deed& deed, const Actor& actor, const Session& session)
{
    if (reaches(deed.tx(), actor, orgs::Capability::plan_activities, session.id)) return;
    refuse_forbidden("activities.officer_needed", "本场已经结束，人数已经计入；要更正到场，请主办方的工会干部在这份点名册上写明理由后更正");
}

/// Who was counted did not come after all: a no-show like the others, and his seat is nobody's.
void count_out(facts::Deed& deed, const Session& session, const Booking& booking)
{
    note_ends(deed, {booking}, "no_show");
    drop_claims(deed, session, IdList{{booking.person.value}});
    deed.record(fact_at(session, booking, "activities.no_show"));
    free_seats(deed, session.id, 1);
    record_end_anew(deed, session);
}

}

void reverse_check_in(facts::Deed& deed, const Actor& actor, BookingId id, const std::string& reason)
{
    const auto [session, booking] = lock_booking(deed, actor, id);
    const bool ended = session.state != SessionState::planned;
    if (ended) refuse_unless_officer(deed, actor, session);
    if (move_bookings(deed.tx(), deed.tenant(), {id}, BookingState::checked_in, ended ? BookingState::no_show : BookingState::booked) == 0) {
        refuse_conflict("activities.not_checked_in", "这个名额还没有签到，不用撤回");
    }
    deed.tx().change("DELETE FROM activities_check_ins WHERE tenant_id = $1 AND booking_id = $2", deed.tenant(), id);
    note_correction(deed, id, reverse_of(deed, id, "activities.checked_in"), reason);
    if (ended) count_out(deed, session, booking);
}

void check_in_after_end(facts::Deed& deed, const Actor& actor, BookingId id, const std::string& reason)
{
    const auto [session, booking] = lock_booking(deed, actor, id);
    refuse_unless_officer(deed, actor, session);
    if (session.state != SessionState::closed) refuse_conflict("activities.not_ended", "本场还没有结束，直接点到场就行");
    if (booking.state != BookingState::no_show) refuse_conflict("activities.not_a_no_show", "只有记为未到场的人可以补记，请刷新后再看");
    if (has_seat(deed, session.id, booking.person)) {
        refuse_conflict("activities.already_booked", "这个人在本场另有一个名额，点名册上已经有他，不用再补记");
    }
    if (!claim(deed, session, booking.person)) throw already_elsewhere();
    if (session.free() == 0) refuse_conflict("activities.sold_out", "本场到场的人已经坐满全部名额，不能再补记；请先核对是否有人签错");

    deed.tx().change("UPDATE activities_sessions SET taken = taken + 1, version = version + 1 WHERE tenant_id = $1 AND id = $2", deed.tenant(), session.id);
    deed.tx().change("DELETE FROM activities_booking_ends WHERE tenant_id = $1 AND booking_id = $2", deed.tenant(), id);
    reverse_of(deed, id, "activities.no_show");
    write_check_in(deed, session, booking, BookingState::no_show, Way::correction, deed.now());
    note_correction(deed, id, deed.record(checked_in_fact(session, booking, Way::correction)), reason);
    record_end_anew(deed, session);
}

}
