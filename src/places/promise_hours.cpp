#include "places/stored_place.h"

#include <algorithm>

namespace gongyou::places {

namespace {

Stretch stretch_of(const std::string& field, const std::string& from, const std::string& to)
{
    const auto start = parse_minute(from), end = parse_minute(to);
    if (!start || !end) refuse_field(field, "not_a_time", "时间应写成 08:30 这样的形式");
    if (*start >= *end) refuse_field(field, "ends_before_start", "关门时间要晚于开门时间");
    return {*start, *end};
}

std::vector<WeeklyHours> check_week(const std::vector<HoursLine>& week)
{
    std::vector<WeeklyHours> hours;
    for (std::size_t i = 0; i < week.size(); ++i) {
        hours.push_back({week[i].weekday, stretch_of(std::to_string(i), week[i].from, week[i].to)});
    }
    std::ranges::sort(hours, {}, [](const WeeklyHours& line) { return std::pair{line.weekday, line.open}; });
    for (std::size_t i = 1; i < hours.size(); ++i) {
        const auto &before = hours[i - 1], &line = hours[i];
        if (before.weekday == line.weekday && line.open.from < before.open.to) {
            refuse_field("weekday", "overlapping", "同一天的开放时段不能重叠");
        }
    }
    return hours;
}

}

void promise_hours(facts::Deed& deed, const Actor& actor, PlaceId place_id, const std::vector<HoursLine>& week)
{
    const auto place = place_to_change(deed, actor, place_id);
    const auto hours = check_week(week);

    deed.tx().change("DELETE FROM places_hours WHERE tenant_id = $1 AND place_id = $2", deed.tenant(), place_id);
    Batch lines{"places_hours",
        {{"tenant_id", Batch::Type::whole}, {"place_id", Batch::Type::whole}, {"weekday", Batch::Type::whole},
            {"from_minute", Batch::Type::whole}, {"to_minute", Batch::Type::whole}}};
    std::int64_t minutes = 0;
    for (const auto& line : hours) {
        lines.add(deed.tenant(), place_id, line.weekday, line.open.from, line.open.to);
        minutes += line.open.to - line.open.from;
    }
    if (!lines.empty()) deed.tx().insert(lines);
    deed.record({.kind = "places.hours_promised", .topic = place.kind, .org = place.org, .place = place_id, .quantity = minutes, .record = "places/place/" + print(place_id)});
}

void except_day(facts::Deed& deed, const Actor& actor, PlaceId place_id, const NewException& wish)
{
    const auto place = place_to_change(deed, actor, place_id);
    std::optional<int> from, to;
    if (wish.open) {
        const auto open = stretch_of("from", wish.from.value_or(""), wish.to.value_or(""));
        from = open.from;
        to = open.to;
    } else if (wish.from || wish.to) {
        refuse_field("from", "closed_has_no_hours", "闭馆的日子不用填写时间");
    }
    deed.tx().change(R"sql(
        INSERT INTO places_exceptions (tenant_id, place_id, on_day, from_minute, to_minute, reason) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant_id, place_id, on_day)
        DO UPDATE SET from_minute = excluded.from_minute, to_minute = excluded.to_minute, reason = excluded.reason
        )sql",
        deed.tenant(), place_id, wish.day, from, to, wish.reason);
    deed.record({.kind = "places.day_excepted", .topic = place.kind, .org = place.org, .place = place_id, .record = "places/place/" + print(place_id), .detail = {{"open", wish.open ? "1" : "0"}}, .day = wish.day});
}

}
