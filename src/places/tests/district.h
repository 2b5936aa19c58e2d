#pragma once

// A city with a palace of three rooms.

#include "orgs/tests/city.h"
#include "places/stored_place.h"

namespace gongyou::places {

struct District : orgs::City {
    explicit District(Engine engine) : City(engine)
    {
        introduce();
        keeper = with(orgs::Role::officer, shizhong);
        run([&](facts::Deed& deed) { define_kind(deed, root, {"palace", "工人文化宫"}); });
        run([&](facts::Deed& deed) { define_kind(deed, root, {"station", "工会驿站"}); });
        palace = opened("市中区工人文化宫", 34.8641, 117.5721);
        yoga = room("瑜伽室", 30);
        art = room("书画室", 24);
    }

    PlaceId opened(const std::string& name, double lat, double lon, const std::string& kind = "palace")
    {
        return run([&](facts::Deed& deed) {
            return open_place(deed, keeper, {shizhong, name, kind, std::nullopt, "shizhong-wenhualu", "文化路 1 号", lat, lon, std::nullopt, day_of(now) - 30});
        });
    }
    RoomId room(const std::string& name, int capacity)
    {
        return run([&](facts::Deed& deed) { return add_room(deed, keeper, palace, {name, capacity}); });
    }

    /// Holds a room for a record within a deed that has something to say.
    void hold(RoomId held, int from_minute, int to_minute, const std::string& record)
    {
        run([&](facts::Deed& deed) {
            occupy(deed, held, at_minute(day_of(now) + 1, from_minute), at_minute(day_of(now) + 1, to_minute), record, "书法班");
            deed.record({.kind = "places.changed", .topic = "palace", .org = shizhong, .record = record});
        });
    }

    Actor keeper;
    PlaceId palace;
    RoomId yoga, art;
};

}
