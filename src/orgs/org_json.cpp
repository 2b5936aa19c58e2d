#include "orgs/org_json.h"

#include "orgs/list_orgs.h"

namespace gongyou::orgs {

const Shape<NewOrg>& shape_of(NewOrg*)
{
    static const Shape<NewOrg> shape{"NewOrg", field("parent", &NewOrg::parent, "上级组织"), field("name", &NewOrg::name, "名称", {.max_length = 60}),
        field("kind", &NewOrg::kind, "类别"), field("unified_code", &NewOrg::unified_code, "统一社会信用代码", {.max_length = 40}),
        field("founded", &NewOrg::founded, "成立日期"), field("admits_at_once", &NewOrg::admits_at_once, "免审入会"),
        field("town", &NewOrg::town, "镇街", {.max_length = 40}), field("lat", &NewOrg::lat, "纬度"), field("lon", &NewOrg::lon, "经度"),
        field("crs", &NewOrg::crs, "坐标系", {.max_length = 10}), field("elsewhere", &NewOrg::elsewhere, "在外地")};
    return shape;
}

const Shape<OrgChange>& shape_of(OrgChange*)
{
    static const Shape<OrgChange> shape{"OrgChange", field("name", &OrgChange::name, "名称", {.max_length = 60}),
        field("unified_code", &OrgChange::unified_code, "统一社会信用代码", {.max_length = 40}), field("founded", &OrgChange::founded, "成立日期"),
        field("admits_at_once", &OrgChange::admits_at_once, "免审入会"), field("town", &OrgChange::town, "镇街", {.max_length = 40}),
        field("lat", &OrgChange::lat, "纬度"), field("lon", &OrgChange::lon, "经度"), field("crs", &OrgChange::crs, "坐标系", {.max_length = 10}),
        field("elsewhere", &OrgChange::elsewhere, "在外地")};
    return shape;
}

const Shape<Move>& shape_of(Move*)
{
    static const Shape<Move> shape{"OrgMove", field("parent", &Move::parent, "新的上级组织")};
    return shape;
}

const Shape<Closing>& shape_of(Closing*)
{
    static const Shape<Closing> shape{"OrgClosing", field("reason", &Closing::reason, "撤销原因", {.max_length = 200})};
    return shape;
}

const Shape<Linking>& shape_of(Linking*)
{
    static const Shape<Linking> shape{"OrgLinking", field("to", &Linking::to, "对方组织"), field("bond", &Linking::bond, "联系类型")};
    return shape;
}

std::vector<OrgRow> as_rows(Transaction& tx, TenantId tenant, const std::vector<Org>& orgs)
{
    IdList ids;
    for (const Org& org : orgs) ids.values.push_back(org.id.value);
    auto members = count_members(tx, tenant, ids);
    auto children = count_children(tx, tenant, ids);
    std::vector<OrgRow> rows;
    for (const Org& org : orgs) { rows.push_back({org.id, org.name, org.kind, std::string{label(org.kind)}, org.parent, members[org.id], children[org.id]}); }
    return rows;
}

OrgRecord as_record(Transaction& tx, TenantId tenant, const Org& org)
{
    const OrgRow row = as_rows(tx, tenant, {org}).front();
    return {.id = org.id,
        .name = org.name,
        .kind = org.kind,
        .kind_label = row.kind_label,
        .parent = org.parent,
        .members = row.members,
        .children = row.children,
        .ancestors = parents_of(tx, tenant, org.id),
        .unified_code = org.unified_code,
        .founded = org.founded_on,
        .admits_at_once = org.admits_at_once,
        .town = org.town,
        .lat = org.latitude,
        .lon = org.longitude,
        .closed_on = org.closed_on,
        .linked_members = linked_with(tx, tenant, org.id, Bond::member),
        .partners = linked_with(tx, tenant, org.id, Bond::partner)};
}

UnionRow as_union(const Org& org)
{
    return {org.id, org.name, org.town.empty() ? std::nullopt : std::optional{org.town}, org.admits_at_once, org.latitude, org.longitude};
}

}
