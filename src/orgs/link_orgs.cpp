#include "orgs/stored_org.h"

#include "platform/db/as.h"

namespace gongyou::orgs {

void link_orgs(facts::Deed& deed, const Actor& actor, OrgId from, OrgId to, Bond bond)
{
    open_org(deed.tx(), actor, Capability::change_orgs, from);
    const auto other = find(deed.tx(), deed.tenant(), to);
    if (!other || other->closed_on || from == to) refuse_no_such_org();
    const auto linked = deed.tx().change(
        "INSERT INTO orgs_links (tenant_id, from_id, to_id, bond, since_day) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        deed.tenant(), from, to, word_of(bond), deed.today());
    if (linked == 0) refuse_conflict("orgs.linked_already", "这两个组织已经建立过这种联系");
    deed.record({.kind = "orgs.linked", .topic = "", .org = from, .record = record_of(from), .detail = {{"bond", word_of(bond)}}});
}

void unlink_orgs(facts::Deed& deed, const Actor& actor, OrgId from, OrgId to, Bond bond)
{
    require_reach(deed.tx(), actor, Capability::change_orgs, from);
    const auto cut = deed.tx().change("DELETE FROM orgs_links WHERE tenant_id = $1 AND from_id = $2 AND to_id = $3 AND bond = $4",
        deed.tenant(), from, to, word_of(bond));
    if (cut == 0) refuse_not_found("orgs.not_linked", "这两个组织之间没有这种联系");
    deed.record({.kind = "orgs.unlinked", .topic = "", .org = from, .record = record_of(from), .detail = {{"bond", word_of(bond)}}});
}

std::vector<NamedOrg> linked_with(Transaction& tx, TenantId tenant, OrgId from, Bond bond)
{
    return tx.all(as<NamedOrg>, R"sql(
        SELECT o.id, o.name FROM orgs_links AS l JOIN orgs_orgs AS o ON o.tenant_id = l.tenant_id AND o.id = l.to_id
         WHERE l.tenant_id = $1 AND l.from_id = $2 AND l.bond = $3 ORDER BY o.id
        )sql",
        tenant, from, word_of(bond));
}

}
