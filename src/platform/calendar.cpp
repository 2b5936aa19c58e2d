#include "platform/calendar.h"

#include "platform/toml/file.h"

#include <filesystem>

namespace gongyou {

Calendar Calendar::read(const std::string& folder)
{
    Calendar calendar;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (!entry.path().filename().string().starts_with("working-days-")) continue;

        TomlFile file = TomlFile::read(entry.path().string());
        TomlTable root = file.root();
        root.whole("year", "年份", 2000, 2100);
        TomlTable source = root.table("source", "出处");
        source.text("document", "文号");
        source.text("title", "标题");
        source.day("issued", "发布日期");
        for (TomlTable& holiday : root.tables("holiday", "节日")) {
            holiday.id("id", "节日");
            holiday.text("label", "名称");
            const Day from = holiday.day("from", "首日");
            const Day to = holiday.day("to", "末日");
            for (Day day = from; day <= to && day - from < 31; day = day + 1) calendar.holidays_.insert(day);
            for (const Day day : holiday.days("work", "补班日")) calendar.make_up_days_.insert(day);
        }
        file.refuse_if_any();
    }
    return calendar;
}

bool Calendar::is_working_day(Day day) const
{
    if (make_up_days_.contains(day)) return true;
    return !holidays_.contains(day) && weekday_of(day) < Weekday::saturday;
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

}
