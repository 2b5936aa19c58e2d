#include "matters/due.h"

#include <fmt/format.h>

namespace gongyou::matters {

namespace {

std::string in_words(Day day)
{
    const auto [year, month, date] = civil(day);
    return fmt::format("{}年{}月{}日", year, month, date);
}

}

Due due_after(Day entered, const FlowClock& clock, const Calendar& calendar)
{
    if (clock.working_days) {
        const Day day = calendar.after_working_days(entered, clock.days);
        return {day, std::nullopt, calendar.knows(entered, day)};
    }
    const Day counted = entered + clock.days;
    if (clock.last_day == LastDay::any) return {counted, std::nullopt, true};
    const Day day = calendar.working_day_from(counted);
    return {day, day == counted ? std::nullopt : std::optional{counted}, calendar.knows(counted, day)};
}

std::string rule_in_words(const FlowClock& clock)
{
    if (clock.working_days) return fmt::format("{}个工作日内", clock.days);
    return fmt::format("{}天内{}", clock.days, clock.last_day == LastDay::working ? "，最后一天遇休息日顺延" : "");
}

std::string note_in_words(const Due& due)
{
    std::string note;
    if (due.counted) note = fmt::format("算到{}，是休息日，顺延到下一个工作日。", in_words(*due.counted));
    if (!due.calendar_known) note += fmt::format("计算时{}年的放假安排还没有录入，只除去了周六、周日；请以国务院办公厅的通知为准。", civil(due.day).year);
    return note;
}

}
