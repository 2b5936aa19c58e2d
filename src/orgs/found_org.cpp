// Founding. The closure of a new org is its parent's closure, one deeper, and itself; for many at once
// it is computed here in the list's order and inserted in one go.

#include "orgs/stored_org.h"
#include "orgs/unified_code.h"
#include "platform/names.h"
#include "platform/search.h"

#include <algorithm>

namespace gongyou::orgs {

namespace {

struct Above {
    std::int64_t ancestor;
    std::int64_t depth;
};

/// The closures of the parents that stand already; their own depth 0 included.
std::map<std::int64_t, std::vector<Above>> standing(facts::Deed& deed, std::span<const OrgSeed> seeds)
{
    IdList parents;
    for (const OrgSeed& seed : seeds) {
        if (!seed.parent_index) parents.values.push_back(seed.parent.value);
    }
    std::ranges::sort(parents.values);
    const auto repeated = std::ranges::unique(parents.values);
    parents.values.erase(repeated.begin(), repeated.end());

    std::map<std::int64_t, std::vector<Above>> closures;
    for (Row row : deed.tx().rows(R"sql(
            SELECT k.descendant_id, k.ancestor_id, k.depth FROM orgs_closure AS k
             WHERE k.tenant_id = $1 AND k.descendant_id IN (SELECT value FROM ids_of($2))
               AND NOT EXISTS (SELECT 1 FROM orgs_closures AS c WHERE c.tenant_id = k.tenant_id AND c.org_id = k.descendant_id)
            )sql",
             deed.tenant(), parents)) {
        closures[row.whole(0)].push_back({row.whole(1), row.whole(2)});
    }
    if (closures.size() < parents.values.size()) refuse_not_found("orgs.no_such_org", "上级组织不存在或已撤销，请重新选择");
    return closures;
}

struct Batches {
    Batch orgs{"orgs_orgs",
        {{"tenant_id", Batch::Type::whole}, {"id", Batch::Type::whole}, {"parent_id", Batch::Type::whole},
            {"name", Batch::Type::text}, {"kind", Batch::Type::text}, {"unified_code", Batch::Type::text},
            {"founded_day", Batch::Type::whole}, {"admits_at_once", Batch::Type::boolean}, {"town", Batch::Type::text},
            {"latitude", Batch::Type::real}, {"longitude", Batch::Type::real}}};
    Batch closure{"orgs_closure",
        {{"tenant_id", Batch::Type::whole}, {"descendant_id", Batch::Type::whole},
            {"ancestor_id", Batch::Type::whole}, {"depth", Batch::Type::whole}}};
    Batch search{"orgs_search",
        {{"tenant_id", Batch::Type::whole}, {"gram", Batch::Type::text}, {"org_id", Batch::Type::whole}}};
};

/// Written down later than founded, it counts on the day on which it was founded.
void add(Batches& batches, facts::Deed& deed, OrgId id, std::optional<OrgId> parent, const NewOrg& said, const std::vector<Above>& above)
{
    NewOrg org = said;
    org.name = normal_name(said.name);
    if (said.unified_code) org.unified_code = normal_unified_code(*said.unified_code);
    check_org(org.name, org.unified_code, org.founded, org.lat, org.lon, deed.today());
    batches.orgs.add(deed.tenant(), id, parent, org.name, word_of(org.kind), org.unified_code, org.founded,
        org.admits_at_once.value_or(false), org.town.value_or(""), org.lat, org.lon);
    for (const Above& level : above) batches.closure.add(deed.tenant(), id, level.ancestor, level.depth);
    for (const std::string& gram : grams_to_store(name_for_search(org.name))) batches.search.add(deed.tenant(), gram, id);
    deed.record({.kind = "orgs.founded", .topic = "", .org = id, .record = record_of(id), .detail = {{"kind", word_of(org.kind)}}, .day = org.founded});
}

void insert(facts::Deed& deed, const Batches& batches)
{
    naming_conflicts([&] { deed.tx().insert(batches.orgs); });
    deed.tx().insert(batches.closure);
    deed.tx().insert(batches.search);
}

std::vector<Above> one_deeper(const std::vector<Above>& parents, OrgId id)
{
    std::vector<Above> above{{id.value, 0}};
    for (const Above& level : parents) above.push_back({level.ancestor, level.depth + 1});
    return above;
}

}

std::vector<OrgId> found_orgs(facts::Deed& deed, std::span<const OrgSeed> seeds)
{
    turn_tree(deed);
    const auto closures = standing(deed, seeds);
    Batches batches;
    std::vector<OrgId> ids;
    std::vector<std::vector<Above>> founded;
    for (const OrgSeed& seed : seeds) {
        const OrgId id = deed.new_id<OrgId>();
        const OrgId parent = seed.parent_index ? ids.at(*seed.parent_index) : seed.parent;
        founded.push_back(one_deeper(seed.parent_index ? founded.at(*seed.parent_index) : closures.at(parent.value), id));
        ids.push_back(id);
        add(batches, deed, id, parent, seed.org, founded.back());
    }
    insert(deed, batches);
    return ids;
}

Org found_org(facts::Deed& deed, const Actor& actor, const NewOrg& wish)
{
    open_org(deed.tx(), actor, Capability::change_orgs, wish.parent);
    const OrgSeed seed{wish.parent, std::nullopt, located(deed.tx(), deed.tenant(), wish)};
    const OrgId id = found_orgs(deed, std::span{&seed, 1}).front();
    return find(deed.tx(), deed.tenant(), id).value();
}

OrgId found_tenant(facts::Deed& deed, const std::string& name, const std::string& host, Kind kind)
{
    const auto made = deed.tx().change(
        "INSERT INTO orgs_tenants (tenant_id, name, host, founded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", deed.tenant(),
        name, host, deed.now());
    if (made == 0) refuse_conflict("orgs.host_taken", "这个域名或编号已有单位使用，请换一个");

    NewOrg root;
    root.name = name;
    root.kind = kind;
    Batches batches;
    const OrgId id = deed.new_id<OrgId>();
    add(batches, deed, id, std::nullopt, root, {{id.value, 0}});
    insert(deed, batches);
    return id;
}

}
