#pragma once

#include "orgs/orgs.h"

namespace gongyou::orgs {

// What orgs say of themselves over HTTP.

struct OrgRow {
    OrgId id;
    std::string name;
    Kind kind = Kind::enterprise_union;
    std::string kind_label;
    std::optional<OrgId> parent;
    std::int64_t members = 0;
    std::int64_t children = 0;
};

struct OrgRecord {
    OrgId id;
    std::string name;
    Kind kind = Kind::enterprise_union;
    std::string kind_label;
    std::optional<OrgId> parent;
    std::int64_t members = 0;
    std::int64_t children = 0;
    std::vector<NamedOrg> ancestors;
    std::optional<std::string> unified_code;
    std::optional<Day> founded;
    bool admits_at_once = false;
    std::string town;
    std::optional<double> lat, lon;
    std::optional<Day> closed_on;
    std::vector<NamedOrg> linked_members, partners;
};

struct UnionRow {
    OrgId id;
    std::string name;
    std::optional<std::string> town;
    bool admits_at_once = false;
    std::optional<double> lat, lon;
};

struct Move {
    OrgId parent;
};
struct Closing {
    std::string reason;
};
struct Linking {
    OrgId to;
    Bond bond = Bond::partner;
};

const Shape<NewOrg>& shape_of(NewOrg*);
const Shape<OrgChange>& shape_of(OrgChange*);
const Shape<Move>& shape_of(Move*);
const Shape<Closing>& shape_of(Closing*);
const Shape<Linking>& shape_of(Linking*);

/// Orgs with their counts of members and children.
std::vector<OrgRow> as_rows(Transaction& tx, TenantId tenant, const std::vector<Org>& orgs);
OrgRecord as_record(Transaction& tx, TenantId tenant, const Org& org);
UnionRow as_union(const Org& org);

}
