#include "demo/scenario/readers.h"

namespace gongyou::demo {

namespace {

Texts kind_words()
{
    Texts words;
    for (const auto& entry : orgs::enum_words(static_cast<orgs::Kind*>(nullptr))) words.emplace_back(entry.word);
    return words;
}

/// The kinds stand in the file for its reader; the platform's own list decides.
Texts read_kinds(TomlTable& root)
{
    Texts declared;
    for (TomlTable& kind : root.tables("kind", "组织类型", {.at_least = 1, .unique = "id"})) {
        declared.push_back(kind.word("id", "类型", kind_words()));
        kind.text("label", "名称");
        kind.boolean("union", "可以入会");
    }
    return declared;
}

void read_tree(TomlTable& root, const Texts& kinds, Scenario& scenario)
{
    for (TomlTable& org : root.tables("org", "组织", {.at_least = 1, .unique = "id"})) {
        OrgPlan plan;
        plan.id = org.id("id", "组织");
        plan.kind = from_word<orgs::Kind>(org.word("kind", "类型", kinds)).value_or(orgs::Kind::association);
        plan.label = org.text("label", "名称");
        plan.lon = org.optional_real("lon", "经度", 73, 136);
        plan.lat = org.optional_real("lat", "纬度", 3, 54);
        if (plan.id == scenario.city.root) org.optional_id("parent", "上级");
        else plan.parent = read_known(org, "parent", "上级", ids_of_all(scenario.orgs.orgs)); // parents stand above their children
        scenario.orgs.orgs.push_back(std::move(plan));
    }
}

void read_trades(TomlTable& root, OrgsPlan& plan)
{
    for (TomlTable& trade : root.tables("trade", "行业", {.at_least = 1, .unique = "id"})) {
        TradePlan read;
        read.id = trade.id("id", "行业");
        read.label = trade.text("label", "名称");
        read.weight = trade.whole("weight", "权重", 0, 10'000);
        read.women = trade.real("women", "女性比例", 0, 1);
        read.names = trade.texts("names", "单位名称");
        if (read.weight > 0 && read.names.empty()) trade.refuse("names", "是空的", "权重大于 0 的行业至少要有一个单位名称");
        plan.trades.push_back(std::move(read));
    }
}

void read_federations(TomlTable& root, OrgsPlan& plan)
{
    TomlTable new_form = root.table("new_form", "新就业形态");
    plan.new_form_share = new_form.real("share", "人员比例", 0, 1);
    plan.new_form_admits_at_once = new_form.boolean_or("admits_at_once", "入会即时生效", false);
    for (TomlTable& federation : new_form.tables("federation", "行业工会联合会", {.unique = "id"})) {
        FederationPlan read;
        read.id = federation.id("id", "组织");
        read.label = federation.text("label", "名称");
        read.district = read_known(federation, "district", "区（市）", ids_of_all(plan.orgs));
        read.trade = read_known(federation, "trade", "行业", ids_of_all(plan.trades));
        read.weight = federation.whole("weight", "权重", 1, 10'000);
        plan.federations.push_back(std::move(read));
    }
}

void read_enterprises(TomlTable& root, OrgsPlan& plan)
{
    TomlTable enterprise = root.table("enterprise", "基层工会");
    plan.union_label = enterprise.text("union_label", "工会名称");
    plan.first = enterprise.texts("first", "首字", {.at_least = 1});
    plan.second = enterprise.texts("second", "次字", {.at_least = 1});
    for (TomlTable& size : enterprise.tables("size", "规模", {.at_least = 1})) {
        plan.sizes.push_back({size.whole("people", "人数", 1, 100'000), size.whole("weight", "权重", 1, 10'000)});
    }
}

}

void read_orgs(TomlTable root, Scenario& scenario)
{
    read_tree(root, read_kinds(root), scenario);
    read_trades(root, scenario.orgs);
    read_federations(root, scenario.orgs);
    read_enterprises(root, scenario.orgs);
    Texts needed{scenario.city.root, scenario.city.published};
    for (const AdoptionPlan& adoption : scenario.city.adoptions) needed.push_back(adoption.org);
    for (const std::string& id : needed) {
        if (!find_plan(scenario.orgs.orgs, id)) root.refuse("org", "里没有“" + id + "”", "city.toml 提到的组织应在这里");
    }
}

}
