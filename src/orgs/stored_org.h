#pragma once

#include "orgs/orgs.h"
#include "platform/db/as.h"

namespace gongyou::orgs {

/// An Org's columns, for as<Org>, of `orgs_orgs AS o` joined with `orgs_closures AS c`.
inline constexpr const char* org_columns =
    "o.id, o.parent_id, o.name, o.kind, o.unified_code, o.founded_day, o.admits_at_once, o.town, o.latitude, o.longitude, c.closed_day";

/// Within the actor's reach for `capability`, and open. Refusals: orgs.no_such_org, orgs.closed.
Org open_org(Transaction& tx, const Actor& actor, Capability capability, OrgId org);

/// Changes of the tree wait for one another: two moves at once could otherwise close a circle.
void turn_tree(facts::Deed& deed);

/// Name, credit code and place, as they are written down. Refusal forms.invalid.
void check_org(const std::string& name, const std::optional<std::string>& unified_code, std::optional<Day> founded,
    std::optional<double> latitude, std::optional<double> longitude, Day today);

/// The wish with its point, where it gives one, turned to WGS-84. Refusals as locate.
template <class Wish>
Wish located(Transaction& tx, TenantId tenant, Wish wish)
{
    if (wish.lat.has_value() != wish.lon.has_value()) refuse_field("lat", "incomplete", "经度和纬度要一起填写");
    if (!wish.lat) return wish;
    const Point point = locate(tx, tenant, {{*wish.lat, *wish.lon}, wish.crs, wish.elsewhere.value_or(false)});
    wish.lat = point.lat;
    wish.lon = point.lon;
    return wish;
}

/// Stores the grams of the name anew.
void index_name(facts::Deed& deed, OrgId org, const std::string& name);

const MemberBook& member_book();
std::vector<ClosingGuard>& closing_guards();

[[noreturn]] void refuse_no_such_org();

/// Runs `change`; a violated constraint on name or credit code becomes its refusal.
template <class F>
void naming_conflicts(F change)
{
    try {
        change();
    } catch (const DatabaseError& error) {
        if (error.kind != DatabaseError::Class::unique) throw;
        refuse_conflict("orgs.name_taken", "同一上级下已有同名组织，或统一社会信用代码已被登记；请核对后再提交");
    }
}

inline std::string record_of(OrgId org)
{
    return "orgs/org/" + print(org);
}

}
