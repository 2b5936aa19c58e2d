#include "orgs/orgs.h"
#include "places/stored_place.h"
#include "platform/text.h"

namespace gongyou::places {

void change_place(facts::Deed& deed, const Actor& actor, PlaceId id, const PlaceChange& change)
{
    auto place = place_to_change(deed, actor, id);
    if (change.town && !is_code(*change.town)) refuse_field("town", "not_a_code", "镇街请填写代码，例如 shizhong-wenhualu");
    if (change.lat.has_value() != change.lon.has_value()) refuse_field("lat", "incomplete", "经度和纬度要一起填写");
    if (change.lat) {
        const Point point = orgs::locate(deed.tx(), deed.tenant(), {{*change.lat, *change.lon}, change.crs, change.elsewhere.value_or(false)});
        place.lat = point.lat;
        place.lon = point.lon;
    }
    place.name = change.name.value_or(place.name);
    place.town = change.town.value_or(place.town);
    place.address = change.address.value_or(place.address);
    deed.tx().change(R"sql(
        UPDATE places_places SET name = $3, town = $4, address = $5, lat = $6, lon = $7, open_on_holidays = $8
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), id, place.name, place.town, place.address, place.lat, place.lon,
        change.open_on_holidays.value_or(place.open_on_holidays));
    if (change.uses) write_uses(deed, id, place.kind, *change.uses);
    index_for_search(deed, id, place.name + " " + place.address);
    deed.record({.kind = "places.changed", .topic = place.kind, .org = place.org, .place = id, .record = "places/place/" + print(id)});
}

}
