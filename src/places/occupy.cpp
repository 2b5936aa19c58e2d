// A room is held for exact stretches of time that never overlap. Whoever wants one first locks the room's row, so that all
// who want the same room stand in line on whichever server, and then inserts on condition that nothing overlaps: the last
// holding that begins before the wished end must have ended by the wished beginning, and as none overlaps another, then all
// before it have (docs/decisions/0020). The lock is what makes it safe: without it two inserts would not see each other.

#include "places/place.h"

#include <fmt/format.h>

namespace gongyou::places {

namespace {

/// `2024-03-09 09:00 至 10:30`; with both days where it runs past midnight.
std::string print_span(Instant from, Instant to)
{
    const auto moment = [](Instant at) { return print(day_of(at)) + " " + print_minute(minute_of_day(at)); };
    return moment(from) + " 至 " + (day_of(from) == day_of(to) ? print_minute(minute_of_day(to)) : moment(to));
}

[[noreturn]] void refuse_taken(facts::Deed& deed, const FoundRoom& room, Instant from, Instant to)
{
    const auto holder = deed.tx().maybe(
        [](Row row) { return print_span(row.get<Instant>(1), row.get<Instant>(2)) + " “" + row.get<std::string>(0) + "”"; },
        R"sql(
        SELECT title, from_at, to_at FROM places_holdings
         WHERE tenant_id = $1 AND room_id = $2 AND from_at < $4 AND to_at > $3
         ORDER BY from_at LIMIT 1
        )sql",
        deed.tenant(), room.id, from, to);
    refuse_conflict("places.room_taken", fmt::format("“{}”这段时间已被占用：{}；请换个时间或房间", room.name, holder.value()));
}

void lock(facts::Deed& deed, RoomId room)
{
    deed.tx().lock("SELECT id FROM places_rooms WHERE tenant_id = $1 AND id = $2 for_update()", deed.tenant(), room);
}

}

void occupy(facts::Deed& deed, RoomId room_id, Instant from, Instant to, const std::string& record, const std::string& title)
{
    const auto room = find_room(deed.tx(), deed.tenant(), room_id);
    if (!room) refuse_not_found("places.no_such_room", "找不到这个房间，请重新选择");
    hold_open(deed.tx(), deed.tenant(), room->place);
    if (find(deed.tx(), deed.tenant(), room->place)->closed) {
        refuse_conflict("places.closed", "这个阵地已经关闭，请换一个");
    }

    lock(deed, room_id);
    const auto held = deed.tx().change(R"sql(
        INSERT INTO places_holdings (tenant_id, record, room_id, title, from_at, to_at)
        SELECT $1, $2, $3, $4, $5, $6
         WHERE COALESCE((SELECT h.to_at FROM places_holdings h
                          WHERE h.tenant_id = $1 AND h.room_id = $3 AND h.from_at < $6
                          ORDER BY h.from_at DESC LIMIT 1), $5) <= $5
        )sql",
        deed.tenant(), record, room_id, title, from, to);
    if (held == 0) refuse_taken(deed, *room, from, to);
}

void release(facts::Deed& deed, const std::string& record)
{
    deed.tx().change("DELETE FROM places_holdings WHERE tenant_id = $1 AND record = $2", deed.tenant(), record);
}

}
