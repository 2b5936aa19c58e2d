#pragma once

// What every way of checking in shares. One check-in a booking: a conditional step of the booking's state, and the
// key of activities_check_ins behind it.

#include "activities/bookings.h"

namespace gongyou::activities {

enum class Way { code,
    roll_call,
    door,
    gate,
    correction }; // by an officer, after the end
std::span<const EnumWord<Way>> enum_words(Way*);

/// Why nobody can be checked in now, or nothing. Codes activities.too_early, activities.doors_shut, activities.session_ended.
std::optional<Refusal> why_doors_shut(const Session& session, Instant now);

/// Why this booking cannot be checked in, or nothing. Codes activities.already_checked_in, activities.not_booked.
std::optional<Refusal> why_no_check_in(const Booking& booking);

Batch batch_of_check_ins();
facts::Fact checked_in_fact(const Session& session, const Booking& booking, Way way);

/// Checks in a booking whose session is locked. Refusals as why_no_check_in.
void check_in_locked(facts::Deed& deed, const Session& session, const Booking& booking, Way way, Instant at);

/// Moves a booking to checked_in and writes down who let him in, when and how.
void write_check_in(facts::Deed& deed, const Session& session, const Booking& booking, BookingState from, Way way, Instant at);

}
