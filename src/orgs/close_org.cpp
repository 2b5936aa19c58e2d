#include "orgs/stored_org.h"

namespace gongyou::orgs {

Org close_org(facts::Deed& deed, const Actor& actor, OrgId id, const std::string& reason)
{
    turn_tree(deed);
    deed.tx().lock("SELECT id FROM orgs_orgs WHERE tenant_id = $1 AND id = $2 for_update()", deed.tenant(), id); // after whoever holds it open
    Org org = open_org(deed.tx(), actor, Capability::change_orgs, id);
    if (!org.parent) refuse_conflict("orgs.is_root", "最上级组织不能撤销");
    for (const ClosingGuard& guard : closing_guards()) guard(deed, id);

    const auto closed = deed.tx().change(R"sql(
        INSERT INTO orgs_closures (tenant_id, org_id, closed_day, closed_by, reason)
        SELECT o.tenant_id, o.id, $3, $4, $5 FROM orgs_orgs AS o
         WHERE o.tenant_id = $1 AND o.id = $2
           AND NOT EXISTS (SELECT 1 FROM orgs_orgs AS child WHERE child.tenant_id = $1 AND child.parent_id = $2
                              AND NOT EXISTS (SELECT 1 FROM orgs_closures AS gone WHERE gone.tenant_id = $1 AND gone.org_id = child.id))
        )sql",
        deed.tenant(), id, deed.today(), deed.actor(), reason);
    if (closed == 0) refuse_conflict("orgs.has_open_children", "还有下级组织没有撤销或移走，请先处理下级组织");

    deed.record({.kind = "orgs.closed", .topic = "", .org = id, .record = record_of(id)});
    member_book().move_up(deed, id, *org.parent);
    org.closed_on = deed.today();
    return org;
}

}
