#pragma once

#include "orgs/orgs.h"
#include "places/list_places.h"

namespace gongyou::places {

// What places say of themselves over HTTP.

struct PlaceCard {
    PlaceId id;
    std::string name, kind, kind_label;
    std::vector<std::string> uses; // labels
    double lat = 0, lon = 0;
    std::string address;
    bool open_now = false;
    std::optional<Instant> until; // when it shuts or opens next, within two weeks
    std::string hours_today;      // `08:30-12:00 14:00-17:30`, empty when closed
    bool calendar_known = true;   // false: this year's holidays are not, and the hours count weekends alone
    std::optional<std::int64_t> distance_m;
};

struct RoomRow {
    static constexpr auto named = "Room";
    RoomId id;
    std::string name;
    int capacity = 0;
};

struct ExceptionRow {
    static constexpr auto named = "PlaceException";
    Day day;
    bool open = false;
    std::optional<std::string> from, to;
    std::string reason;
};

struct PlaceRecord {
    PlaceId id;
    std::string name, kind, kind_label;
    std::vector<std::string> uses;
    double lat = 0, lon = 0;
    std::string address, town;
    bool open_now = false;
    std::optional<Instant> until;
    std::string hours_today;
    bool calendar_known = true;
    bool open_on_holidays = false;
    std::vector<RoomRow> rooms;
    std::vector<HoursLine> hours;
    std::vector<ExceptionRow> exceptions;
    Day opened_on;
    std::optional<Day> closed_on;
    orgs::NamedOrg org;
};

struct KindRow {
    static constexpr auto named = "PlaceKind";
    std::string id, label;
};

struct HoldingRow {
    static constexpr auto named = "RoomHolding";
    std::string record, title;
    Instant from, to;
};

struct Week {
    std::vector<HoursLine> hours;
};

struct Closing {
    std::optional<Day> day;
    std::string reason;
};

const Shape<Week>& shape_of(Week*);
const Shape<Closing>& shape_of(Closing*);

PlaceCard as_card(const Listed& listed, const std::map<std::string, std::string>& kinds, Instant now, const Calendar& calendar);
PlaceRecord as_record(Transaction& tx, TenantId tenant, const Place& place, Instant now, const Calendar& calendar);

}
