// Which places answer is decided in SQL, but for two questions: whether one is open at a moment, which takes
// its exceptions and the calendar, and how far it is. The database narrows the latter to a box, which an index
// serves, and the circle is cut out of it here.

#include "places/list_places.h"

#include "places/stored_place.h"
#include "platform/db/as.h"
#include "platform/search.h"

#include <algorithm>

namespace gongyou::places {

namespace {

constexpr double near_metres = 30'000;
constexpr std::int64_t most = 2'000; // places looked at for one answer

std::vector<PlaceId> candidates(Transaction& tx, TenantId tenant, const PlaceFilter& filter)
{
    const auto box = filter.near ? box_around(*filter.near, near_metres) : Box{};
    const bool narrowed_here = filter.near || filter.open_at;
    const TextList grams{grams_to_find(filter.q)};
    return tx.all(as<PlaceId>, R"sql(
        SELECT p.id FROM places_places p
         WHERE p.tenant_id = $1 AND p.lat BETWEEN $2 AND $3 AND p.lon BETWEEN $4 AND $5
           AND NOT EXISTS (SELECT 1 FROM places_closures c WHERE c.tenant_id = $1 AND c.place_id = p.id)
           AND ($6 = '' OR EXISTS (SELECT 1 FROM places_uses u WHERE u.tenant_id = $1 AND u.place_id = p.id AND u.kind = $6))
           AND ($7 = 0 OR within($1, p.org_id, $8))
           AND ($9 = 0 OR p.id IN (SELECT s.place_id FROM places_search s
                                    WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($10))
                                    GROUP BY s.place_id HAVING COUNT(*) = $9))
           AND p.id > $11
         ORDER BY p.id LIMIT $12
        )sql",
        tenant, box.south, box.north, box.west, box.east, filter.kind, filter.org, IdList{{filter.org.value}},
        std::ssize(grams.values), grams, filter.near ? 0 : filter.after, narrowed_here ? most : filter.limit + 1);
}

}

std::vector<Listed> list_places(Transaction& tx, TenantId tenant, const PlaceFilter& filter, Day today, const Calendar& calendar)
{
    std::vector<Listed> listed;
    // Yesterday's exception may run over midnight.
    const auto from = (filter.open_at ? std::min(today, day_of(*filter.open_at)) : today) - 1;
    for (auto& place : read_places(tx, tenant, candidates(tx, tenant, filter), from)) {
        if (filter.open_at && !open_at(place, *filter.open_at, calendar)) continue;
        std::optional<double> metres;
        if (filter.near) {
            metres = metres_between(*filter.near, {place.lat, place.lon});
            if (*metres > near_metres) continue;
        }
        listed.push_back({std::move(place), metres});
    }
    if (filter.near) {
        std::ranges::sort(listed, {}, [](const Listed& one) { return std::pair{*one.metres, one.place.id}; });
    }
    if (std::ssize(listed) > filter.limit + 1) listed.resize(static_cast<std::size_t>(filter.limit + 1));
    return listed;
}

}
