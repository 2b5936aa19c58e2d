#include "demo/scenario/readers.h"

namespace gongyou::demo {

void read_towns(TomlTable root, Scenario& scenario)
{
    for (TomlTable& town : root.tables("town", "镇街", {.at_least = 1, .unique = "id"})) {
        TownPlan plan;
        plan.id = town.id("id", "镇街");
        plan.label = town.text("label", "名称");
        plan.district = read_known(town, "district", "区（市）", ids_of_all(scenario.orgs.orgs));
        plan.lon = town.real("lon", "经度", 73, 136);
        plan.lat = town.real("lat", "纬度", 3, 54);
        plan.people = town.whole("people", "人数", 1, 1'000'000);
        plan.unions = town.whole("unions", "基层工会数", 1, 10'000);
        scenario.towns.push_back(std::move(plan));
    }
}

}
