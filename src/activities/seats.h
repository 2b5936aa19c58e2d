#pragma once

// Seats outside the rush: one at a time, by whoever holds the session's row (lock_session).

#include "activities/session.h"

#include <atomic>

namespace gongyou::activities {

/// Rises whenever a seat may have come free or a session changed. What a booking server remembers as sold out is good
/// for one number only. Raised after the row was changed and before the commit: a reader that still sees the old row has
/// seen the old number, too (hot_sessions.h).
std::atomic<std::uint64_t>& seat_turns();

/// One conditional statement; false: none was left. The session's version rises.
[[nodiscard]] bool take_seat(facts::Deed& deed, SessionId session);

/// The same for who stands at the door and has an open offer: his arrival takes it. False: none is held for him.
[[nodiscard]] bool take_offered_seat(facts::Deed& deed, SessionId session, PersonId person);

/// Gives seats back.
void free_seats(facts::Deed& deed, SessionId session, std::int64_t count);

/// The seats do not change, but who sits on them did: raises the version.
void touch_seats(facts::Deed& deed, SessionId session);

/// Whether the person has a seat in the session that stands, under any of his records.
bool has_seat(facts::Deed& deed, SessionId session, PersonId person);

/// Writes a booking of a seat that is already taken, as the person's next generation. Nothing if the person
/// has a live booking in this session.
std::optional<Booking> seat_person(facts::Deed& deed, const Session& session, const people::Eligibility& person);

/// The person's claim to the one seat of an activity. False: he has one in another session. True where one seat a session is the rule.
[[nodiscard]] bool claim(facts::Deed& deed, const Session& session, PersonId person);
void drop_claims(facts::Deed& deed, const Session& session, const IdList& persons);

/// Offers what is free to those next in line, until the start.
void offer_free_seats(facts::Deed& deed, SessionId session);

/// Gives back whatever the person has in sessions to come, seat, held seat or place in line: it goes to who is next. `why`: died, erased.
void leave_seats(facts::Deed& deed, PersonId person, const char* why);

/// Waits for every booking that is being written, here and on other servers, and keeps later ones out: whoever holds a session's row
/// after this looks anew whose seat it is (people::changed_since, standing_record). `known`: sessions besides those that are planned.
void lock_all_that_may_be_booked(facts::Deed& deed, const IdList& known);

/// Tells people what goes over where two records become one, and what is given back where somebody died.
void keep_seats();

/// Loads what rules ask of one person. Refusal not_found (people.no_such_person).
people::Eligibility person_of(facts::Deed& deed, PersonId person);

}
