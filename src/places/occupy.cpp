// A room's quarter-hours are rows whose key is (tenant, room, quarter). All rows of one holding are inserted
// in one statement that ignores conflicts: fewer rows than asked for means that somebody else was first, on
// whichever server, and the whole transaction is refused. Nobody checks first and acts later.

#include "places/place.h"

#include <fmt/format.h>

namespace gongyou::places {

namespace {

[[noreturn]] void refuse_taken(facts::Deed& deed, const FoundRoom& room, Quarters touched, const std::string& record)
{
    const Instant from{touched.first * quarter_ms}, to{touched.end * quarter_ms};
    const auto holder = deed.tx().maybe(
        [](Row row) {
            return fmt::format("{} 至 {} “{}”", print(row.get<Instant>(1)).substr(0, 16), print(row.get<Instant>(2)).substr(11, 5), row.text(0));
        },
        R"sql(
        SELECT h.title, h.from_at, h.to_at FROM places_holdings h
         WHERE h.tenant_id = $1 AND h.room_id = $2 AND h.from_at < $4 AND h.to_at > $3 AND h.record <> $5
         ORDER BY h.from_at LIMIT 1
        )sql",
        deed.tenant(), room.id, from, to, record);
    auto by = holder.value_or("别的安排");
    if (const auto t = by.find('T'); t != std::string::npos) by[t] = ' ';
    refuse_conflict("places.room_taken", fmt::format("“{}”这段时间已被占用：{}；请换个时间或房间", room.name, by));
}

}

void occupy(facts::Deed& deed, RoomId room_id, Instant from, Instant to, const std::string& record, const std::string& title)
{
    const auto room = find_room(deed.tx(), deed.tenant(), room_id);
    if (!room) refuse_not_found("places.no_such_room", "找不到这个房间，请重新选择");
    if (find(deed.tx(), deed.tenant(), room->place)->closed) {
        refuse_conflict("places.closed", "这个阵地已经关闭，请换一个");
    }

    deed.tx().change(R"sql(
        INSERT INTO places_holdings (tenant_id, record, room_id, title, from_at, to_at) VALUES ($1, $2, $3, $4, $5, $6)
        )sql",
        deed.tenant(), record, room_id, title, from, to);

    Batch quarters{"places_occupancy",
        {{"tenant_id", Batch::Type::whole}, {"room_id", Batch::Type::whole}, {"quarter", Batch::Type::whole}, {"record", Batch::Type::text}},
        Batch::OnConflict::ignore};
    const auto touched = quarters_of(from, to);
    for (auto quarter = touched.first; quarter < touched.end; ++quarter) quarters.add(deed.tenant(), room_id, quarter, record);
    if (deed.tx().insert(quarters) < static_cast<std::int64_t>(quarters.size())) refuse_taken(deed, *room, touched, record);
}

void release(facts::Deed& deed, const std::string& record)
{
    struct Held {
        RoomId room;
        Quarters quarters;
    };
    const auto held = deed.tx().maybe(
        [](Row row) { return Held{row.get<RoomId>(0), quarters_of(row.get<Instant>(1), row.get<Instant>(2))}; },
        "SELECT room_id, from_at, to_at FROM places_holdings WHERE tenant_id = $1 AND record = $2", deed.tenant(), record);
    if (!held) return;
    deed.tx().change(R"sql(
        DELETE FROM places_occupancy
         WHERE tenant_id = $1 AND room_id = $2 AND quarter >= $3 AND quarter < $4 AND record = $5
        )sql",
        deed.tenant(), held->room, held->quarters.first, held->quarters.end, record);
    deed.tx().change("DELETE FROM places_holdings WHERE tenant_id = $1 AND record = $2", deed.tenant(), record);
}

}
