#include "demo/scenario/readers.h"
#include "orgs/actor.h"

namespace gongyou::demo {

namespace {

Texts session_ids(const Scenario& scenario)
{
    Texts ids;
    for (const ProgrammePlan& programme : scenario.programmes) {
        for (const SessionPlan& session : programme.sessions) ids.push_back(session.id);
    }
    return ids;
}

/// An org of orgs.toml, a federation, a town (its union), or `enterprise:<trade>`.
void check_org(TomlTable& table, const SignInPlan& plan, const Scenario& scenario)
{
    Texts known = ids_of_all(scenario.orgs.orgs);
    std::ranges::copy(ids_of_all(scenario.orgs.federations), std::back_inserter(known));
    std::ranges::copy(ids_of_all(scenario.towns), std::back_inserter(known));
    for (const TradePlan& trade : scenario.orgs.trades) {
        if (trade.weight > 0) known.push_back("enterprise:" + trade.id);
    }
    if (std::ranges::find(known, plan.org) == known.end()) table.refuse_word("org", plan.org, known);
}

}

void read_sign_ins(TomlTable root, Scenario& scenario)
{
    for (TomlTable& table : root.tables("sign_in", "登录", {.unique = "id"})) {
        SignInPlan plan;
        plan.id = table.id("id", "编号");
        plan.label = table.text("label", "名称");
        plan.name = table.text("name", "姓名");
        plan.sex = table.word("sex", "性别", {"woman", "man"}) == "woman" ? people::Sex::woman : people::Sex::man;
        plan.born = table.day("born", "出生日期");
        plan.town = read_known(table, "town", "镇街", ids_of_all(scenario.towns));
        plan.org = table.text("org", "组织");
        plan.phone = table.text("phone", "手机", 11);
        plan.password = table.text("password", "密码");
        for (const std::string& role : table.texts("roles", "岗位")) {
            if (!orgs::role_of(role)) table.refuse("roles", "没有“" + role + "”这种岗位", "应为已有的岗位");
            plan.roles.push_back(role);
        }
        plan.login = table.text_or("login", "登录名", plan.phone);
        plan.totp = table.text_or("totp", "第二因素", "");
        plan.booked = table.words("booked", "已报名", session_ids(scenario));
        plan.waiting = table.words("waiting", "候补", session_ids(scenario));
        check_org(table, plan, scenario);
        scenario.sign_ins.push_back(std::move(plan));
    }
}

}
