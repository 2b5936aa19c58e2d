#pragma once

// Activities 活动: what people come to. An activity has sessions, a session has seats, a booking is a person's
// seat, a check-in says that he came. docs/scarcity.md says how nothing scarce is ever given twice.

#include "activities/audience.h"
#include "activities/names.h"
#include "forms/forms.h"
#include "orgs/actor.h"
#include "places/places.h"
#include "platform/crypto/keys.h"
#include "platform/http/router.h"
#include "platform/toml/table.h"

#include <optional>
#include <string>
#include <vector>

namespace gongyou::activities {

class Grab;         // grab.h: the rush, for whoever starts it or books in it
struct CodeContent; // code.h: what a code says

// ---- planning -----------------------------------------------------------------------------------------

/// A kind of activity 活动类型, as a playbook brings it. Its id is the topic of its facts; the rest is what a new
/// activity of the topic takes where it does not say otherwise.
struct Topic {
    std::string id;
    std::string label;
    std::string about{};
    OnePer one_per = OnePer::session;
    int offer_minutes = 120;
    int grace_minutes = 15;
};

/// A playbook's `[[activity]]` table. What is wrong goes to the file's mistakes.
Topic read_topic(TomlTable& table);

struct TopicName {
    static constexpr auto named = "ActivityTopic";
    std::string id, label;
};

/// Sets a topic up: its word and label for the tenant, its terms for the org and all below it. The same again changes nothing.
/// Records activities.topic_defined. Refusals: activities.topic_clash when the word means something else already.
void define_topic(facts::Deed& deed, OrgId org, const Topic& topic);

/// With the terms that hold for the org: its own, else those of the nearest above it, else plain ones. Nothing for a word that
/// the tenant does not have.
std::optional<Topic> find_topic(Transaction& tx, TenantId tenant, const std::string& id, OrgId org);

std::vector<TopicName> topics_of(Transaction& tx, TenantId tenant);
std::optional<std::string> topic_label(Transaction& tx, TenantId tenant, const std::string& id);

struct NewActivity {
    OrgId org;
    std::string title;
    std::string topic;
    std::string about;
    std::optional<OnePer> one_per; // absent here and below: the topic's
    std::optional<std::vector<OrgId>> partners;
    std::optional<Audience> audience;
    std::optional<std::vector<forms::Field>> form; // what is asked when signing up
    std::optional<FreeSeat> free_seat;
    std::optional<int> offer_minutes;
    std::optional<int> grace_minutes;
};
const Shape<NewActivity>& shape_of(NewActivity*);

/// Records activities.planned. Refusals: orgs.no_such_org, forms.invalid.
ActivityId plan_activity(facts::Deed& deed, const Actor& actor, const NewActivity& wish);

struct NewSession {
    std::optional<std::string> title; // absent: the activity's
    std::optional<PlaceId> place;
    std::optional<places::RoomId> room;
    Instant starts_at, ends_at;
    std::int64_t seats = 0;
    Instant opens_at;
    std::optional<Instant> closes_at;    // absent: the start
    std::optional<Instant> cancel_until; // absent: the start
    std::optional<Money> price;
    std::optional<Audience> audience;           // beyond what the activity asks
    std::optional<std::vector<OrgId>> partners; // absent: the activity's
};
const Shape<NewSession>& shape_of(NewSession*);

/// Holds the room and records activities.session_planned. Refusals: activities.no_such_activity, forms.invalid (ends
/// before it starts, opens after it closes, more seats than the room holds), places.room_taken.
SessionId plan_session(facts::Deed& deed, const Actor& actor, ActivityId activity, const NewSession& wish);

/// Calls a session off: bookings, offers and the waiting list end, the room is free. Records
/// activities.session_cancelled and a booking_cancelled for each. Refusals: activities.no_such_session, activities.session_ended
/// (also where somebody was checked in already).
void cancel_session(facts::Deed& deed, const Actor& actor, SessionId session, const std::string& reason);

/// Ends a session that took place: who did not come is a no-show. Records activities.held, quantity those present, when
/// somebody was; else activities.closed_empty. Refusals: activities.no_such_session, activities.session_ended, activities.too_early.
/// Gives how many were present.
std::int64_t close_session(facts::Deed& deed, const Actor& actor, SessionId session);

/// Closes what nobody closed, a day after its end, with what was seen: one deed of nobody's a session, its fact with `way` house.
/// At most a hundred at once; for a job and for the demo city. Gives how many it closed.
std::int64_t close_forgotten(Database& database, IdMaker& ids, TenantId tenant, Instant now);

/// Tells whoever planned a session or let people in, once, that it ended two hours ago and its roll is still open. For a job.
/// Gives for how many sessions.
std::int64_t remind_of_open_sessions(Database& database, IdMaker& ids, TenantId tenant, Instant now);

/// An audience that somebody else counted. Records activities.audience_reported on that day; another number of the same source and
/// day corrects the one before. Refusals: activities.no_such_session, activities.session_ended (called off).
void report_audience(facts::Deed& deed, const Actor& actor, SessionId session, std::int64_t count, const std::string& source, Day day);

// ---- seats; booking itself is in grab.h -----------------------------------------------------------------

/// Gives a seat back and offers it to the next in line. Records activities.booking_cancelled. Refusals:
/// activities.no_such_booking (or another's), activities.not_booked, activities.too_late_to_cancel.
void cancel_booking(facts::Deed& deed, PersonId person, BookingId booking);

/// The host gives a seat back for somebody, also after the limit, and says why; the person is told. Records
/// activities.booking_cancelled. Refusals: activities.no_such_booking (or beyond reach), activities.not_booked, activities.session_ended.
void cancel_booking_for(facts::Deed& deed, const Actor& host, BookingId booking, const std::string& reason);

/// Stands in line. Gives the place in it, 1 for the next. Records activities.waiting_joined. Refusals: activities.no_such_session,
/// activities.not_open, activities.sign_up_closed, activities.not_for_you, activities.already_booked, activities.already_waiting,
/// activities.seats_left, activities.already_elsewhere.
std::int64_t join_waiting(facts::Deed& deed, PersonId person, SessionId session);

/// Records activities.waiting_left. Refusals: activities.not_waiting.
void leave_waiting(facts::Deed& deed, PersonId person, SessionId session);

/// Takes the seat that is held. Records activities.booked. Refusals: activities.no_such_offer, activities.offer_lapsed.
Booking accept_offer(facts::Deed& deed, PersonId person, OfferId offer);

/// Lets it go to the next in line. Records activities.offer_declined. Refusals as accept_offer.
void decline_offer(facts::Deed& deed, PersonId person, OfferId offer);

/// Ends what lapsed and offers those seats on: one deed a session. For a job and for the demo city.
/// Gives how many offers ended.
std::int64_t expire_offers(Database& database, IdMaker& ids, TenantId tenant, Instant now);

/// Keeps the list of each person's sessions (own_sessions.h): timed work, every second. Gives how many were added.
std::int64_t follow_bookings(Database& database, TenantId tenant);

/// Forgets codes that expired an hour ago. For a job.
void forget_old_codes(Database& database, TenantId tenant, Instant now);

// ---- at the door; checking in by code is in grab.h --------------------------------------------------------

/// The QR code's text, good for a minute, and what the phone makes its six digits from. Refusals: activities.no_such_booking,
/// activities.already_checked_in, activities.not_booked.
struct CheckInCode {
    std::string code;
    Instant expires_at;
    Hash secret;
};
CheckInCode code_of(Transaction& tx, TenantId tenant, PersonId person, const Keys& keys, IdMaker& ids, BookingId booking, Instant now);

/// By roll-call. Records activities.checked_in. Refusals: activities.no_such_booking, activities.already_checked_in, activities.not_booked,
/// activities.too_early, activities.doors_shut, activities.session_ended.
void check_in(facts::Deed& deed, const Actor& actor, BookingId booking);

/// Takes a check-in back, with a reversing fact; the reason is kept beside the booking, for a fact holds no free text. After the
/// end an officer's: the booking ends as a no-show, and activities.held is taken back and recorded anew on its day with one
/// fewer (none left: activities.closed_empty). Refusals: activities.no_such_booking, activities.not_checked_in, activities.officer_needed.
void reverse_check_in(facts::Deed& deed, const Actor& actor, BookingId booking, const std::string& reason);

/// After the start and the grace, seats of those who did not come are free again. Records activities.no_show for each.
/// Gives how many. Refusals: activities.no_such_session, activities.too_early, activities.session_ended.
std::int64_t release_no_shows(facts::Deed& deed, const Actor& actor, SessionId session);

/// The other way round, after the end and by an officer: who was taken for a no-show had come. Records activities.checked_in on the
/// session's day, takes back activities.no_show and corrects activities.held. Refusals: activities.no_such_booking,
/// activities.officer_needed, activities.not_ended, activities.not_a_no_show, activities.sold_out, activities.already_elsewhere.
void check_in_after_end(facts::Deed& deed, const Actor& actor, BookingId booking, const std::string& reason);

/// Books and checks in at once: a member within the actor's reach, or whoever stood on this session's roll or in its line. Takes
/// the seat that an offer holds for him, else a free one. Records activities.booked and activities.checked_in. Refusals:
/// activities.no_such_session, people.no_such_person, activities.sold_out, activities.not_for_you, activities.already_booked,
/// activities.already_elsewhere, activities.too_early, activities.doors_shut, activities.session_ended.
Booking walk_in(facts::Deed& deed, const Actor& actor, SessionId session, PersonId person);

/// The same for whoever shows the code of a booking of his in any session of the city; the code was read and is good, and opens one
/// door once. Refusals also activities.code_seen, activities.not_booked (the booking shown was given back).
Booking walk_in_by_code(facts::Deed& deed, const Actor& actor, SessionId session, const CodeContent& shown);

/// What a gate noted while it was offline.
struct GateEntry {
    std::int64_t counter = 0; // the gate's own, never used twice
    BookingId booking;
    Instant passed_at;
};
/// An entry that was not taken, and why: another session's booking, a time when the doors were shut or still to come, a counter
/// that stands for another entry.
struct RefusedEntry {
    static constexpr auto named = "RefusedGateEntry";
    std::int64_t counter = 0;
    std::string code, message;
};
struct GateResult {
    std::int64_t admitted = 0, repeated = 0, conflicts = 0;
    std::vector<RefusedEntry> refused{};
};
const Shape<GateEntry>& shape_of(GateEntry*);
/// Takes a batch of entries of the device that is signed in, each once: uploading it again changes nothing. A booking that was
/// checked in elsewhere is kept as a conflict for the keeper and never makes a second fact. Refusals: activities.no_such_session.
GateResult upload_gate_entries(facts::Deed& deed, const Actor& actor, SessionId session, const std::vector<GateEntry>& entries);

// ---- reading ------------------------------------------------------------------------------------------------

/// Bookings by id; what does not exist is missing.
std::vector<Booking> find_bookings(Transaction& tx, TenantId tenant, const IdList& bookings);

/// The person's own seats in sessions that have not ended, the next first.
std::vector<Booking> coming_bookings(Transaction& tx, TenantId tenant, PersonId person, Instant now, std::int64_t limit);

struct Offer {
    OfferId id;
    SessionId session;
    Instant expires_at;
};
std::vector<Offer> offers_of(Transaction& tx, TenantId tenant, PersonId person, Instant now);

/// Names this domain's facts and resolves its records.
void introduce();

void add_routes(Router& http, Grab& grab, const Keys& keys);

}
