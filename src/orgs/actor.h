#pragma once

// Who is calling, and what they may do where. Roles are granted for an org and reach all below it;
// accounts fills an Actor at sign-in, every domain asks it.

#include "facts/facts.h"
#include "platform/http/router.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

namespace orgs {

/// The roles of the house. What a role can do is the table in roles.cpp.
enum class Role {
    chair,          // 基层工会主席: of one enterprise union
    officer,        // 工会干部: of a federation, for all below it
    keeper,         // 阵地管理员: of places
    teacher,        // 教师
    mediator,       // 调解员
    editor,         // 编审
    system_admin,   // 系统管理员  ┐
    security_admin, // 安全管理员  ├ never two in one person, none does another's work
    audit_admin,    // 审计管理员  ┘
};

/// What somebody may do; a route asks for one of these.
enum class Capability {
    see_orgs,
    change_orgs,
    see_people,
    change_people,
    unmask_people,
    review_matters,
    see_places,
    change_places,
    plan_activities,
    call_roll,
    see_figures,
    see_facts,
    install_playbooks,
    grant_roles,  // security administrator, within the own scope
    see_audit,    // audit administrator
    run_platform, // system administrator: jobs, backups, health
};

std::string_view word(Role role);      // `system_admin`
std::string_view word(Capability can); // `review_matters`
std::string_view label(Role role);     // 系统管理员
std::optional<Role> role_of(std::string_view word);
bool role_can(Role role, Capability capability);

struct Grant {
    Role role;
    OrgId org;
};

}

/// The signed-in person of one request.
struct Actor {
    TenantId tenant;
    PersonId person;
    std::int64_t account = 0;
    std::int64_t sign_in = 0; // the session's id
    std::string name;
    std::vector<orgs::Grant> grants;
    std::vector<OrgId> member_of;

    bool can(orgs::Capability capability) const;

    /// The orgs from which the capability reaches down, to bind to `within(…)` in SQL. Empty: nowhere.
    IdList reach(orgs::Capability capability) const;
};

namespace orgs {

/// Guards for the route table.
Guard anyone();
Guard signed_in();
Guard can(Capability capability); // 401 when nobody is signed in, 403 when no grant of theirs holds it anywhere

/// Publishes to every statement the words
///   within(tenant, org, roots): org is one of the listed orgs or below one (closure table),
///   reaches_all(tenant, roots): the city itself is listed, so that what belongs to no org is within reach too,
///   lineage(tenant, org): a table of the org and all above it, with the columns org_id and depth (0 is the org itself); what
///   several of them settled is decided by the nearest,
/// so that scope stands in the SQL: `WHERE s.tenant_id = $1 AND within($1, s.org_id, $2)`.
void publish_scope();

/// Refuses not_found (orgs.no_such_org) unless `org` lies within what the actor reaches with `capability`.
void require_reach(Transaction& tx, const Actor& actor, Capability capability, OrgId org);

}
}
