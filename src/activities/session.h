#pragma once

// A session with what it takes from its activity, as the operations see it.

#include "activities/activities.h"

namespace gongyou::activities {

enum class SessionState { planned,
    closed,
    cancelled };
std::span<const EnumWord<SessionState>> enum_words(SessionState*);

struct Session {
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
    Audience audience;

    // from the activity
    OnePer one_per = OnePer::session;
    Audience everybody; // who may come to the activity at all
    std::vector<forms::Field> form;
    std::optional<FreeSeat> free_seat;
    int offer_minutes = 0, grace_minutes = 0;

    bool partnered = false; // hosted with others

    std::int64_t free() const { return seats - taken; }
};

/// `2024-03-08 19:00`, as sentences say it.
std::string print_moment(Instant at);

/// `activities/session/<id>`, `activities/booking/<id>`.
std::string record_of(SessionId id);
std::string record_of(BookingId id);

/// Sessions by id; what does not exist is missing.
std::map<SessionId, Session> read_sessions(Transaction& tx, TenantId tenant, const IdList& ids);

/// Takes the row's lock first, so that whoever changes seats stands in line. Refusal not_found (activities.no_such_session).
Session lock_session(facts::Deed& deed, SessionId id);

/// The same within what the actor reaches. Refusal not_found (activities.no_such_session).
Session lock_session(facts::Deed& deed, const Actor& actor, orgs::Capability capability, SessionId id);
bool reaches(Transaction& tx, const Actor& actor, orgs::Capability capability, SessionId id);

/// From here on people may be let in.
Instant doors_open_at(const Session& session);

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

/// A word that facts may carry. A town or trade that somebody wrote by hand is none, and stays out of them.
bool is_code(std::string_view word);

/// A fact about a session, with what every fact of it carries.
facts::Fact fact_of(const Session& session, std::string kind);
/// A fact about a booking: whose, and the codes kept with it.
facts::Fact fact_of(const Session& session, const Booking& booking, std::string kind);

Refusal sold_out();
Refusal already_elsewhere();
Refusal seat_was_released(); // after a no-show
Refusal no_such_session();

}
