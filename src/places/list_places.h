#pragma once

#include "places/place.h"

namespace gongyou::places {

/// What is asked of the list; what is empty or absent is not asked.
struct PlaceFilter {
    std::string q;
    std::string kind; // any of the place's uses
    OrgId org{};      // run by it or by one below it
    std::optional<Point> near;
    std::optional<Instant> open_at;
    std::int64_t after = 0;
    std::int64_t limit = 50;
};

struct Listed {
    Place place;
    std::optional<double> metres; // from `near`
};

/// Places that are open for good, by id, or the nearest first when `near` is asked (within 30 km). One more
/// than the limit, if there are so many.
std::vector<Listed> list_places(Transaction& tx, TenantId tenant, const PlaceFilter& filter, Day today, const Calendar& calendar);

}
