#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

Share read_share(TomlTable& table, std::string_view key, std::string_view label, double most)
{
    const auto ends = table.reals(key, label, 0, most, {.at_least = 2, .at_most = 2});
    if (ends.size() != 2) return {};
    if (ends[0] > ends[1]) table.refuse(key, "首尾颠倒", "应写成 [低， 高]");
    return {ends[0], ends[1]};
}

Habit read_habit(TomlTable& table)
{
    Habit habit;
    habit.demand = read_share(table, "demand", "报名人数", 100);
    habit.cancel = read_share(table, "cancel", "取消", 1);
    habit.no_show = read_share(table, "no_show", "未到场", 1);
    habit.join_queue = read_share(table, "join_queue", "候补", 1);
    habit.offer_taken = read_share(table, "offer_taken", "接受候补名额", 1);
    habit.at_the_door = read_share(table, "at_the_door", "现场等候", 1);
    habit.walk_in = read_share(table, "walk_in", "直接到场", 1);
    return habit;
}

}

void read_habits(TomlTable root, Scenario& scenario)
{
    HabitsPlan& plan = scenario.habits;
    for (auto& [name, table] : root.named_tables("habit", "习惯")) plan.habits.emplace(name, read_habit(table));

    TomlTable who = root.table("who", "谁来报名");
    plan.near = who.real("near", "就近比例", 0, 1);

    TomlTable when = root.table("when", "何时报名");
    plan.first_minutes = when.real("first_minutes", "开放即报比例", 0, 1);
    plan.rush_minutes = static_cast<int>(when.whole("rush_minutes", "开放即报分钟数", 1, 240));
    plan.later_days_weight = when.real("later_days_weight", "逐日权重", 0.1, 10);
    const auto hours = when.wholes("hours", "各小时权重", 0, 10'000, {.at_least = 24, .at_most = 24});
    std::ranges::copy(hours | std::views::take(24), plan.hours.begin());

    TomlTable door = root.table("door", "入场");
    plan.minutes_before = static_cast<int>(door.whole("minutes_before", "提前到场分钟数", 0, 120));
    plan.minutes_after = static_cast<int>(door.whole("minutes_after", "最晚到场分钟数", 0, 120));
    plan.by_code = door.real("by_code", "扫码签到比例", 0, 1);
}

}
