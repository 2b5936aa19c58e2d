#include "places/stored_place.h"

namespace gongyou::places {

namespace {

void refuse_while_held(facts::Deed& deed, PlaceId place, Day from)
{
    const auto holding = deed.tx().maybe([](Row row) { return row.get<std::string>(0) + "（" + print(day_of(row.get<Instant>(1))) + "）"; },
        R"sql(
        SELECT h.title, h.from_at FROM places_holdings h
          JOIN places_rooms r ON r.tenant_id = h.tenant_id AND r.id = h.room_id
         WHERE h.tenant_id = $1 AND r.place_id = $2 AND h.to_at > $3 ORDER BY h.from_at LIMIT 1
        )sql",
        deed.tenant(), place, start_of(from));
    if (holding) refuse_conflict("places.still_held", "这个阵地还有安排：" + *holding + "；请先改期或取消");
}

std::vector<ClosingGuard>& closing_guards()
{
    static std::vector<ClosingGuard> guards;
    return guards;
}

}

void guard_closing_with(ClosingGuard guard)
{
    closing_guards().push_back(std::move(guard));
}

void hold_open(Transaction& tx, TenantId tenant, PlaceId place)
{
    tx.lock("SELECT id FROM places_places WHERE tenant_id = $1 AND id = $2 for_share()", tenant, place);
}

void close_place(facts::Deed& deed, const Actor& actor, PlaceId id, Day day, const std::string& reason)
{
    const auto place = place_to_change(deed, actor, id);
    if (place.closed_on) refuse_conflict("places.closed", "这个阵地已于 " + print(*place.closed_on) + " 关闭");
    if (day < place.opened_on) refuse_field("day", "before_opening", "关闭日期不能早于启用日期");
    if (day > deed.today()) refuse_field("day", "in_the_future", "关闭日期不能晚于今天");
    deed.tx().lock("SELECT id FROM places_places WHERE tenant_id = $1 AND id = $2 for_update()", deed.tenant(), id); // after whoever holds it open
    refuse_while_held(deed, id, day);
    for (const ClosingGuard& guard : closing_guards()) guard(deed, id, day);

    const auto closed = deed.tx().change(R"sql(
        INSERT INTO places_closures (tenant_id, place_id, closed_day, reason, closed_by, closed_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant_id, place_id) DO NOTHING
        )sql",
        deed.tenant(), id, day, reason, deed.actor(), deed.now());
    if (closed == 0) refuse_conflict("places.closed", "这个阵地刚刚已被关闭");
    deed.record({
        .kind = "places.closed",
        .topic = place.kind,
        .org = place.org,
        .place = id,
        .record = "places/place/" + print(id),
        .detail = {{"kind", place.kind}, {"town", place.town}},
        .day = day,
    });
}

}
