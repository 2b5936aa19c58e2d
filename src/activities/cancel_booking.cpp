#include "activities/bookings.h"
#include "activities/seats.h"

namespace gongyou::activities {

namespace {

[[noreturn]] void refuse_state(BookingState state)
{
    if (state == BookingState::cancelled) refuse_conflict("activities.not_booked", "这次报名已经取消过了");
    if (state == BookingState::checked_in) refuse_conflict("activities.not_booked", "您已经签到，不能再取消");
    refuse_conflict("activities.not_booked", "这个名额因未到场已经释放，不用再取消");
}

}

void cancel_booking(facts::Deed& deed, PersonId person, BookingId id)
{
    const auto before = find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}});
    if (before.empty() || before.front().person != person) refuse_no_such_booking();
    const auto session = lock_session(deed, before.front().session);

    if (deed.now() > session.cancel_until) {
        refuse_conflict("activities.too_late_to_cancel",
            "取消的期限（" + print_moment(session.cancel_until) + "）已过；来不了请联系主办方");
    }
    if (move_bookings(deed.tx(), deed.tenant(), {id}, BookingState::booked, BookingState::cancelled) == 0) {
        refuse_state(find_bookings(deed.tx(), deed.tenant(), IdList{{id.value}}).at(0).state);
    }
    note_ends(deed, before, "by_person");
    drop_claims(deed, session, IdList{{person.value}});
    deed.record(fact_of(session, before.front(), "activities.booking_cancelled"));
    free_seats(deed, session.id, 1);
    offer_free_seats(deed, session.id);
}

}
