#pragma once

// What sessions say of themselves over HTTP.

#include "activities/list_sessions.h"
#include "orgs/orgs.h"

namespace gongyou::activities {

struct NamedPlace {
    PlaceId id;
    std::string name;
};
struct ActivityName {
    ActivityId id;
    std::string title, topic_label;
};
struct SignUp {
    Instant opens_at, closes_at;
    std::string state; // not_yet, open, full, closed
};

/// What a session in a list is to the caller.
enum class MyState { booked,
    checked_in,
    waiting,
    offered };
std::span<const EnumWord<MyState>> enum_words(MyState*);

struct SessionCard {
    SessionId id;
    ActivityName activity;
    std::string title;
    Instant starts_at, ends_at, cancel_until;
    orgs::NamedOrg org; // whom to ask
    std::optional<NamedPlace> place;
    std::optional<std::string> room; // its name
    std::int64_t seats = 0, taken = 0, free = 0, waiting = 0;
    SignUp sign_up;
    Money price;
    std::optional<std::string> price_reason;
    std::vector<std::string> partners;
    bool cancelled = false;
    std::optional<std::int64_t> distance_m;
    std::optional<MyState> my_state; // in lists, where somebody is signed in
};

struct MineBooking {
    BookingId id;
    BookingState state = BookingState::booked;
};
struct MineWaiting {
    std::int64_t place = 0;
};
struct MineOffer {
    OfferId id;
    Instant expires_at;
};
struct Mine {
    static constexpr auto named = "MineInSession";
    std::optional<MineBooking> booking;
    std::optional<MineWaiting> waiting;
    std::optional<MineOffer> offer;
};

struct SessionRecord {
    members::Beside<SessionCard> card;
    std::string about, who_may_come;
    std::vector<forms::Field> form;
    std::optional<Mine> mine; // of the caller, when signed in
};

/// Cards in the order of the sessions, and what each is to the caller, if there is one; names are looked up all at once.
std::vector<SessionCard> as_cards(Transaction& tx, TenantId tenant, const std::vector<Listed>& listed, Instant now, PersonId caller = {});
/// By session, for lists of bookings and offers.
std::map<SessionId, SessionCard> cards_of(Transaction& tx, TenantId tenant, const IdList& sessions, Instant now);

SessionRecord as_record(Transaction& tx, TenantId tenant, const Session& session, PersonId caller, Instant now);

}
