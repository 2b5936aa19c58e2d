#include "orgs/orgs.h"
#include "places/stored_place.h"
#include "platform/text.h"
#include "playbooks/open_topic.h"

namespace gongyou::places {

PlaceId open_place(facts::Deed& deed, const Actor& actor, const NewPlace& wish)
{
    orgs::require_reach(deed.tx(), actor, orgs::Capability::change_places, wish.org);
    orgs::require_open(deed.tx(), deed.tenant(), wish.org);
    const auto opened_on = wish.opened_on.value_or(deed.today());
    if (opened_on > deed.today()) refuse_field("opened_on", "in_the_future", "启用日期不能晚于今天");
    if (!kind_labels(deed.tx(), deed.tenant()).contains(wish.kind)) {
        refuse_field("kind", "no_such_kind", "没有“" + wish.kind + "”这种阵地类型");
    }

    playbooks::require_open(deed.tx(), deed.tenant(), wish.kind, wish.org);
    if (!is_code(wish.town)) refuse_field("town", "not_a_code", "镇街请填写代码，例如 shizhong-wenhualu");

    const Point point = orgs::locate(deed.tx(), deed.tenant(), {{wish.lat, wish.lon}, wish.crs, wish.elsewhere.value_or(false)});
    const auto id = deed.new_id<PlaceId>();
    deed.tx().change(R"sql(
        INSERT INTO places_places (tenant_id, id, org_id, kind, name, town, address, lat, lon, open_on_holidays, opened_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        )sql",
        deed.tenant(), id, wish.org, wish.kind, wish.name, wish.town, wish.address, point.lat, point.lon,
        wish.open_on_holidays.value_or(false), opened_on);
    deed.tx().change(R"sql(
        INSERT INTO places_hours (tenant_id, place_id, weekday, from_minute, to_minute)
        SELECT h.tenant_id, $3, h.weekday, h.from_minute, h.to_minute
          FROM places_kind_hours h
         WHERE h.tenant_id = $1 AND h.kind = $2
           AND h.org_id = (SELECT n.org_id FROM places_kind_hours n JOIN lineage($1, $4) AS above ON above.org_id = n.org_id
                            WHERE n.tenant_id = $1 AND n.kind = $2 ORDER BY above.depth LIMIT 1)
        )sql",
        deed.tenant(), wish.kind, id, wish.org);
    write_uses(deed, id, wish.kind, wish.uses.value_or(std::vector<std::string>{}));
    index_for_search(deed, id, wish.name + " " + wish.address);

    deed.record({.kind = "places.opened",
        .topic = wish.kind,
        .org = wish.org,
        .place = id,
        .record = "places/place/" + print(id),
        .detail = {{"kind", wish.kind}, {"town", wish.town}},
        .day = opened_on});
    return id;
}

}
