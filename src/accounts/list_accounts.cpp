#include "accounts/list_accounts.h"

namespace gongyou::accounts {

std::vector<AccountLine> accounts_within(Transaction& tx, const Actor& actor, const Keys& keys, const std::string& q, const Asked& page)
{
    const IdList named = q.empty() ? IdList{} : people::named(tx, actor.tenant, keys, q);
    return tx.all(
        [](Row row) { return AccountLine{row.get<AccountId>(0), row.get<PersonId>(1), row.get<std::string>(2), row.get<Instant>(3), !row.is_null(4)}; },
        R"sql(
        SELECT a.id, a.person_id, a.login, a.opened_at, d.account_id
          FROM accounts_accounts AS a LEFT JOIN accounts_disablings AS d ON d.tenant_id = a.tenant_id AND d.account_id = a.id
         WHERE a.tenant_id = $1 AND a.login IS NOT NULL AND a.id > $2 AND holder_within($1, a.person_id, $3)
           AND ($4 = 1 OR a.person_id IN (SELECT value FROM ids_of($5)))
         ORDER BY a.id LIMIT $6
        )sql",
        actor.tenant, page.after, actor.reach(orgs::Capability::grant_roles), q.empty() ? 1 : 0, named, page.limit + 1);
}

}
