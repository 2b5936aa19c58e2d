#include "orgs/actor.h"
#include "orgs/unified_code.h"

#include <doctest/doctest.h>

namespace gongyou::orgs {

TEST_CASE("the three administrators share nothing but sight of the tree")
{
    using enum Capability;
    const Role officers[] = {Role::system_admin, Role::security_admin, Role::audit_admin};
    for (const Capability can : {see_orgs, change_orgs, see_people, change_people, unmask_people, review_matters, see_places, change_places, plan_activities,
             call_roll, see_figures, see_facts, install_playbooks, grant_roles, see_audit, run_platform}) {
        int holders = 0;
        for (const Role role : officers) holders += role_can(role, can) ? 1 : 0;
        CHECK_MESSAGE((can == see_orgs || holders <= 1), word(can));
    }
    CHECK(role_can(Role::security_admin, grant_roles));
    CHECK_FALSE(role_can(Role::system_admin, grant_roles));
    CHECK_FALSE(role_can(Role::security_admin, see_audit));
}

TEST_CASE("reach is where a capability was granted, and nowhere else")
{
    Actor actor;
    actor.grants = {{Role::officer, OrgId{1}}, {Role::keeper, OrgId{2}}, {Role::chair, OrgId{3}}};
    CHECK(actor.reach(Capability::change_places).values == std::vector<std::int64_t>{1});
    CHECK(actor.reach(Capability::see_places).values == std::vector<std::int64_t>{1, 2, 3});
    CHECK(actor.reach(Capability::grant_roles).values.empty());
    CHECK_FALSE(actor.can(Capability::grant_roles));
    CHECK(role_of("system_admin") == Role::system_admin);
    CHECK_FALSE(role_of("superuser"));
}

TEST_CASE("a unified credit code carries a check over its other characters")
{
    CHECK(is_unified_code("91350100M000100Y43"));
    CHECK_FALSE(is_unified_code("91350100M000100Y44"));
    CHECK_FALSE(is_unified_code("91350100M000100I43"));
    CHECK_FALSE(is_unified_code("9135"));
}

}
