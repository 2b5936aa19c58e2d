#pragma once

// Reading bookings, and the conditional steps from one state to the next.

#include "activities/session.h"

namespace gongyou::activities {

/// A Booking's columns, for as<Booking>, of activities_bookings as `b`.
extern const std::string booking_columns;

/// What find_bookings reads, with as<Booking>: what is asked before its first row travels with it.
Rows ask_bookings(Transaction& tx, TenantId tenant, const IdList& bookings);

/// The last booking that the person made in each of these sessions, whatever became of it. Asked session by session: a join
/// would let the database walk all bookings of the city for the person's.
IdList last_bookings_in(Transaction& tx, TenantId tenant, const IdList& sessions, PersonId person);

/// All bookings of a session in one of the states, by person.
std::vector<Booking> bookings_of(Transaction& tx, TenantId tenant, SessionId session, std::initializer_list<BookingState> states);

/// Moves bookings from `booked` or another state to the next, in one conditional statement. Gives how many moved:
/// fewer than asked for means that somebody else was first.
[[nodiscard]] std::int64_t move_bookings(Transaction& tx, TenantId tenant, const std::vector<BookingId>& bookings, BookingState from, BookingState to);

/// Writes down when and by whom bookings ended: `by_person`, `by_host`, `died`, `erased`, `session_cancelled`, `no_show`; a host says why.
void note_ends(facts::Deed& deed, const std::vector<Booking>& bookings, const char* reason, const std::string& why = "");

/// The booking and its session, locked, if the session lies within the actor's reach. Refusal not_found (activities.no_such_booking).
struct AtTheDoor {
    Session session;
    Booking booking;
};
AtTheDoor lock_booking(facts::Deed& deed, const Actor& actor, BookingId booking);

IdList persons_of(const std::vector<Booking>& bookings);

[[noreturn]] void refuse_no_such_booking();

}
