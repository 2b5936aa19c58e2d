#include "platform/calendar.h"

#include "platform/toml/file.h"

#include <fmt/format.h>

#include <filesystem>

namespace gongyou {

namespace {

constexpr int longest_holiday = 31;

/// A make-up workday is a Saturday or a Sunday: any other day is a slip of the pen.
void refuse_weekdays(TomlTable& holiday, const std::vector<Day>& worked)
{
    for (const Day day : worked) {
        if (weekday_of(day) < Weekday::saturday) holiday.refuse("work", print(day), "周六或周日");
    }
}

}

Calendar Calendar::read(const std::string& folder)
{
    Calendar calendar;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (!entry.path().filename().string().starts_with("working-days-")) continue;

        TomlFile file = TomlFile::read(entry.path().string());
        TomlTable root = file.root();
        const auto year = static_cast<int>(root.whole("year", "年份", 2000, 2100));
        if (entry.path().stem() != fmt::format("working-days-{}", year)) root.refuse("year", std::to_string(year), "文件名里的年份");
        calendar.years_.insert(year);
        TomlTable source = root.table("source", "出处");
        source.text("document", "文号");
        source.text("title", "标题");
        source.day("issued", "发布日期");
        for (TomlTable& holiday : root.tables("holiday", "节日")) {
            holiday.id("id", "节日");
            holiday.text("label", "名称");
            const Day from = holiday.day("from", "首日");
            const Day to = holiday.day("to", "末日");
            if (to < from || to - from >= longest_holiday) holiday.refuse("to", print(to), "首日之后一个月以内的日期");
            for (Day day = from; day <= to && day - from < longest_holiday; day = day + 1) calendar.holidays_.insert(day);
            const auto worked = holiday.days("work", "补班日");
            refuse_weekdays(holiday, worked);
            calendar.make_up_days_.insert(worked.begin(), worked.end());
        }
        file.refuse_if_any();
    }
    return calendar;
}

bool Calendar::knows(Day from, Day to) const
{
    for (int year = civil(from).year; year <= civil(to).year; ++year) {
        if (!years_.contains(year)) return false;
    }
    return true;
}

std::vector<int> Calendar::missing_years(Day today) const
{
    const auto [year, month, day] = civil(today);
    std::vector<int> missing;
    if (!years_.contains(year)) missing.push_back(year);
    if (month == 12 && !years_.contains(year + 1)) missing.push_back(year + 1);
    return missing;
}

bool Calendar::is_working_day(Day day) const
{
    if (is_make_up_day(day)) return true;
    return !is_holiday(day) && weekday_of(day) < Weekday::saturday;
}

Weekday Calendar::lived_as(Day day) const
{
    const Weekday own = weekday_of(day);
    if (!is_make_up_day(day)) return own;
    return own == Weekday::sunday ? Weekday::monday : Weekday::friday;
}

Day Calendar::after_working_days(Day from, int count) const
{
    Day day = from;
    while (count > 0) {
        day = day + 1;
        if (is_working_day(day)) --count;
    }
    return day;
}

Day Calendar::working_day_from(Day day) const
{
    while (!is_working_day(day)) day = day + 1;
    return day;
}

}
