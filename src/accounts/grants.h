#pragma once

#include "accounts/stored_account.h"

namespace gongyou::accounts {

struct GrantLine {
    GrantId id;
    PersonId person;
    orgs::Role role = orgs::Role::keeper;
    OrgId org;
    Instant granted_at;
};

/// Roles that stand, for orgs within what the granter reaches; below `org` where it is given.
std::vector<GrantLine> grants_within(Transaction& tx, const Actor& granter, std::optional<OrgId> org, const Asked& page);

/// The roles of many persons, for building actors.
std::map<PersonId, std::vector<orgs::Grant>> grants_of(Transaction& tx, TenantId tenant, const IdList& persons);

}
