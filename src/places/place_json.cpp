#include "places/place_json.h"

#include "orgs/orgs.h"
#include "places/stored_place.h"

#include <cmath>

namespace gongyou::places {

namespace {

std::string label_of(const std::map<std::string, std::string>& kinds, const std::string& kind)
{
    const auto found = kinds.find(kind);
    return found == kinds.end() ? kind : found->second;
}

std::vector<std::string> labels_of(const std::map<std::string, std::string>& kinds, const std::vector<std::string>& uses)
{
    std::vector<std::string> labels;
    for (const auto& use : uses) labels.push_back(label_of(kinds, use));
    return labels;
}

}

PlaceCard as_card(const Listed& listed, const std::map<std::string, std::string>& kinds, Instant now, const IsHoliday& is_holiday)
{
    const auto& place = listed.place;
    PlaceCard card{place.id, place.name, place.kind, label_of(kinds, place.kind), labels_of(kinds, place.uses), place.lat, place.lon,
        place.address, open_at(place, now, is_holiday), print(open_hours(place, day_of(now), is_holiday)), std::nullopt};
    if (listed.metres) card.distance_m = std::llround(*listed.metres);
    return card;
}

PlaceRecord as_record(Transaction& tx, TenantId tenant, const Place& place, Instant now, const IsHoliday& is_holiday)
{
    const auto kinds = kind_labels(tx, tenant);
    PlaceRecord record{place.id, place.name, place.kind, label_of(kinds, place.kind), labels_of(kinds, place.uses), place.lat, place.lon,
        place.address, place.town, open_at(place, now, is_holiday), print(open_hours(place, day_of(now), is_holiday)),
        place.open_on_holidays, {}, {}, {}, place.opened_on, place.closed_on, {place.org, ""}};
    for (const auto& room : rooms_of(tx, tenant, place.id)) record.rooms.push_back({room.id, room.name, room.capacity});
    for (const auto& line : place.hours) {
        record.hours.push_back({line.weekday, print_minute(line.open.from), print_minute(line.open.to)});
    }
    for (const auto& exception : place.exceptions) {
        ExceptionRow row{exception.day, exception.open.has_value(), std::nullopt, std::nullopt, exception.reason};
        if (exception.open) {
            row.from = print_minute(exception.open->from);
            row.to = print_minute(exception.open->to);
        }
        record.exceptions.push_back(std::move(row));
    }
    record.org.name = orgs::names_of(tx, tenant, IdList{{place.org.value}})[place.org];
    return record;
}

const Shape<PlaceCard>& shape_of(PlaceCard*)
{
    static const Shape<PlaceCard> shape{"PlaceCard",
        field("id", &PlaceCard::id, "编号"),
        field("name", &PlaceCard::name, "名称"),
        field("kind", &PlaceCard::kind, "类型"),
        field("kind_label", &PlaceCard::kind_label, "类型名称"),
        field("uses", &PlaceCard::uses, "用途"),
        field("lat", &PlaceCard::lat, "纬度"),
        field("lon", &PlaceCard::lon, "经度"),
        field("address", &PlaceCard::address, "地址"),
        field("open_now", &PlaceCard::open_now, "正在开放"),
        field("hours_today", &PlaceCard::hours_today, "今日开放"),
        field("distance_m", &PlaceCard::distance_m, "距离")};
    return shape;
}

const Shape<RoomRow>& shape_of(RoomRow*)
{
    static const Shape<RoomRow> shape{"Room", field("id", &RoomRow::id, "编号"), field("name", &RoomRow::name, "名称"),
        field("capacity", &RoomRow::capacity, "容纳人数")};
    return shape;
}

const Shape<ExceptionRow>& shape_of(ExceptionRow*)
{
    static const Shape<ExceptionRow> shape{"PlaceException",
        field("day", &ExceptionRow::day, "日期"),
        field("open", &ExceptionRow::open, "开放"),
        field("from", &ExceptionRow::from, "开门"),
        field("to", &ExceptionRow::to, "关门"),
        field("reason", &ExceptionRow::reason, "原因")};
    return shape;
}

const Shape<OrgName>& shape_of(OrgName*)
{
    static const Shape<OrgName> shape{"PlaceOrg", field("id", &OrgName::id, "编号"), field("name", &OrgName::name, "名称")};
    return shape;
}

const Shape<PlaceRecord>& shape_of(PlaceRecord*)
{
    static const Shape<PlaceRecord> shape{"PlaceRecord",
        field("id", &PlaceRecord::id, "编号"),
        field("name", &PlaceRecord::name, "名称"),
        field("kind", &PlaceRecord::kind, "类型"),
        field("kind_label", &PlaceRecord::kind_label, "类型名称"),
        field("uses", &PlaceRecord::uses, "用途"),
        field("lat", &PlaceRecord::lat, "纬度"),
        field("lon", &PlaceRecord::lon, "经度"),
        field("address", &PlaceRecord::address, "地址"),
        field("town", &PlaceRecord::town, "镇街"),
        field("open_now", &PlaceRecord::open_now, "正在开放"),
        field("hours_today", &PlaceRecord::hours_today, "今日开放"),
        field("open_on_holidays", &PlaceRecord::open_on_holidays, "节假日开放"),
        field("rooms", &PlaceRecord::rooms, "房间"),
        field("hours", &PlaceRecord::hours, "承诺时间"),
        field("exceptions", &PlaceRecord::exceptions, "例外日"),
        field("opened_on", &PlaceRecord::opened_on, "启用日期"),
        field("closed_on", &PlaceRecord::closed_on, "关闭日期"),
        field("org", &PlaceRecord::org, "所属组织")};
    return shape;
}

const Shape<KindRow>& shape_of(KindRow*)
{
    static const Shape<KindRow> shape{"PlaceKind", field("id", &KindRow::id, "代码"), field("label", &KindRow::label, "名称")};
    return shape;
}

const Shape<HoldingRow>& shape_of(HoldingRow*)
{
    static const Shape<HoldingRow> shape{"RoomHolding", field("record", &HoldingRow::record, "记录"), field("title", &HoldingRow::title, "事由"),
        field("from", &HoldingRow::from, "开始"), field("to", &HoldingRow::to, "结束")};
    return shape;
}

const Shape<Week>& shape_of(Week*)
{
    static const Shape<Week> shape{"PlaceWeek", field("hours", &Week::hours, "承诺时间", {.max_items = 50})};
    return shape;
}

const Shape<Closing>& shape_of(Closing*)
{
    static const Shape<Closing> shape{"PlaceClosing", field("day", &Closing::day, "关闭日期"),
        field("reason", &Closing::reason, "原因", {.max_length = 100})};
    return shape;
}

}
