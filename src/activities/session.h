#pragma once

// A session with what it takes from its activity, as the operations see it.
//
// One more field of a session is a column, a member here, and a line where it may be said (NewSession) and shown (SessionCard or
// SessionRecord): what has one name and type in two of them is taken over.

#include "activities/activities.h"

namespace gongyou::activities {

enum class SessionState { planned,
    closed,
    cancelled };
std::span<const EnumWord<SessionState>> enum_words(SessionState*);

/// Its own columns.
struct SessionRow {
    static constexpr auto table = "activities_sessions";
    SessionId id;
    ActivityId activity;
    OrgId org;
    std::string topic, title;
    PlaceId place{};
    places::RoomId room{};
    Instant starts_at, ends_at, opens_at, closes_at, cancel_until;
    std::int64_t seats = 0, taken = 0, version = 0;
    Money price;
    SessionState state = SessionState::planned;
    Audience audience; // who may come, beyond what the activity asks
};

/// What is read with it: what its activity settles, and who else hosts it.
struct SessionTerms {
    OnePer one_per = OnePer::session;
    Audience everybody; // who may come to the activity at all
    std::vector<forms::Field> form;
    std::optional<FreeSeat> free_seat;
    int offer_minutes = 0, grace_minutes = 0;
    bool partnered = false; // hosted with others
};

struct Session : SessionRow, SessionTerms {
    std::int64_t free() const { return seats - taken; }
    /// The day of all that happens at it, whenever it is written down and however late the evening gets.
    Day day() const { return day_of(starts_at); }
};

/// `2024-03-08 19:00`, as sentences say it.
std::string print_moment(Instant at);

/// `activities/session/<id>`, `activities/booking/<id>`.
std::string record_of(SessionId id);
std::string record_of(BookingId id);

/// Sessions by id; what does not exist is missing.
std::map<SessionId, Session> read_sessions(Transaction& tx, TenantId tenant, const IdList& ids);
/// The same in two halves: what is asked between travels with it.
Rows ask_sessions(Transaction& tx, TenantId tenant, const IdList& ids);
std::map<SessionId, Session> read_sessions(Rows rows);

/// Locks the rows first, in the order of their ids, and reads them as whoever held them before has left them. Whatever
/// changes who sits in a session begins with this, so that all who do stand in one line: docs/scarcity.md.
std::map<SessionId, Session> lock_sessions(Transaction& tx, TenantId tenant, const IdList& ids);
void lock_rows_of(Transaction& tx, TenantId tenant, const IdList& ids);

/// The same for one. Refusal not_found (activities.no_such_session).
Session lock_session(facts::Deed& deed, SessionId id);

/// The same within what the actor reaches. Refusal not_found (activities.no_such_session).
Session lock_session(facts::Deed& deed, const Actor& actor, orgs::Capability capability, SessionId id);
bool reaches(Transaction& tx, const Actor& actor, orgs::Capability capability, SessionId id);

// People are let in from two hours before the start until a day after the end, so that a roll kept on paper can be typed the
// next morning. Then the house closes the session with what was seen (close_forgotten.cpp).
inline constexpr std::chrono::hours doors_open_before_start{2};
inline constexpr std::chrono::hours doors_shut_after_end{24};
Instant doors_open_at(const Session& session);
Instant doors_shut_at(const Session& session);

/// Why nobody can sign up now, or nothing. Codes activities.not_open, sign_up_closed, session_ended, session_cancelled.
std::optional<Refusal> why_no_sign_up(const Session& session, Instant now);

/// Why this person may not come, or nothing. Code activities.not_for_you.
std::optional<Refusal> why_not_for(const Session& session, const people::Eligibility& person);

/// What a seat costs this person, and the code of the reason if that is nothing.
struct Price {
    Money amount;
    std::string free_reason;
};
Price price_for(const Session& session, const people::Eligibility& person);

/// A fact about a session, with what every fact of it carries.
facts::Fact fact_of(const Session& session, std::string kind);
/// A fact about a booking: whose, and the codes kept with it.
facts::Fact fact_of(const Session& session, const Booking& booking, std::string kind);
/// The same of what happened at the session itself (who came, who did not, that it was held): on the session's day. A roll of
/// 31 December that is typed on 1 January counts in the old year, the people like the event.
facts::Fact fact_at(const Session& session, std::string kind);
facts::Fact fact_at(const Session& session, const Booking& booking, std::string kind);

Refusal sold_out();
Refusal already_elsewhere();
Refusal seat_was_released(); // after a no-show
Refusal code_seen();
Refusal no_such_session();

}
