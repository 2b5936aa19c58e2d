#include "places/places.h"
#include "platform/db/as.h"

#include "platform/search.h"

namespace gongyou::places {

std::map<PlaceId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& places)
{
    const auto named = tx.all(as<PlaceId, std::string>,
        "SELECT id, name FROM places_places WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))", tenant, places);
    return {named.begin(), named.end()};
}

std::map<RoomId, std::string> room_names_of(Transaction& tx, TenantId tenant, const IdList& rooms)
{
    const auto named = tx.all(as<RoomId, std::string>,
        "SELECT id, name FROM places_rooms WHERE tenant_id = $1 AND id IN (SELECT value FROM ids_of($2))", tenant, rooms);
    return {named.begin(), named.end()};
}

std::map<PlaceId, Found> find(Transaction& tx, TenantId tenant, const IdList& places)
{
    std::map<PlaceId, Found> found;
    for (const Found& place : tx.all(as<Found>, R"sql(
        SELECT p.id, p.org_id, p.name, p.kind, p.town, p.lat, p.lon, c.closed_day IS NOT NULL
          FROM places_places p
          LEFT JOIN places_closures c ON c.tenant_id = p.tenant_id AND c.place_id = p.id
         WHERE p.tenant_id = $1 AND p.id IN (SELECT value FROM ids_of($2))
        )sql",
             tenant, places)) {
        found.emplace(place.id, place);
    }
    return found;
}

std::optional<Found> find(Transaction& tx, TenantId tenant, PlaceId place)
{
    const auto found = find(tx, tenant, IdList{{place.value}});
    const auto one = found.find(place);
    return one == found.end() ? std::nullopt : std::optional{one->second};
}

IdList found_by(Transaction& tx, TenantId tenant, const std::string& words)
{
    const TextList grams{grams_to_find(words)};
    if (grams.values.empty()) return {};
    return {tx.all(as<std::int64_t>, R"sql(
        SELECT s.place_id FROM places_search s
         WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($2)) GROUP BY s.place_id HAVING COUNT(*) = $3
        )sql",
        tenant, grams, std::ssize(grams.values))};
}

std::optional<FoundRoom> find_room(Transaction& tx, TenantId tenant, RoomId room)
{
    return tx.maybe(as<FoundRoom>, "SELECT id, place_id, name, capacity FROM places_rooms WHERE tenant_id = $1 AND id = $2", tenant, room);
}

}
