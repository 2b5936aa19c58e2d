// A move rewrites the closure of the whole subtree in two statements, however large it is: what stood
// above the org is cut off from everything below it, then the new parent's line is joined on.

#include "orgs/stored_org.h"

namespace gongyou::orgs {

Org move_org(facts::Deed& deed, const Actor& actor, OrgId id, OrgId parent)
{
    turn_tree(deed);
    const Org org = open_org(deed.tx(), actor, Capability::change_orgs, id);
    if (!org.parent) refuse_conflict("orgs.is_root", "最上级组织不能移动");
    open_org(deed.tx(), actor, Capability::change_orgs, parent);
    if (is_within(deed.tx(), deed.tenant(), parent, id)) {
        refuse_conflict("orgs.moved_under_itself", "不能把组织移到它自己或它的下级之下，请另选上级");
    }

    deed.tx().change(R"sql(
        DELETE FROM orgs_closure
         WHERE tenant_id = $1
           AND descendant_id IN (SELECT down.descendant_id FROM orgs_closure AS down WHERE down.tenant_id = $1 AND down.ancestor_id = $2)
           AND ancestor_id IN (SELECT up.ancestor_id FROM orgs_closure AS up WHERE up.tenant_id = $1 AND up.descendant_id = $2 AND up.depth > 0)
        )sql",
        deed.tenant(), id);
    deed.tx().change(R"sql(
        INSERT INTO orgs_closure (tenant_id, descendant_id, ancestor_id, depth)
        SELECT up.tenant_id, down.descendant_id, up.ancestor_id, up.depth + down.depth + 1
          FROM orgs_closure AS up JOIN orgs_closure AS down ON down.tenant_id = up.tenant_id
         WHERE up.tenant_id = $1 AND up.descendant_id = $3 AND down.tenant_id = $1 AND down.ancestor_id = $2
        )sql",
        deed.tenant(), id, parent);
    naming_conflicts([&] {
        deed.tx().change("UPDATE orgs_orgs SET parent_id = $3 WHERE tenant_id = $1 AND id = $2", deed.tenant(), id, parent);
    });
    deed.record({.kind = "orgs.moved", .topic = "", .org = id, .record = record_of(id)});
    return find(deed.tx(), deed.tenant(), id).value();
}

}
