#include "demo/city.h"
#include "demo/life.h"

#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

struct Opened {
    PlaceId place;
    std::vector<std::pair<std::string, places::RoomId>> rooms;
};

const KindPlan& kind_of(const City& city, const PlacePlan& plan)
{
    return *std::ranges::find_if(city.scenario.places.kinds, [&](const KindPlan& kind) { return kind.kind.id == plan.kind; });
}

/// Who runs it: the federation of its district, or the union of its town.
std::string org_key_of(const City& city, const PlacePlan& plan)
{
    return kind_of(city, plan).run_by_district ? find_plan(city.scenario.towns, plan.town)->district : plan.town;
}

void except_closed_days(facts::Deed& deed, const Actor& officer, const City& city, const PlacePlan& plan, PlaceId place)
{
    for (const ClosedDays& closed : city.scenario.places.closed_days) {
        if (std::ranges::find(closed.kinds, plan.kind) == closed.kinds.end()) continue;
        for (Day day = std::max(closed.from, plan.opened); day <= closed.to; day = day + 1) {
            places::except_day(deed, officer, place, {.day = day, .open = false, .from = std::nullopt, .to = std::nullopt, .reason = closed.reason});
        }
    }
}

Opened open(facts::Deed& deed, const Actor& officer, const City& city, const PlacePlan& plan)
{
    places::NewPlace wish;
    wish.org = city.org(org_key_of(city, plan));
    wish.name = plan.label;
    wish.kind = plan.kind;
    wish.town = plan.town;
    wish.address = find_plan(city.scenario.towns, plan.town)->label;
    wish.lat = plan.lat;
    wish.lon = plan.lon;
    wish.open_on_holidays = kind_of(city, plan).open_on_holidays;
    wish.opened_on = plan.opened;

    Opened opened{places::open_place(deed, officer, wish), {}};
    for (const RoomPlan& room : city.scenario.places.fits.at(plan.fit)) {
        opened.rooms.emplace_back(plan.id + "/" + room.id, places::add_room(deed, officer, opened.place, {room.label, room.seats}));
    }
    if (plan.closed && *plan.closed < city.scenario.city.from) places::close_place(deed, officer, opened.place, *plan.closed, "站点撤并");
    else except_closed_days(deed, officer, city, plan, opened.place);
    return opened;
}

}

void schedule_places(Life& life, City& city)
{
    constexpr int morning = 8 * 60, evening = 20 * 60;
    for (const PlacePlan& plan : city.scenario.places.places) {
        const Day opens = std::max(plan.opened, city.scenario.city.from);
        life.at(at_minute(opens, morning), [&life, &city, &plan] {
            const Actor& officer = city.officer(org_key_of(city, plan));
            life.submit(
                officer.person, [&](facts::Deed& deed) { return open(deed, officer, city, plan); },
                [&](const Opened& opened) {
                    city.places.emplace(plan.id, opened.place);
                    for (const auto& [key, room] : opened.rooms) city.rooms.emplace(key, room);
                });
        });
        if (!plan.closed || *plan.closed < city.scenario.city.from) continue;
        life.at(at_minute(*plan.closed, evening), [&life, &city, &plan] {
            const Actor& officer = city.officer(org_key_of(city, plan));
            life.submit(
                officer.person, [&](facts::Deed& deed) {
                places::close_place(deed, officer, city.places.at(plan.id), *plan.closed, "站点撤并");
                return true; }, [](bool) {});
        });
    }
}

}
