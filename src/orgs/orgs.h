#pragma once

// Orgs 组织: unions, federations, associations, enterprises' unions, partner departments. One tree a
// tenant, plus links across it.

#include "orgs/actor.h"
#include "orgs/kind.h"
#include "platform/geography.h"
#include "platform/http/page.h"
#include "platform/http/router.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gongyou::orgs {

struct Org {
    OrgId id;
    std::optional<OrgId> parent; // none: the tenant's root
    std::string name;
    Kind kind = Kind::enterprise_union;
    std::optional<std::string> unified_code; // 统一社会信用代码
    std::optional<Day> founded_on;
    bool admits_at_once = false; // whoever joins is a member without a review
    std::string town;
    std::optional<double> latitude, longitude; // WGS-84
    std::optional<Day> closed_on;
};

struct NamedOrg {
    OrgId id;
    std::string name;
};

struct NewOrg {
    OrgId parent;
    std::string name;
    Kind kind = Kind::enterprise_union;
    std::optional<std::string> unified_code;
    std::optional<Day> founded;
    std::optional<bool> admits_at_once;
    std::optional<std::string> town;
    std::optional<double> lat, lon;   // as `crs` says
    std::optional<std::string> crs{}; // wgs84 (where absent), gcj02, bd09
    std::optional<bool> elsewhere{};  // meant to lie outside the city
};

/// What may be said anew; what is absent stays.
struct OrgChange {
    std::optional<std::string> name;
    std::optional<std::string> unified_code;
    std::optional<Day> founded;
    std::optional<bool> admits_at_once;
    std::optional<std::string> town;
    std::optional<double> lat, lon;
    std::optional<std::string> crs{};
    std::optional<bool> elsewhere{};
};

/// One org of many founded together. Its parent stands already, or earlier in the same list.
struct OrgSeed {
    OrgId parent;                            // where it stands already …
    std::optional<std::size_t> parent_index; // … or its place in the list
    NewOrg org;                              // `org.parent` is not looked at
};

// ---- changing -------------------------------------------------------------------------------------

/// Makes a tenant with its root org. `host` is the Host name under which it is reached.
/// Refusal conflict (orgs.host_taken).
OrgId found_tenant(facts::Deed& deed, const std::string& name, const std::string& host, Kind kind = Kind::city_federation);

/// Refusals: orgs.no_such_org (the parent, or out of reach), orgs.closed, orgs.name_taken, orgs.code_taken, forms.invalid.
Org found_org(facts::Deed& deed, const Actor& actor, const NewOrg& wish);

/// Founds many at once, set-based, one fact each; for imports and the demo city: the caller answers for the scope.
/// Gives their ids in the list's order. Refusals as found_org.
std::vector<OrgId> found_orgs(facts::Deed& deed, std::span<const OrgSeed> seeds);

/// Refusals: orgs.no_such_org, orgs.closed, orgs.name_taken, orgs.code_taken, forms.invalid.
Org change_org(facts::Deed& deed, const Actor& actor, OrgId org, const OrgChange& change);

/// Moves an org with everything below it. Both the org and its new parent must be within reach.
/// Refusals: orgs.no_such_org, orgs.moved_under_itself, orgs.is_root, orgs.closed, orgs.name_taken.
Org move_org(facts::Deed& deed, const Actor& actor, OrgId org, OrgId parent);

/// Closes an org; its members go to the upper union. Refusals: orgs.no_such_org, orgs.is_root, orgs.closed, orgs.has_open_children.
Org close_org(facts::Deed& deed, const Actor& actor, OrgId org, const std::string& reason);

/// Links `from` (a federation, an association) with `to`. The actor reaches `from`. Linking twice changes nothing: orgs.linked_already.
void link_orgs(facts::Deed& deed, const Actor& actor, OrgId from, OrgId to, Bond bond);
/// Refusals: orgs.no_such_org, orgs.not_linked.
void unlink_orgs(facts::Deed& deed, const Actor& actor, OrgId from, OrgId to, Bond bond);

/// Says between which degrees of WGS-84 the city lies. Records orgs.city_bounded. Refusals: orgs.no_such_org to who does not reach
/// the root, forms.invalid.
void set_city_box(facts::Deed& deed, const Actor& actor, const Box& box);

// ---- reading; without an actor: for other domains, not for answers --------------------------------

std::optional<Org> find(Transaction& tx, TenantId tenant, OrgId org);
std::map<OrgId, Org> find_many(Transaction& tx, TenantId tenant, const IdList& orgs);
/// Refusal not_found (orgs.no_such_org) for what the actor may not see.
Org find_org(Transaction& tx, const Actor& actor, OrgId org);

std::map<OrgId, std::string> names_of(Transaction& tx, TenantId tenant, const IdList& orgs);

/// What stands above an org, root first, without itself.
std::vector<NamedOrg> parents_of(Transaction& tx, TenantId tenant, OrgId org);

/// Each of `orgs` with itself and all above it: what a rule “members of X and below” is tested against.
std::map<OrgId, std::vector<OrgId>> lineages_of(Transaction& tx, TenantId tenant, const IdList& orgs);

/// Whether `org` is `root` or stands below it.
bool is_within(Transaction& tx, TenantId tenant, OrgId org, OrgId root);

OrgId root_of(Transaction& tx, TenantId tenant);

/// Between which degrees the city lies; nothing until it said so.
std::optional<Box> city_box(Transaction& tx, TenantId tenant);

/// A point as a form gives it.
struct GivenPoint {
    Point point;
    std::optional<std::string> crs;
    bool elsewhere = false; // it is meant to lie outside the city
};
/// The same in WGS-84. Refusals: forms.invalid for a point outside China, outside the city if that is not said to be meant, or of
/// an unknown datum.
Point locate(Transaction& tx, TenantId tenant, const GivenPoint& given);

/// Linked with `from` by `bond`.
std::vector<NamedOrg> linked_with(Transaction& tx, TenantId tenant, OrgId from, Bond bond);

/// Unions that a worker can join: open, of a kind that has members.
bool is_joinable(const Org& org);

struct TenantRow {
    TenantId id;
    std::string name, host;
};
std::vector<TenantRow> tenants(Transaction& tx);
/// Rises with every change of the tree; a cache of lineages is good for one number.
std::int64_t tree_turns(Transaction& tx, TenantId tenant);

/// Whoever begins something in these orgs holds them before he looks at them: none is closed until the deed has ended, and whoever
/// closes one then sees what was begun.
void hold_open(Transaction& tx, TenantId tenant, const IdList& orgs);

/// The org, held open, if it is not closed. Refusals: orgs.no_such_org, orgs.closed.
Org require_open(Transaction& tx, TenantId tenant, OrgId org);

// ---- who keeps the members: told by people, while the program is wired ------------------------------

struct MemberBook {
    /// Open memberships in each of the orgs itself, not below it; without an entry: none.
    std::function<std::map<OrgId, std::int64_t>(Transaction&, TenantId, const IdList& orgs)> count;
    /// An org is being closed: its members go up to `upper`.
    std::function<void(facts::Deed&, OrgId closing, OrgId upper)> move_up;
};
void keep_members_with(MemberBook book);

/// Throws a Refusal while something of the org stands that its end would leave without anybody; told by other domains while wiring.
using ClosingGuard = std::function<void(facts::Deed&, OrgId closing)>;
void guard_closing_with(ClosingGuard guard);

/// Publishes the scope words, names this domain's facts and resolves its records; once, while wiring.
void introduce();
void add_routes(Router& http);

}
