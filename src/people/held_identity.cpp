// A list says: this phone is Zhang San's. Somebody else proved it before anybody said who he is: perhaps Zhang San, who
// signed in early, perhaps whoever has the number now, for phones are recycled. So the identity waits, and the owner of
// the phone is asked the last four of the identity number. Right: the two records are one. Wrong, or "not me": they stay apart.

#include "people/held_identity.h"

#include "people/corrections.h"
#include "people/merge_people.h"
#include "people/stored_person.h"
#include "platform/db/as.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

namespace {

constexpr int most_tries = 3;

std::optional<PersonId> waiting_for(Transaction& tx, TenantId tenant, PersonId shell)
{
    return tx.maybe(as<PersonId>,
        "SELECT person_id FROM people_held_identities WHERE tenant_id = $1 AND shell_id = $2 AND tries < $3", tenant, shell, most_tries);
}

std::string last_four_of(facts::Deed& deed, const Keys& keys, PersonId person)
{
    const auto sealed = deed.tx().maybe(as<Bytes>,
        "SELECT id_number_sealed FROM people_persons WHERE tenant_id = $1 AND id = $2 AND id_number_sealed IS NOT NULL", deed.tenant(), person);
    const auto number = sealed ? keys.open(*sealed, id_number_row(person)) : std::nullopt;
    return number ? fold_for_search(std::string_view{*number}.substr(number->size() - 4)) : "";
}

}

bool hold_identity(facts::Deed& deed, PersonId shell, PersonId person, bool anew)
{
    deed.tx().change("DELETE FROM people_held_identities WHERE tenant_id = $1 AND person_id = $2 AND (shell_id <> $3 OR $4 = 1)", deed.tenant(), person, shell,
        anew ? 1 : 0);
    return deed.tx().change(R"sql(
        INSERT INTO people_held_identities (tenant_id, shell_id, person_id, held_at, tries) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT (tenant_id, shell_id) DO UPDATE SET person_id = excluded.person_id, held_at = excluded.held_at, tries = 0
         WHERE people_held_identities.person_id <> excluded.person_id AND (people_held_identities.tries >= $5 OR $6 = 1)
        )sql",
               deed.tenant(), shell, person, deed.now(), most_tries, anew ? 1 : 0) > 0;
}

std::optional<HeldIdentity> held_identity_of(Transaction& tx, TenantId tenant, PersonId shell)
{
    const auto person = waiting_for(tx, tenant, shell);
    if (!person) return std::nullopt;
    const auto names = masked_names_of(tx, tenant, IdList{{person->value}});
    const OrgId home = home_org(tx, tenant, *person);
    return HeldIdentity{names.at(*person), {home, orgs::names_of(tx, tenant, IdList{{home.value}}).at(home)}};
}

Confirmation confirm_identity(facts::Deed& deed, const Keys& keys, PersonId shell, const std::string& said)
{
    deed.tx().lock("SELECT shell_id FROM people_held_identities WHERE tenant_id = $1 AND shell_id = $2 for_update()", deed.tenant(), shell);
    const auto person = waiting_for(deed.tx(), deed.tenant(), shell); // after the lock: of many tries at once each is counted
    if (!person) refuse_not_found("people.nothing_to_confirm", "没有等您确认的身份；可能已经确认过，请刷新后再看");
    std::string four = fold_for_search(said);
    std::erase(four, ' ');
    const std::string right = last_four_of(deed, keys, *person);
    if (!right.empty() && four == right) {
        // Four digits are no key to an office: whoever holds a role is merged by his union.
        Actor owner;
        owner.tenant = deed.tenant();
        owner.person = shell;
        account_book().require_lower_rank(deed.tx(), owner, *person);
        merge_people(deed, keys, *person, shell);
        return Confirmation::confirmed;
    }
    deed.tx().change("UPDATE people_held_identities SET tries = tries + 1 WHERE tenant_id = $1 AND shell_id = $2", deed.tenant(), shell);
    deed.nothing_changed();
    return waiting_for(deed.tx(), deed.tenant(), shell) ? Confirmation::wrong : Confirmation::apart;
}

void leave_identity(facts::Deed& deed, PersonId shell)
{
    deed.tx().change("UPDATE people_held_identities SET tries = $3 WHERE tenant_id = $1 AND shell_id = $2", deed.tenant(), shell, most_tries);
    deed.nothing_changed();
}

}
