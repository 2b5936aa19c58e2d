#include "places/stored_place.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::places {

namespace {

Stretch stretch_of(const std::string& field, const std::string& from, const std::string& to)
{
    const auto start = parse_minute(from), end = parse_minute(to);
    if (!start || !end) refuse_field(field, "not_a_time", "时间应写成 08:30 这样的形式，最晚到 24:00");
    if (*start == *end) refuse_field(field, "no_length", "关门时间和开门时间一样；全天开放请写 00:00 到 24:00");
    const auto stretch = stretch_between(*start, *end);
    if (!stretch) {
        constexpr auto sentence = "从 {0} 到次日 {1} 超过了 12 小时。请核对是否写反；确实这样开放的，请分成 {0} 到 24:00 和次日 00:00 到 {1} 两段";
        refuse_field(field, "too_long_over_midnight", fmt::format(sentence, print_minute(*start), print_minute(*end)));
    }
    return *stretch;
}

/// A stretch within the week, in minutes from Monday's midnight.
Stretch in_week(const WeeklyHours& line)
{
    const int midnight = (line.weekday - 1) * minutes_a_day;
    return {midnight + line.open.from, midnight + line.open.to};
}

/// Sunday's night runs into Monday.
bool overlap(const std::vector<WeeklyHours>& sorted)
{
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (in_week(sorted[i]).from < in_week(sorted[i - 1]).to) return true;
    }
    return !sorted.empty() && in_week(sorted.front()).from + 7 * minutes_a_day < in_week(sorted.back()).to;
}

std::vector<WeeklyHours> check_week(const std::vector<HoursLine>& week)
{
    std::vector<WeeklyHours> hours;
    for (std::size_t i = 0; i < week.size(); ++i) {
        hours.push_back({week[i].weekday, stretch_of(std::to_string(i), week[i].from, week[i].to)});
    }
    std::ranges::sort(hours, {}, [](const WeeklyHours& line) { return in_week(line); });
    if (overlap(hours)) refuse_field("weekday", "overlapping", "开放时段不能重叠，跨夜的时段也算在次日里");
    return hours;
}

constexpr int furthest_ahead = 2 * 366; // days; later is a slip of the pen

void check_day(const Place& place, Day day, Day today)
{
    if (day < place.opened_on) refuse_field("day", "before_opening", "这一天还没有启用，阵地是 " + print(place.opened_on) + " 启用的");
    if (day > today + furthest_ahead) refuse_field("day", "too_far", "日期最晚到两年以后，请核对年份");
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
    deed.record({.kind = "places.hours_promised",
        .topic = place.kind,
        .org = place.org,
        .place = place_id,
        .quantity = minutes,
        .record = "places/place/" + print(place_id)});
}

void except_day(facts::Deed& deed, const Actor& actor, PlaceId place_id, const NewException& wish)
{
    const auto place = place_to_change(deed, actor, place_id);
    check_day(place, wish.day, deed.today());
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
    deed.record({.kind = "places.day_excepted",
        .topic = place.kind,
        .org = place.org,
        .place = place_id,
        .record = "places/place/" + print(place_id),
        .detail = {{"open", wish.open ? "1" : "0"}},
        .day = std::min(wish.day, deed.today())});
}

}
