#pragma once

// The nouns of this domain, small enough for everybody to carry.

#include "facts/facts.h"
#include "platform/json/shape.h"

#include <string>

namespace gongyou::activities {

struct Activity_;
struct Session_;
struct Booking_;
struct Offer_;
using ActivityId = Id<Activity_>;
using SessionId = Id<Session_>;
using BookingId = Id<Booking_>;
using OfferId = Id<Offer_>;

/// How many seats a person may have: one in each session, or one in the whole activity.
enum class OnePer { session,
    activity };
std::span<const EnumWord<OnePer>> enum_words(OnePer*);

enum class BookingState { booked,
    checked_in,
    cancelled,
    no_show };
std::span<const EnumWord<BookingState>> enum_words(BookingState*);

/// A person's seat in a session.
struct Booking {
    BookingId id;
    SessionId session;
    PersonId person;
    BookingState state = BookingState::booked;
    int generation = 0; // how often this person gave a seat in this session back before
    Instant booked_at;
    Money price;
    std::string free_reason;
    std::string trade, town; // codes as they were

    bool holds_seat() const { return state == BookingState::booked || state == BookingState::checked_in; }
};

}
