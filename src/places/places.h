#pragma once

// Places 阵地: cultural palaces, service stations, drivers' homes. Kinds are data, one place may serve
// several uses, rooms can be held by one thing at a time.

#include "orgs/actor.h"
#include "platform/http/router.h"
#include "platform/toml/table.h"

#include <functional>
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
std::optional<FoundRoom> find_room(Transaction& tx, TenantId tenant, RoomId room);

/// One promised stretch of a week: `{"weekday": 1, "from": "08:30", "to": "17:30"}`, Monday is 1.
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
    double lat = 0, lon = 0; // WGS-84
    std::optional<bool> open_on_holidays;
    std::optional<Day> opened_on; // absent: today
};
const Shape<NewPlace>& shape_of(NewPlace*);

/// Opens a place. Records places.opened on its opening day, topic the kind. Refusals: orgs.no_such_org, forms.invalid.
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

/// Refusals: places.no_such_place, forms.invalid.
void except_day(facts::Deed& deed, const Actor& actor, PlaceId place, const NewException& wish);

/// What may be said anew of a place; what is absent stays. Its kind stays: facts were recorded under it.
struct PlaceChange {
    std::optional<std::string> name, town, address;
    std::optional<std::vector<std::string>> uses;
    std::optional<double> lat, lon;
    std::optional<bool> open_on_holidays;
};
const Shape<PlaceChange>& shape_of(PlaceChange*);

/// Refusals: places.no_such_place, forms.invalid.
void change_place(facts::Deed& deed, const Actor& actor, PlaceId place, const PlaceChange& change);

/// Closes a place for good, from `day` on. Records places.closed, topic the kind. Refusals: places.no_such_place,
/// places.closed, places.still_held while its rooms are held after that day.
void close_place(facts::Deed& deed, const Actor& actor, PlaceId place, Day day, const std::string& reason);

/// Holds a room for `record` from `from` to `to`, every quarter-hour touched; `title` is what others are told.
/// Part of the caller's deed, which records its own fact. Refusals: places.room_taken naming what holds it,
/// not_found (places.no_such_room), places.closed.
void occupy(facts::Deed& deed, RoomId room, Instant from, Instant to, const std::string& record, const std::string& title);

/// Lets go of whatever `record` holds; nothing held is no mistake.
void release(facts::Deed& deed, const std::string& record);

/// Metres between two points of WGS-84, along the sphere.
double metres_between(double lat, double lon, double other_lat, double other_lon);

/// `34.81,117.32` as a point. Refusal invalid (places.not_a_point).
struct Point {
    double lat = 0, lon = 0;
};
Point point_of(const std::string& text);

/// Whether a day is a public holiday, on which places are closed unless they say otherwise.
using IsHoliday = std::function<bool(Day)>;

/// Names this domain's facts and resolves its records.
void introduce();

void add_routes(Router& http, IsHoliday is_holiday);

}
