#pragma once

// What the booking server remembers of the sessions in demand: seats left and who sits on them.
//
// It answers by itself only what cannot have changed: a seat that somebody has, and that a session is sold out to
// somebody who has none. Both hold for as long as nothing was given back or changed since the last look at the
// database (seat_turns), and for a second at most, because another server may have changed it. Everything else goes to
// the database. So does, once the doors are open, whoever has a seat: the doors tell nobody here who came.
//
// One thread at a time writes here (that of the batch); it alone may read a HotSession without the lock.

#include "activities/grab.h"
#include "activities/session.h"

#include <chrono>
#include <mutex>
#include <unordered_map>

namespace gongyou::activities {

/// A person's last booking in a session.
struct LastSeat {
    BookingId booking;
    int generation = 0;
    BookingState state = BookingState::booked;

    bool holds_seat() const { return state == BookingState::booked || state == BookingState::checked_in; }
};

using LastSeats = std::unordered_map<std::int64_t, LastSeat>; // by person

struct HotSession {
    Session session; // `taken` is as of the last look
    LastSeats last;
    bool complete = false;   // `last` holds everybody who ever booked
    std::uint64_t turns = 0; // of seat_turns, before the database was looked at
    std::chrono::steady_clock::time_point looked_at;
};

/// What a batch found out about a session, told after the commit.
struct Learned {
    std::shared_ptr<HotSession> hot;
    std::vector<std::pair<std::int64_t, LastSeat>> seats; // new ones, by person
    std::int64_t taken = 0;
    std::uint64_t turns = 0;
};

class HotSessions {
public:
    /// An answer from memory, or nothing.
    std::optional<Outcome<Booked>> answer(TenantId tenant, SessionId session, PersonId person, Instant now) const;

    /// What is remembered if it is of this version.
    std::shared_ptr<HotSession> of_version(TenantId tenant, SessionId session, std::int64_t version) const;

    void learn(TenantId tenant, std::vector<Learned> learned);

private:
    static constexpr std::size_t most = 256;

    mutable std::mutex guard_;
    std::map<std::pair<TenantId, SessionId>, std::shared_ptr<HotSession>> sessions_;
};

}
