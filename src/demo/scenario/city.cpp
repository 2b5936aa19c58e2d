#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

Box read_box(TomlTable table)
{
    return {table.real("south", "南界", -90, 90), table.real("north", "北界", -90, 90), table.real("west", "西界", -180, 180), table.real("east", "东界", -180, 180)};
}

}

void read_city(TomlTable root, Scenario& scenario)
{
    CityPlan& plan = scenario.city;
    TomlTable city = root.table("city", "城市");
    plan.tenant = city.id("tenant", "租户");
    plan.label = city.text("label", "名称");
    plan.root = city.id("root", "最上级组织");
    city.whole("zone", "时区", 8, 8); // the platform keeps one offset
    city.id("province", "省份");
    plan.calendars = city.texts("calendars", "工作日历");
    if (const auto box = city.optional_table("box", "范围")) plan.box = read_box(*box);

    TomlTable life = root.table("life", "这一年");
    plan.seed = static_cast<std::uint64_t>(life.whole("seed", "种子", 1));
    plan.from = life.day("from", "起始日");
    plan.until = read_moment(life, "until", "终止时刻");
    if (!life.has_mistakes() && plan.until <= start_of(plan.from)) life.refuse("until", "早于起始日", "应晚于起始日");

    TomlTable scope = root.table("scope", "范围");
    plan.published = scope.id("published", "展示数字的组织");
    for (TomlTable& adopts : root.tables("adopts", "采用的做法")) {
        plan.adoptions.push_back({adopts.id("org", "组织"), adopts.id("playbook", "做法"), adopts.named_texts("settings", "做法的设置")});
    }

    TomlTable files = root.table("files", "文件");
    plan.place_files = files.texts("places", "阵地文件", {.at_least = 1});
    plan.programme_files = files.texts("programmes", "活动文件");
}

}
