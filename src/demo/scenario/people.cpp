#include "demo/scenario/readers.h"

#include "platform/text.h"

namespace gongyou::demo {

namespace {

/// `伟 强 磊`: one character each.
Texts characters_of(TomlTable& given, std::string_view key, std::string_view label)
{
    Texts characters;
    for (const char32_t character : decode_utf8(given.text(key, label))) {
        if (character != U' ') characters.push_back(encode_utf8({&character, 1}));
    }
    return characters;
}

Texts joined(const Texts& a, const Texts& b)
{
    Texts both = a;
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

void read_applicants(TomlTable root, Scenario& scenario)
{
    Texts unions = ids_of_all(scenario.towns);
    std::ranges::copy(ids_of_all(scenario.orgs.federations), std::back_inserter(unions));
    for (TomlTable& table : root.tables("applicant", "申请入会的人", {.unique = "id"})) {
        ApplicantPlan plan;
        plan.id = table.id("id", "编号");
        plan.topic = table.id("topic", "办件");
        plan.name = table.text("name", "姓名");
        plan.id_number = table.text("id_number", "身份证号", 18);
        plan.phone = table.text("phone", "手机", 11);
        plan.trade = read_known(table, "trade", "工种", ids_of_all(scenario.orgs.trades));
        if (const TownPlan* town = find_plan(scenario.towns, read_known(table, "town", "镇街", ids_of_all(scenario.towns)))) plan.town = town->label;
        plan.org = read_known(table, "org", "组织", unions);
        plan.at = read_moment(table, "at", "申请时刻");
        scenario.people.applicants.push_back(std::move(plan));
    }
}

}

void read_people(TomlTable root, Scenario& scenario)
{
    PeoplePlan& plan = scenario.people;
    TomlTable person = root.table("person", "人员");
    plan.two_character_given = person.real("two_character_given", "双字名比例", 0, 1);
    plan.without_phone = person.real("without_phone", "无手机比例", 0, 1);
    plan.not_yet_members = person.real("not_yet_members", "尚未入会比例", 0, 1);
    plan.women_share = person.real("women", "女性比例", 0, 1);
    plan.id_area = person.text("id_area", "身份证地区", 6);
    plan.phones_from = person.text("phones_from", "手机号起点", 11);

    for (TomlTable& birth : root.tables("birth", "出生年份", {.at_least = 1})) {
        const auto years = birth.wholes("years", "年份", 1900, 2100, {.at_least = 2, .at_most = 2});
        const auto weight = birth.whole("weight", "权重", 1, 10'000);
        if (years.size() == 2 && years[0] <= years[1]) plan.births.push_back({static_cast<int>(years[0]), static_cast<int>(years[1]), weight});
        else birth.refuse("years", "首尾颠倒", "应写成 [1965, 1978]");
    }
    for (TomlTable& surname : root.tables("surname", "姓", {.at_least = 1, .unique = "text"})) {
        plan.surnames.push_back({surname.text("text", "姓", 2), surname.whole("weight", "权重", 1, 10'000)});
    }
    TomlTable given = root.table("given", "名");
    const Texts both = characters_of(given, "both", "通用字");
    plan.men = joined(characters_of(given, "men", "男名用字"), both);
    plan.women = joined(characters_of(given, "women", "女名用字"), both);
    read_applicants(root, scenario);
}

}
