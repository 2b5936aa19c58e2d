#include "facts/deed_request.h"
#include "orgs/orgs.h"
#include "places/place_json.h"
#include "places/stored_place.h"
#include "platform/db/as.h"

namespace gongyou::places {

namespace {

using orgs::Capability;

Response list(Request& request)
{
    PlaceFilter filter;
    filter.q = request.query("q").value_or("");
    filter.kind = request.query("kind").value_or("");
    filter.org = request.query_id<OrgId>("org").value_or(OrgId{});
    if (const auto near = request.query("near")) filter.near = point_of(*near);
    if (const auto at = request.query("open_at")) {
        filter.open_at = parse_instant(*at);
        if (!filter.open_at) refuse_field("open_at", "not_a_time", "时间应写成 2025-01-06T19:00:00+08:00 这样的形式");
    }
    const auto asked = asked_page(request);
    filter.after = asked.after;
    filter.limit = asked.limit;

    return ok(request.database().read([&](Transaction& tx) {
        const auto kinds = kind_labels(tx, request.tenant);
        std::vector<PlaceCard> cards;
        for (const auto& listed : list_places(tx, request.tenant, filter, request.today(), request.calendar())) {
            cards.push_back(as_card(listed, kinds, request.now(), request.calendar()));
        }
        auto page = page_of(std::move(cards), asked, [](const PlaceCard& card) { return card.id.value; });
        if (filter.near) page.next.reset(); // the nearest are one page
        return page;
    }));
}

PlaceRecord record_of(Transaction& tx, const Request& request, PlaceId id)
{
    const auto places = read_places(tx, request.tenant, {id}, request.today() - 1);
    if (places.empty()) refuse_not_found("places.no_such_place", "找不到这个阵地，它可能已被合并或改名");
    return as_record(tx, request.tenant, places.front(), request.now(), request.calendar());
}

Response show(Request& request)
{
    const auto id = request.path_id<PlaceId>();
    return ok(request.database().read([&](Transaction& tx) { return record_of(tx, request, id); }));
}

Response kinds(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        Page<KindRow> page;
        for (const auto& [id, label] : kind_labels(tx, request.tenant)) page.items.push_back({id, label});
        return page;
    }));
}

Response open(Request& request)
{
    const auto wish = request.take<NewPlace>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const auto id = open_place(deed, request.actor(), wish);
        return created("/api/places/" + print(id), record_of(deed.tx(), request, id));
    });
}

/// The answer of every change to a place: how it stands now.
template <class Change>
Response changing(Request& request, Change change)
{
    const auto id = request.path_id<PlaceId>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        change(deed, id);
        return ok(record_of(deed.tx(), request, id));
    });
}

Response change(Request& request)
{
    const auto wish = request.take<PlaceChange>();
    return changing(request, [&](facts::Deed& deed, PlaceId id) { change_place(deed, request.actor(), id, wish); });
}

Response room(Request& request)
{
    const auto wish = request.take<NewRoom>();
    return changing(request, [&](facts::Deed& deed, PlaceId id) { add_room(deed, request.actor(), id, wish); });
}

Response hours(Request& request)
{
    const auto week = request.take<Week>().hours;
    return changing(request, [&](facts::Deed& deed, PlaceId id) { promise_hours(deed, request.actor(), id, week); });
}

Response exception(Request& request)
{
    const auto wish = request.take<NewException>();
    return changing(request, [&](facts::Deed& deed, PlaceId id) { except_day(deed, request.actor(), id, wish); });
}

Response close(Request& request)
{
    const auto wish = request.take<Closing>();
    return changing(request, [&](facts::Deed& deed, PlaceId id) { close_place(deed, request.actor(), id, wish.day.value_or(deed.today()), wish.reason); });
}

Response occupancy(Request& request)
{
    const auto id = request.path_id<RoomId>();
    const auto day = request.query_day("day").value_or(request.today());
    return ok(request.database().read([&](Transaction& tx) {
        const auto room = find_room(tx, request.tenant, id);
        const auto place = room ? find(tx, request.tenant, room->place) : std::nullopt;
        if (!place) refuse_not_found("places.no_such_room", "找不到这个房间，请重新选择");
        orgs::require_reach(tx, request.actor(), Capability::see_places, place->org);
        Page<HoldingRow> page;
        page.items = tx.all(as<HoldingRow>, R"sql(
            SELECT record, title, from_at, to_at FROM places_holdings
             WHERE tenant_id = $1 AND room_id = $2 AND from_at < $4 AND to_at > $3 ORDER BY from_at
            )sql",
            request.tenant, id, start_of(day), start_of(day + 1));
        return page;
    }));
}

std::vector<Hit> find_hits(Transaction& tx, const Request& request)
{
    std::vector<Hit> hits;
    const auto q = request.query("q");
    if (!q || !request.actor().can(Capability::see_places)) return hits;
    PlaceFilter filter;
    filter.q = *q;
    filter.limit = 4;
    for (const auto& listed : list_places(tx, request.tenant, filter, request.today(), request.calendar())) {
        hits.push_back({print(listed.place.id), listed.place.name, listed.place.address});
    }
    return hits;
}

}

void add_routes(Router& http)
{
    const Guard anyone = orgs::anyone();
    const Guard alter = orgs::can(Capability::change_places);

    http.gathering("Found").add("places", find_hits);
    http.get("/api/places", anyone, "places, or those near a point", list)
        .answering<Page<PlaceCard>>()
        .asking({"kind", "near", "q", "org", "open_at", "after", "limit"});
    http.get("/api/places/{id}", anyone, "a place's record", show).answering<PlaceRecord>();
    http.get("/api/place-kinds", anyone, "kinds of places", kinds).answering<Page<KindRow>>();
    http.post("/api/places", alter, "open a place", open).taking<NewPlace>().answering<PlaceRecord>();
    http.put("/api/places/{id}", alter, "change a place", change)
        .taking<PlaceChange>()
        .answering<PlaceRecord>();
    http.post("/api/places/{id}/rooms", alter, "add a room", room)
        .taking<NewRoom>()
        .answering<PlaceRecord>();
    http.post("/api/places/{id}/hours", alter, "promise the hours of a week", hours)
        .taking<Week>()
        .answering<PlaceRecord>();
    http.post("/api/places/{id}/exceptions", alter, "say how a day differs", exception)
        .taking<NewException>()
        .answering<PlaceRecord>();
    http.post("/api/places/{id}/closure", alter, "close a place for good", close)
        .taking<Closing>()
        .answering<PlaceRecord>();
    http.get("/api/rooms/{id}/occupancy", orgs::can(Capability::see_places), "what holds a room on a day", occupancy)
        .answering<Page<HoldingRow>>()
        .asking({"day"});
}

}
