// What each role can do. The three administrators share nothing but sight of the tree.

#include "orgs/actor.h"

#include <algorithm>
#include <array>

namespace gongyou::orgs {

namespace {

struct RoleRow {
    Role role;
    std::string_view word, label;
    std::vector<Capability> can;
};

const std::vector<RoleRow>& roles()
{
    using enum Capability;
    static const std::vector<RoleRow> table{
        {Role::chair, "chair", "基层工会主席",
            {see_orgs, change_orgs, see_people, change_people, review_matters, see_places, plan_activities, call_roll, see_figures, see_facts}},
        {Role::officer, "officer", "工会干部",
            {see_orgs, change_orgs, see_people, change_people, unmask_people, review_matters, see_places, change_places, plan_activities,
                call_roll, see_figures, see_facts, install_playbooks}},
        {Role::keeper, "keeper", "阵地管理员", {see_places, call_roll}},
        {Role::teacher, "teacher", "教师", {call_roll}},
        {Role::mediator, "mediator", "调解员", {review_matters}},
        {Role::editor, "editor", "编审", {see_orgs, see_figures, see_facts}},
        {Role::system_admin, "system_admin", "系统管理员", {see_orgs, run_platform}},
        {Role::security_admin, "security_admin", "安全管理员", {see_orgs, see_people, grant_roles}},
        {Role::audit_admin, "audit_admin", "审计管理员", {see_orgs, see_facts, see_audit}},
    };
    return table;
}

const RoleRow& row_of(Role role)
{
    return *std::ranges::find(roles(), role, &RoleRow::role);
}

}

std::string_view word(Role role)
{
    return row_of(role).word;
}

std::string_view label(Role role)
{
    return row_of(role).label;
}

std::optional<Role> role_of(std::string_view word)
{
    const auto found = std::ranges::find(roles(), word, &RoleRow::word);
    if (found == roles().end()) return std::nullopt;
    return found->role;
}

bool role_can(Role role, Capability capability)
{
    return std::ranges::find(row_of(role).can, capability) != row_of(role).can.end();
}

std::string_view word(Capability can)
{
    using enum Capability;
    switch (can) {
    case see_orgs: return "see_orgs";
    case change_orgs: return "change_orgs";
    case see_people: return "see_people";
    case change_people: return "change_people";
    case unmask_people: return "unmask_people";
    case review_matters: return "review_matters";
    case see_places: return "see_places";
    case change_places: return "change_places";
    case plan_activities: return "plan_activities";
    case call_roll: return "call_roll";
    case see_figures: return "see_figures";
    case see_facts: return "see_facts";
    case install_playbooks: return "install_playbooks";
    case grant_roles: return "grant_roles";
    case see_audit: return "see_audit";
    case run_platform: return "run_platform";
    }
    return "";
}

}
