#include "places/place_json.h"

#include "orgs/orgs.h"
#include "places/stored_place.h"

#include <cmath>

namespace gongyou::places {

namespace {

std::string label_of(const std::map<std::string, std::string>& kinds, const std::string& kind)
{
    const auto found = kinds.find(kind);
    return found == kinds.end() ? kind : found->second;
}

std::vector<std::string> labels_of(const std::map<std::string, std::string>& kinds, const std::vector<std::string>& uses)
{
    std::vector<std::string> labels;
    for (const auto& use : uses) labels.push_back(label_of(kinds, use));
    return labels;
}

}

PlaceCard as_card(const Listed& listed, const std::map<std::string, std::string>& kinds, Instant now, const Calendar& calendar)
{
    const auto& place = listed.place;
    const auto [open, until] = doors_at(place, now, calendar);
    PlaceCard card{place.id, place.name, place.kind, label_of(kinds, place.kind), labels_of(kinds, place.uses), place.lat, place.lon,
        place.address, open, until, print(open_hours(place, day_of(now), calendar)), calendar.knows(day_of(now)), std::nullopt};
    if (listed.metres) card.distance_m = std::llround(*listed.metres);
    return card;
}

PlaceRecord as_record(Transaction& tx, TenantId tenant, const Place& place, Instant now, const Calendar& calendar)
{
    const auto kinds = kind_labels(tx, tenant);
    const auto [open, until] = doors_at(place, now, calendar);
    PlaceRecord record{place.id, place.name, place.kind, label_of(kinds, place.kind), labels_of(kinds, place.uses), place.lat, place.lon,
        place.address, place.town, open, until, print(open_hours(place, day_of(now), calendar)), calendar.knows(day_of(now)),
        place.open_on_holidays, {}, {}, {}, place.opened_on, place.closed_on, {place.org, ""}};
    for (const auto& room : rooms_of(tx, tenant, place.id)) record.rooms.push_back({room.id, room.name, room.capacity});
    for (const auto& line : place.hours) {
        record.hours.push_back({line.weekday, print_minute(line.open.from), print_minute(line.open.to)});
    }
    for (const auto& exception : place.exceptions) {
        if (exception.day < day_of(now)) continue; // read for the night that runs over midnight
        ExceptionRow row{exception.day, exception.open.has_value(), std::nullopt, std::nullopt, exception.reason};
        if (exception.open) {
            row.from = print_minute(exception.open->from);
            row.to = print_minute(exception.open->to);
        }
        record.exceptions.push_back(std::move(row));
    }
    record.org.name = orgs::names_of(tx, tenant, IdList{{place.org.value}})[place.org];
    return record;
}

const Shape<Week>& shape_of(Week*)
{
    static const Shape<Week> shape{"PlaceWeek", field("hours", &Week::hours, "承诺时间", {.max_items = 50})};
    return shape;
}

const Shape<Closing>& shape_of(Closing*)
{
    static const Shape<Closing> shape{"PlaceClosing", field("day", &Closing::day, "关闭日期"),
        field("reason", &Closing::reason, "原因", {.max_length = 100})};
    return shape;
}

}
