#include "places/stored_place.h"

namespace gongyou::places {

RoomId add_room(facts::Deed& deed, const Actor& actor, PlaceId place_id, const NewRoom& wish)
{
    const auto place = place_to_change(deed, actor, place_id);
    const auto id = deed.new_id<RoomId>();
    const auto added = deed.tx().change(R"sql(
        INSERT INTO places_rooms (tenant_id, id, place_id, name, capacity) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, place_id, name) DO NOTHING
        )sql",
        deed.tenant(), id, place_id, wish.name, wish.capacity);
    if (added == 0) refuse_conflict("places.room_name_taken", "这个阵地已有叫“" + wish.name + "”的房间，请换个名称");
    deed.record({
        .kind = "places.room_added",
        .topic = place.kind,
        .org = place.org,
        .place = place_id,
        .quantity = wish.capacity,
        .record = "places/place/" + print(place_id),
    });
    return id;
}

}
