#include "places/stored_place.h"

namespace gongyou::places {

void change_place(facts::Deed& deed, const Actor& actor, PlaceId id, const PlaceChange& change)
{
    auto place = place_to_change(deed, actor, id);
    if (change.town && !is_code(*change.town)) refuse_field("town", "not_a_code", "镇街请填写代码，例如 shizhong-wenhualu");
    place.name = change.name.value_or(place.name);
    place.town = change.town.value_or(place.town);
    place.address = change.address.value_or(place.address);
    deed.tx().change(R"sql(
        UPDATE places_places SET name = $3, town = $4, address = $5, lat = $6, lon = $7, open_on_holidays = $8
         WHERE tenant_id = $1 AND id = $2
        )sql",
        deed.tenant(), id, place.name, place.town, place.address, change.lat.value_or(place.lat),
        change.lon.value_or(place.lon), change.open_on_holidays.value_or(place.open_on_holidays));
    if (change.uses) write_uses(deed, id, place.kind, *change.uses);
    index_for_search(deed, id, place.name + " " + place.address);
    deed.record({.kind = "places.changed", .topic = place.kind, .org = place.org, .place = id, .record = "places/place/" + print(id)});
}

}
