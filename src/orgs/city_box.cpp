// A slip in a coordinate lands a hall in the sea. A city says once between which degrees it lies; what is given outside is
// refused with a sentence, unless it is said to be meant (a sanatorium stands in another city).

#include "orgs/orgs.h"

#include "platform/db/as.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::orgs {

namespace {

double kilometres_from(const Box& box, Point point)
{
    const Point nearest{std::clamp(point.lat, box.south, box.north), std::clamp(point.lon, box.west, box.east)};
    return metres_between(point, nearest) / 1000;
}

}

std::optional<Box> city_box(Transaction& tx, TenantId tenant)
{
    return tx.maybe(as<Box>,
        "SELECT south, north, west, east FROM orgs_city_boxes WHERE tenant_id = $1", tenant);
}

void set_city_box(facts::Deed& deed, const Actor& actor, const Box& box)
{
    const OrgId root = root_of(deed.tx(), deed.tenant());
    require_reach(deed.tx(), actor, Capability::change_orgs, root);
    if (box.south >= box.north) refuse_field("south", "out_of_order", "南界的纬度要小于北界");
    if (box.west >= box.east) refuse_field("west", "out_of_order", "西界的经度要小于东界");
    if (!china.holds({box.south, box.west}) || !china.holds({box.north, box.east})) refuse_field("south", "outside_china", "这个范围不在中国境内，请核对经纬度");
    deed.tx().change(R"sql(
        INSERT INTO orgs_city_boxes (tenant_id, south, north, west, east) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id) DO UPDATE SET south = excluded.south, north = excluded.north, west = excluded.west, east = excluded.east
        )sql",
        deed.tenant(), box.south, box.north, box.west, box.east);
    deed.record({.kind = "orgs.city_bounded", .topic = "", .org = root, .record = "orgs/org/" + print(root)});
}

Point locate(Transaction& tx, TenantId tenant, const GivenPoint& given)
{
    const auto datum = datum_of(given.crs.value_or("wgs84"));
    if (!datum) refuse_field("crs", "unknown_word", "坐标系可以写 wgs84（卫星、手机定位）、gcj02（高德、腾讯等地图）或 bd09（百度地图）");
    const Point point = to_wgs84(given.point, *datum);
    if (!china.holds(point)) refuse_field("lat", "outside_china", "这个位置不在中国境内，请核对经纬度，看看是不是写反了");

    const auto box = city_box(tx, tenant);
    if (box && !box->holds(point) && !given.elsewhere) {
        const double away = std::max(1.0, kilometres_from(*box, point));
        refuse_field("lat", "outside_city", fmt::format("这个位置在本市之外约 {:.0f} 公里。请核对经纬度；确实在外地的，请选“在外地”再提交", away));
    }
    return point;
}

}
