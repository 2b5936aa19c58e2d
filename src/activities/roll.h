#pragma once

// The roll of a session 点名册: who is expected, who came, who waits; for whoever may call it.

#include "activities/session_json.h"

namespace gongyou::activities {

struct RollPerson {
    PersonId id;
    std::string name;
    std::optional<std::string> phone_tail; // of namesakes only: the last four digits tell them apart
};
struct RollEntry {
    BookingId booking;
    RollPerson person;
    BookingState state = BookingState::booked;
    std::optional<Instant> checked_in_at;
};
struct RollWaiting {
    RollPerson person;
    std::int64_t place = 0;
};
/// Somebody whom a gate let in although the roll says otherwise.
struct GateConflict {
    RollPerson person;
    Instant passed_at;
};
struct Doors {
    bool open = false;
    Instant open_at, shut_at;
};
struct RollEnd {
    Instant at;
    std::int64_t present = 0;
    bool by_house = false; // nobody closed it
    bool called_off = false;
};
struct Roll {
    SessionCard session;
    Doors doors;
    std::optional<RollEnd> end;
    bool may_close = false;   // it has begun and nobody closed it
    bool may_correct = false; // after the end; an officer's
    std::vector<RollEntry> items;
    std::vector<RollWaiting> waiting;
    std::vector<GateConflict> gate_conflicts;
};

/// A session as those at its door see it: how its roll stands.
enum class RollState { not_yet, // doors shut still
    open,
    over, // doors shut again, and nobody closed it yet
    closed,
    called_off };
std::span<const EnumWord<RollState>> enum_words(RollState*);
struct RollRow {
    SessionCard session;
    RollState state = RollState::not_yet;
    std::int64_t come = 0, expected = 0; // expected: all who have or had a seat
};

/// Refusal not_found (activities.no_such_session).
Roll roll_of(Transaction& tx, const Actor& actor, const Keys& keys, SessionId id, Instant now);

/// Sessions whose roll the actor may call, that start on one of the days, the earliest first; `q`: with this in the title.
struct RollFilter {
    Day from, to;
    std::string q;
    SessionId after{};
    std::int64_t limit = 50;
};
/// One more than the limit, if there are so many.
std::vector<RollRow> list_rolls(Transaction& tx, const Actor& actor, const RollFilter& filter, Instant now);

}
