#include "activities/bookings.h"
#include "activities/seats.h"
#include "notices/notices.h"

namespace gongyou::activities {

namespace {

[[noreturn]] void refuse_state(BookingState state)
{
    if (state == BookingState::cancelled) refuse_conflict("activities.not_booked", "这次报名已经取消过了");
    if (state == BookingState::checked_in) refuse_conflict("activities.not_booked", "已经签到，不能再取消");
    refuse_conflict("activities.not_booked", "这个名额因未到场已经释放，不用再取消");
}

/// The session is locked.
void give_back(facts::Deed& deed, const Session& session, const Booking& booking, const char* by, const std::string& why = "")
{
    if (move_bookings(deed.tx(), deed.tenant(), {booking.id}, BookingState::booked, BookingState::cancelled) == 0) {
        refuse_state(find_bookings(deed.tx(), deed.tenant(), IdList{{booking.id.value}}).at(0).state);
    }
    note_ends(deed, {booking}, by, why);
    drop_claims(deed, session, IdList{{booking.person.value}});
    deed.record(fact_of(session, booking, "activities.booking_cancelled"));
    free_seats(deed, session.id, 1);
    offer_free_seats(deed, session.id);
}

}

void cancel_booking(facts::Deed& deed, PersonId person, BookingId id)
{
    const auto before = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}});
    if (before.empty() || before.front().person != person) refuse_no_such_booking();
    const auto session = lock_session(deed, before.front().session);
    const auto booking = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}}).at(0); // a merge may have moved it meanwhile
    if (booking.person != person) refuse_no_such_booking();

    if (deed.now() > session.cancel_until) {
        refuse_conflict("activities.too_late_to_cancel",
            "取消的期限（" + print_moment(session.cancel_until) + "）已过；来不了请联系主办方");
    }
    give_back(deed, session, booking, "by_person");
}

void cancel_booking_for(facts::Deed& deed, const Actor& host, BookingId id, const std::string& reason)
{
    const auto [session, booking] = lock_booking(deed, host, id);
    if (session.state != SessionState::planned) refuse_conflict("activities.session_ended", "本场已经结束或取消，不能再退名额");

    give_back(deed, session, booking, "by_host", reason);
    const std::map<std::string, std::string> said{{"title", session.title}, {"when", print_moment(session.starts_at)}, {"reason", reason}};
    notices::notify(deed, {booking.person, "activities.given_back", said, "/bookings"});
}

}
