#include "accounts/grants.h"

namespace gongyou::accounts {

Actor actor_of(Transaction& tx, TenantId tenant, PersonId person)
{
    const IdList one{{person.value}};
    auto grants = grants_of(tx, tenant, one);
    auto orgs = people::orgs_of(tx, tenant, one);
    auto names = people::names_of(tx, tenant, one);

    Actor actor;
    actor.tenant = tenant;
    actor.person = person;
    actor.name = names[person];
    actor.grants = std::move(grants[person]);
    actor.member_of = std::move(orgs[person]);
    return actor;
}

}
