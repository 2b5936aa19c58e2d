#pragma once

#include "activities/session.h"

namespace gongyou::activities {

/// What is asked of the list; what is empty or absent is not asked.
struct SessionFilter {
    Instant from, to;
    std::string q, topic;
    std::optional<places::Point> near;
    bool free = false; // seats left
    Instant after_start{};
    SessionId after{};
    std::int64_t limit = 50;
};

struct Listed {
    Session session;
    std::optional<double> metres;
};

/// Sessions that start within the time, the earliest first; the nearest first when `near` is asked (within 30 km).
/// One more than the limit, if there are so many.
std::vector<Listed> list_sessions(Transaction& tx, TenantId tenant, const SessionFilter& filter);

/// A person's bookings whose sessions ended before `now` (past) or not (coming); of several in one session the last.
struct OwnBooking {
    Booking booking;
    Instant starts_at;
};
enum class View { coming,
    past };
std::vector<OwnBooking> own_bookings(Transaction& tx, TenantId tenant, PersonId person, View view, Instant now, SessionId after, std::int64_t limit);

/// How many stand in line, by session; without an entry: nobody.
std::map<SessionId, std::int64_t> waiting_counts(Transaction& tx, TenantId tenant, const IdList& sessions);

/// Where a person stands in line, and as the how-manyth; 1 is the next.
struct InLine {
    SessionId session;
    std::int64_t place = 0;
};
std::vector<InLine> waiting_of(Transaction& tx, TenantId tenant, PersonId person);

/// The person's place in line, 1 for the next; nothing if he does not wait.
std::optional<std::int64_t> place_in_line(Transaction& tx, TenantId tenant, SessionId session, PersonId person);

}
