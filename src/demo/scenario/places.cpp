#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

/// `Mon-Sun 08:30-21:30`.
std::vector<places::HoursLine> read_hours(TomlTable& table)
{
    static const Texts weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const std::string text = table.text("hours", "开放时间");
    const auto day_at = [&](std::size_t from) { return std::ranges::find(weekdays, text.substr(std::min(from, text.size()), 3)) - weekdays.begin(); };
    const auto first = day_at(0), last = day_at(4);
    const auto minutes = text.size() == 19 ? parse_minutes(std::string_view{text}.substr(8)) : std::nullopt;
    std::vector<places::HoursLine> hours;
    if (!minutes || first > last || last > 6) {
        table.refuse("hours", "写成了“" + text + "”", "应写成 Mon-Sun 08:30-21:30 这样的形式");
        return hours;
    }
    for (auto day = first; day <= last; ++day) hours.push_back({static_cast<int>(day) + 1, text.substr(8, 5), text.substr(14, 5)});
    return hours;
}

Texts kind_ids(const PlacesPlan& plan)
{
    Texts ids;
    for (const KindPlan& kind : plan.kinds) ids.push_back(kind.kind.id);
    return ids;
}

Texts fit_ids(const PlacesPlan& plan)
{
    Texts ids;
    for (const auto& [id, rooms] : plan.fits) ids.push_back(id);
    return ids;
}

void read_kinds_and_fits(TomlTable& root, PlacesPlan& plan)
{
    for (TomlTable& kind : root.tables("kind", "阵地类型", {.unique = "id"})) {
        KindPlan read;
        read.kind = {kind.id("id", "类型"), kind.text("label", "名称"), read_hours(kind)};
        read.open_on_holidays = kind.boolean("open_on_holidays", "节假日开放");
        read.run_by_district = kind.word("run_by", "管理单位", {"district", "town"}) == "district";
        plan.kinds.push_back(std::move(read));
    }
    for (TomlTable& fit : root.tables("fit", "配置", {.unique = "id"})) {
        auto& rooms = plan.fits[fit.id("id", "配置")];
        for (TomlTable& room : fit.tables("rooms", "功能室", {.unique = "id"})) {
            rooms.push_back({room.id("id", "功能室"), room.text("label", "名称"), static_cast<int>(room.whole("seats", "容纳人数", 1, 100'000))});
        }
    }
}

void read_place(TomlTable& place, Scenario& scenario)
{
    PlacesPlan& plan = scenario.places;
    PlacePlan read;
    read.id = place.id("id", "阵地");
    read.label = place.text("label", "名称");
    read.kind = read_known(place, "kind", "类型", kind_ids(plan));
    read.town = read_known(place, "town", "镇街", ids_of_all(scenario.towns));
    read.fit = read_known(place, "fit", "配置", fit_ids(plan));
    read.lon = place.real("lon", "经度", 73, 136);
    read.lat = place.real("lat", "纬度", 3, 54);
    read.opened = place.day("opened", "启用日期");
    read.closed = place.optional_day("closed", "停用日期");
    if (read.closed && *read.closed <= read.opened) place.refuse("closed", "不晚于启用日期", "应晚于启用日期");
    if (find_plan(plan.places, read.id)) place.refuse("id", "“" + read.id + "”已用过", "每个阵地一个编号");
    plan.places.push_back(std::move(read));
}

}

void read_places(TomlTable root, Scenario& scenario)
{
    PlacesPlan& plan = scenario.places;
    read_kinds_and_fits(root, plan);
    for (TomlTable& exception : root.tables("exception", "闭馆日")) {
        ClosedDays closed;
        closed.kinds = exception.words("kinds", "类型", kind_ids(plan), {.at_least = 1});
        closed.from = exception.day("from", "首日");
        closed.to = exception.day("to", "末日");
        closed.reason = exception.text("reason", "原因");
        if (closed.to < closed.from || closed.to - closed.from > 31) exception.refuse("to", "不在首日之后的 31 天内", "应为首日之后的 31 天内");
        plan.closed_days.push_back(std::move(closed));
    }
    for (TomlTable& place : root.tables("place", "阵地")) read_place(place, scenario);
}

}
