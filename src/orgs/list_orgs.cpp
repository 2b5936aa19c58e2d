#include "orgs/list_orgs.h"

#include "orgs/stored_org.h"
#include "platform/names.h"
#include "platform/search.h"
#include "platform/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gongyou::orgs {

namespace {

// A filter that is not used binds null: one text, one plan, whatever is asked.
constexpr const char* filtered = R"sql(
      FROM orgs_orgs AS o LEFT JOIN orgs_closures AS c ON c.tenant_id = o.tenant_id AND c.org_id = o.id
     WHERE o.tenant_id = $1 AND within($1, o.id, $2) AND c.org_id IS NULL
       AND ($3 = 0 OR o.parent_id = $3)
       AND ($4 = '' OR o.kind = $4)
       AND ($6 = 0 OR o.id IN (SELECT s.org_id FROM orgs_search AS s
                                WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($5))
                                GROUP BY s.org_id HAVING COUNT(*) = $6))
    )sql";

const Sorting& sorting()
{
    static const Sorting by{{{"name", "o.name"}, {"kind", "o.kind"}}, "o.id"};
    return by;
}

std::int64_t parent_or_none(const OrgFilter& filter)
{
    return filter.parent ? filter.parent->value : 0;
}

std::string_view kind_or_none(const OrgFilter& filter)
{
    return filter.kind ? word_of(*filter.kind) : "";
}

/// Something was asked for that no name can hold: that is nobody, not everybody.
bool finds_nothing(const std::string& q, const TextList& grams)
{
    return grams.values.empty() && !trimmed(q).empty();
}

/// Good enough to sort by within a city: degrees, the longitude's shortened to the latitude.
double distance(const Org& org, double latitude, double longitude)
{
    if (!org.latitude || !org.longitude) return std::numeric_limits<double>::infinity();
    const double shortened = std::cos(latitude * 3.14159265358979 / 180);
    return std::hypot(*org.latitude - latitude, (*org.longitude - longitude) * shortened);
}

}

OrgFilter org_filter(const Request& request)
{
    OrgFilter filter{request.query("q").value_or(""), request.query_id<OrgId>("parent"), std::nullopt, asked_sorted_page(request, sorting())};
    if (const auto word = request.query("kind")) {
        filter.kind = from_word<Kind>(*word);
        if (!filter.kind) refuse_field("kind", "unknown_word", "没有这种组织类别，请重新选择");
    }
    return filter;
}

SortKey sort_key_of(const Org& org, const OrgFilter& filter)
{
    return {filter.page.word() == "kind" ? std::string{word_of(org.kind)} : org.name, org.id.value, 0};
}

std::vector<Org> list_orgs(Transaction& tx, const Actor& actor, const OrgFilter& filter)
{
    const std::string sql = sorted_sql(std::string{"SELECT "} + org_columns + filtered + " AND [beyond] [order] LIMIT $11", sorting(), filter.page, 7);
    const TextList grams{grams_to_find(name_for_search(filter.q))};
    if (finds_nothing(filter.q, grams)) return {};
    const SortKey start = sort_start(sorting(), filter.page);
    return tx.all(as<Org>, sql, actor.tenant, actor.reach(Capability::see_orgs), parent_or_none(filter), kind_or_none(filter), grams,
        std::ssize(grams.values), filter.page.begun(), start.value, start.first, start.second, filter.page.limit + 1);
}

std::int64_t count_orgs(Transaction& tx, const Actor& actor, const OrgFilter& filter)
{
    static const std::string sql = std::string{"SELECT COUNT(*)"} + filtered;
    const TextList grams{grams_to_find(name_for_search(filter.q))};
    if (finds_nothing(filter.q, grams)) return 0;
    return tx.value<std::int64_t>(sql, actor.tenant, actor.reach(Capability::see_orgs), parent_or_none(filter), kind_or_none(filter), grams,
        std::ssize(grams.values));
}

std::map<OrgId, std::int64_t> count_children(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    std::map<OrgId, std::int64_t> counts;
    for (Row row : tx.rows(R"sql(
            SELECT o.parent_id, COUNT(*) FROM orgs_orgs AS o
             WHERE o.tenant_id = $1 AND o.parent_id IN (SELECT value FROM ids_of($2))
               AND NOT EXISTS (SELECT 1 FROM orgs_closures AS c WHERE c.tenant_id = $1 AND c.org_id = o.id)
             GROUP BY o.parent_id
            )sql",
             tenant, orgs)) {
        counts[row.get<OrgId>(0)] = row.whole(1);
    }
    return counts;
}

std::map<OrgId, std::int64_t> count_members(Transaction& tx, TenantId tenant, const IdList& orgs)
{
    std::vector<std::pair<OrgId, OrgId>> pairs; // the org asked for, one at or below it
    IdList below;
    for (Row row : tx.rows(R"sql(
            SELECT ancestor_id, descendant_id FROM orgs_closure
             WHERE tenant_id = $1 AND ancestor_id IN (SELECT value FROM ids_of($2))
            )sql",
             tenant, orgs)) {
        pairs.emplace_back(row.get<OrgId>(0), row.get<OrgId>(1));
        below.values.push_back(row.whole(1));
    }
    std::ranges::sort(below.values);
    const auto repeated = std::ranges::unique(below.values);
    below.values.erase(repeated.begin(), repeated.end());

    const auto direct = member_book().count(tx, tenant, below);
    std::map<OrgId, std::int64_t> counts;
    for (const auto& [above, org] : pairs) {
        const auto found = direct.find(org);
        if (found != direct.end()) counts[above] += found->second;
    }
    return counts;
}

std::vector<Org> joinable_unions(Transaction& tx, TenantId tenant, const UnionFilter& filter)
{
    static const std::string sql = std::string{"SELECT "} + org_columns + R"sql(
          FROM orgs_orgs AS o LEFT JOIN orgs_closures AS c ON c.tenant_id = o.tenant_id AND c.org_id = o.id
         WHERE o.tenant_id = $1 AND c.org_id IS NULL AND o.kind IN ('enterprise_union', 'industry_federation', 'town_union')
           AND ($3 = 0 OR o.id IN (SELECT s.org_id FROM orgs_search AS s
                                    WHERE s.tenant_id = $1 AND s.gram IN (SELECT value FROM texts_of($2))
                                    GROUP BY s.org_id HAVING COUNT(*) = $3))
           AND ($4 = 0 OR o.latitude BETWEEN $5 AND $6)
         ORDER BY o.id LIMIT $7
        )sql";
    const TextList grams{grams_to_find(name_for_search(filter.q))};
    if (finds_nothing(filter.q, grams)) return {};
    const bool near = filter.latitude && filter.longitude;
    const double latitude = filter.latitude.value_or(0);
    const double within_degrees = 0.3; // some 33 km north and south: what is farther is not near
    auto found = tx.all(as<Org>, sql, tenant, grams, std::ssize(grams.values), near ? 1 : 0, latitude - within_degrees,
        latitude + within_degrees, near ? std::int64_t{2000} : filter.limit);
    if (near) {
        std::ranges::stable_sort(found, {}, [&](const Org& org) { return distance(org, latitude, filter.longitude.value()); });
        if (std::ssize(found) > filter.limit) found.resize(static_cast<std::size_t>(filter.limit));
    }
    return found;
}

}
