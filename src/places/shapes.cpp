#include "places/places.h"

namespace gongyou::places {

const Shape<NewPlace>& shape_of(NewPlace*)
{
    static const Shape<NewPlace> shape{"NewPlace",
        field("org", &NewPlace::org, "所属组织"),
        field("name", &NewPlace::name, "名称", {.max_length = 60}),
        field("kind", &NewPlace::kind, "类型", {.max_length = 60}),
        field("uses", &NewPlace::uses, "用途", {.max_length = 60, .max_items = 20}),
        field("town", &NewPlace::town, "镇街", {.max_length = 60}),
        field("address", &NewPlace::address, "地址", {.max_length = 100}),
        field("lat", &NewPlace::lat, "纬度", {.min = -90, .max = 90}),
        field("lon", &NewPlace::lon, "经度", {.min = -180, .max = 180}),
        field("open_on_holidays", &NewPlace::open_on_holidays, "节假日开放"),
        field("opened_on", &NewPlace::opened_on, "启用日期"),
        field("crs", &NewPlace::crs, "坐标系", {.max_length = 10}),
        field("elsewhere", &NewPlace::elsewhere, "在外地")};
    return shape;
}

const Shape<PlaceChange>& shape_of(PlaceChange*)
{
    static const Shape<PlaceChange> shape{"PlaceChange",
        field("name", &PlaceChange::name, "名称", {.max_length = 60}),
        field("town", &PlaceChange::town, "镇街", {.max_length = 60}),
        field("address", &PlaceChange::address, "地址", {.max_length = 100}),
        field("uses", &PlaceChange::uses, "用途", {.max_length = 60, .max_items = 20}),
        field("lat", &PlaceChange::lat, "纬度", {.min = -90, .max = 90}),
        field("lon", &PlaceChange::lon, "经度", {.min = -180, .max = 180}),
        field("open_on_holidays", &PlaceChange::open_on_holidays, "节假日开放"),
        field("crs", &PlaceChange::crs, "坐标系", {.max_length = 10}),
        field("elsewhere", &PlaceChange::elsewhere, "在外地")};
    return shape;
}

const Shape<NewRoom>& shape_of(NewRoom*)
{
    static const Shape<NewRoom> shape{"NewRoom", field("name", &NewRoom::name, "房间名称", {.max_length = 40}),
        field("capacity", &NewRoom::capacity, "容纳人数", {.min = 1, .max = 100'000})};
    return shape;
}

const Shape<HoursLine>& shape_of(HoursLine*)
{
    static const Shape<HoursLine> shape{"HoursLine", field("weekday", &HoursLine::weekday, "星期", {.min = 1, .max = 7}),
        field("from", &HoursLine::from, "开门", {.max_length = 10}),
        field("to", &HoursLine::to, "关门", {.max_length = 10})};
    return shape;
}

const Shape<NewException>& shape_of(NewException*)
{
    static const Shape<NewException> shape{"NewException",
        field("day", &NewException::day, "日期"),
        field("open", &NewException::open, "开放"),
        field("from", &NewException::from, "开门", {.max_length = 10}),
        field("to", &NewException::to, "关门", {.max_length = 10}),
        field("reason", &NewException::reason, "原因", {.max_length = 100})};
    return shape;
}

}
