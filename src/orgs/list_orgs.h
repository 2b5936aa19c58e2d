#pragma once

#include "orgs/orgs.h"
#include "platform/http/sorted.h"

namespace gongyou::orgs {

struct OrgFilter {
    std::string q;               // words of the name
    std::optional<OrgId> parent; // direct children of this one
    std::optional<Kind> kind;
    SortedPage page;
};

/// `?q=&parent=&kind=&sort=&after=&limit=`; sorted by name or kind. Refusals: forms.invalid, query.*.
OrgFilter org_filter(const Request& request);
SortKey sort_key_of(const Org& org, const OrgFilter& filter);

/// Open orgs within the actor's sight; one more than the page holds, if there are more.
std::vector<Org> list_orgs(Transaction& tx, const Actor& actor, const OrgFilter& filter);

/// How many of them the filter finds, without the page.
std::int64_t count_orgs(Transaction& tx, const Actor& actor, const OrgFilter& filter);

/// The direct, open children of each.
std::map<OrgId, std::int64_t> count_children(Transaction& tx, TenantId tenant, const IdList& orgs);

/// Members of each and of all below it.
std::map<OrgId, std::int64_t> count_members(Transaction& tx, TenantId tenant, const IdList& orgs);

struct UnionFilter {
    std::string q;
    std::optional<double> latitude, longitude; // nearest first
    std::int64_t limit = 50;
};

/// Unions that can be joined; open to anyone. Nearest first where a point is given, else by name found, else by id.
std::vector<Org> joinable_unions(Transaction& tx, TenantId tenant, const UnionFilter& filter);

}
