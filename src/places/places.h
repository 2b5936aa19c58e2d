#pragma once

// Places 阵地: cultural palaces, service stations, drivers' homes. Kinds are data, one place may serve
// several uses, rooms can be held by one thing at a time.

#include "orgs/actor.h"
#include "platform/calendar.h"
#include "platform/geography.h"
#include "platform/http/router.h"
#include "platform/toml/table.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyou::places {

struct Room_;
using RoomId = Id<Room_>;

/// What other domains need of a place.
struct Found {
    PlaceId id;
    OrgId org;
    std::string name;
    std::string kind; // a topic word, in facts' detail
    std::string town; // a code, in facts' detail
    double lat = 0, lon = 0;
    bool closed = false;
};

struct FoundRoom {
    RoomId id;
    PlaceId place;
    std::string name;
    int capacity = 0;
};

/// Names by id, for lists; what does not exist is missing.
std::map<PlaceId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& places);
std::map<RoomId, std::string> room_names_of(Transaction& tx, TenantId tenant, const IdList& rooms);

/// The places of these ids; what does not exist is missing.
std::map<PlaceId, Found> find(Transaction& tx, TenantId tenant, const IdList& places);
std::optional<Found> find(Transaction& tx, TenantId tenant, PlaceId place);
/// Whoever begins something at a place holds it before he looks at it: it is not closed until the deed has ended.
void hold_open(Transaction& tx, TenantId tenant, PlaceId place);
/// Places in whose name or address these words stand; empty where nothing was asked.
IdList found_by(Transaction& tx, TenantId tenant, const std::string& words);
std::optional<FoundRoom> find_room(Transaction& tx, TenantId tenant, RoomId room);

/// One promised stretch of a week: `{"weekday": 1, "from": "08:30", "to": "17:30"}`, Monday is 1. What ends earlier than it
/// begins ends on the next day (`22:00` to `01:00`).
struct HoursLine {
    int weekday = 1;
    std::string from, to;
    friend bool operator==(const HoursLine&, const HoursLine&) = default;
};
const Shape<HoursLine>& shape_of(HoursLine*);

/// A kind of place 阵地类型. Its id is the topic of its facts; its hours are what a new place of the kind promises
/// until it says otherwise.
struct Kind {
    std::string id;
    std::string label;
    std::vector<HoursLine> hours{};
};

/// A playbook's `[[place]]` table. What is wrong goes to the file's mistakes.
Kind read_kind(TomlTable& table);

/// Sets a kind up: its word and label for the tenant, its hours for the org and all below it. The same again changes nothing.
/// Records places.kind_defined.
/// Refusals: places.kind_clash when the word means something else already.
void define_kind(facts::Deed& deed, OrgId org, const Kind& kind);

struct NewPlace {
    OrgId org;
    std::string name;
    std::string kind;
    std::optional<std::vector<std::string>> uses; // its own kind is always among them
    std::string town;                             // code of the town
    std::string address;
    double lat = 0, lon = 0; // as `crs` says
    std::optional<bool> open_on_holidays;
    std::optional<Day> opened_on;     // absent: today
    std::optional<std::string> crs{}; // wgs84 (where absent), gcj02, bd09
    std::optional<bool> elsewhere{};  // meant to lie outside the city
};
const Shape<NewPlace>& shape_of(NewPlace*);

/// Opens a place. Records places.opened on its opening day, topic the kind. Refusals: orgs.no_such_org, forms.invalid (a point
/// outside the city that is not said to be meant, among others).
PlaceId open_place(facts::Deed& deed, const Actor& actor, const NewPlace& wish);

struct NewRoom {
    std::string name;
    int capacity = 0;
};
const Shape<NewRoom>& shape_of(NewRoom*);

/// Refusals: not_found (places.no_such_place), places.room_name_taken.
RoomId add_room(facts::Deed& deed, const Actor& actor, PlaceId place, const NewRoom& wish);

/// Replaces the promised hours of the week. Refusals: places.no_such_place, forms.invalid (hours that overlap or end before they start).
void promise_hours(facts::Deed& deed, const Actor& actor, PlaceId place, const std::vector<HoursLine>& week);

/// A day that differs: `open` false, or open from `from` to `to`. Replaces what was said of that day before.
struct NewException {
    Day day;
    bool open = false;
    std::optional<std::string> from, to;
    std::string reason;
};
const Shape<NewException>& shape_of(NewException*);

/// Records places.day_excepted on that day where it has passed, else on the day it is said: an announcement is a deed of the
/// day it is made. Refusals: places.no_such_place, forms.invalid (before the opening, more than two years ahead, no hours).
void except_day(facts::Deed& deed, const Actor& actor, PlaceId place, const NewException& wish);

/// What may be said anew of a place; what is absent stays. Its kind stays: facts were recorded under it.
struct PlaceChange {
    std::optional<std::string> name, town, address;
    std::optional<std::vector<std::string>> uses;
    std::optional<double> lat, lon; // both or neither, as `crs` says
    std::optional<bool> open_on_holidays;
    std::optional<std::string> crs{};
    std::optional<bool> elsewhere{};
};
const Shape<PlaceChange>& shape_of(PlaceChange*);

/// Refusals: places.no_such_place, forms.invalid.
void change_place(facts::Deed& deed, const Actor& actor, PlaceId place, const PlaceChange& change);

/// Closes a place for good, from `day` on. Records places.closed, topic the kind. Refusals: places.no_such_place,
/// places.closed, places.still_held while its rooms are held after that day, and what other domains' guards say.
void close_place(facts::Deed& deed, const Actor& actor, PlaceId place, Day day, const std::string& reason);

/// Throws a Refusal while something is to take place there from that day on; told by other domains while wiring.
using ClosingGuard = std::function<void(facts::Deed&, PlaceId closing, Day from)>;
void guard_closing_with(ClosingGuard guard);

/// Holds a room for `record` from `from` to `to`, to the millisecond: what begins when another ends does not touch it. `title` is
/// what others are told. Part of the caller's deed, which records its own fact. Refusals: places.room_taken naming what holds it
/// and from when to when, not_found (places.no_such_room), places.closed.
void occupy(facts::Deed& deed, RoomId room, Instant from, Instant to, const std::string& record, const std::string& title);

/// Lets go of whatever `record` holds; nothing held is no mistake.
void release(facts::Deed& deed, const std::string& record);

/// `34.81,117.32` as a point. Refusal invalid (places.not_a_point).
using gongyou::metres_between;
using gongyou::Point;
Point point_of(const std::string& text);

/// Names this domain's facts and resolves its records.
void introduce();

void add_routes(Router& http);

}
