#include "places/stored_place.h"

#include "platform/db/as.h"
#include "platform/search.h"

#include <algorithm>

namespace gongyou::places {

namespace {

void read_uses(Transaction& tx, TenantId tenant, const IdList& ids, std::map<PlaceId, Place>& places)
{
    for (Row row : tx.rows(R"sql(
        SELECT place_id, kind FROM places_uses WHERE tenant_id = $1 AND place_id IN (SELECT value FROM ids_of($2))
         ORDER BY place_id, kind
        )sql",
             tenant, ids)) {
        places[row.get<PlaceId>(0)].uses.emplace_back(row.text(1));
    }
}

void read_hours(Transaction& tx, TenantId tenant, const IdList& ids, std::map<PlaceId, Place>& places)
{
    for (Row row : tx.rows(R"sql(
        SELECT place_id, weekday, from_minute, to_minute FROM places_hours
         WHERE tenant_id = $1 AND place_id IN (SELECT value FROM ids_of($2)) ORDER BY place_id, weekday, from_minute
        )sql",
             tenant, ids)) {
        places[row.get<PlaceId>(0)].hours.push_back({row.get<int>(1), {row.get<int>(2), row.get<int>(3)}});
    }
}

void read_exceptions(Transaction& tx, TenantId tenant, const IdList& ids, Day from, std::map<PlaceId, Place>& places)
{
    for (Row row : tx.rows(R"sql(
        SELECT place_id, on_day, from_minute, to_minute, reason FROM places_exceptions
         WHERE tenant_id = $1 AND place_id IN (SELECT value FROM ids_of($2)) AND on_day >= $3 ORDER BY place_id, on_day
        )sql",
             tenant, ids, from)) {
        std::optional<Stretch> open;
        if (!row.is_null(2)) open = Stretch{row.get<int>(2), row.get<int>(3)};
        places[row.get<PlaceId>(0)].exceptions.push_back({row.get<Day>(1), open, row.get<std::string>(4)});
    }
}

}

std::vector<Place> read_places(Transaction& tx, TenantId tenant, const std::vector<PlaceId>& ids, Day from)
{
    const auto list = ids_of(ids);
    std::map<PlaceId, Place> places;
    for (Row row : tx.rows(R"sql(
        SELECT p.id, p.org_id, p.name, p.kind, p.town, p.address, p.lat, p.lon, p.open_on_holidays, p.opened_day, c.closed_day
          FROM places_places p
          LEFT JOIN places_closures c ON c.tenant_id = p.tenant_id AND c.place_id = p.id
         WHERE p.tenant_id = $1 AND p.id IN (SELECT value FROM ids_of($2))
        )sql",
             tenant, list)) {
        auto own = as<PlaceRow>(row);
        const auto id = own.id;
        places.emplace(id, Place{std::move(own), {}, {}, {}});
    }
    read_uses(tx, tenant, list, places);
    read_hours(tx, tenant, list, places);
    read_exceptions(tx, tenant, list, from, places);

    std::vector<Place> ordered;
    for (const auto id : ids) {
        if (const auto found = places.find(id); found != places.end()) ordered.push_back(std::move(found->second));
    }
    return ordered;
}

Place place_to_change(facts::Deed& deed, const Actor& actor, PlaceId id)
{
    const bool within_reach = deed.tx().value<std::int64_t>(R"sql(
        SELECT count(*) FROM places_places p WHERE p.tenant_id = $1 AND p.id = $2 AND within($1, p.org_id, $3)
        )sql",
                                  deed.tenant(), id, actor.reach(orgs::Capability::change_places)) > 0;
    if (!within_reach) refuse_not_found("places.no_such_place", "找不到这个阵地，它可能不在您管理的范围内");
    return read_places(deed.tx(), deed.tenant(), {id}, deed.today()).at(0);
}

std::vector<FoundRoom> rooms_of(Transaction& tx, TenantId tenant, PlaceId place)
{
    return tx.all(as<FoundRoom>,
        "SELECT id, place_id, name, capacity FROM places_rooms WHERE tenant_id = $1 AND place_id = $2 ORDER BY name", tenant, place);
}

std::map<std::string, std::string> kind_labels(Transaction& tx, TenantId tenant)
{
    const auto labelled = tx.all(as<std::string, std::string>, "SELECT id, label FROM places_kinds WHERE tenant_id = $1", tenant);
    return {labelled.begin(), labelled.end()};
}

void index_for_search(facts::Deed& deed, PlaceId id, const std::string& words)
{
    deed.tx().change("DELETE FROM places_search WHERE tenant_id = $1 AND place_id = $2", deed.tenant(), id);
    Batch grams{"places_search", {{"tenant_id", Batch::Type::whole}, {"gram", Batch::Type::text}, {"place_id", Batch::Type::whole}},
        Batch::OnConflict::ignore};
    for (const auto& gram : grams_to_store(words)) grams.add(deed.tenant(), gram, id);
    if (!grams.empty()) deed.tx().insert(grams);
}

void write_uses(facts::Deed& deed, PlaceId id, const std::string& kind, std::vector<std::string> uses)
{
    uses.push_back(kind);
    std::ranges::sort(uses);
    uses.erase(std::ranges::unique(uses).begin(), uses.end());

    const auto known = kind_labels(deed.tx(), deed.tenant());
    deed.tx().change("DELETE FROM places_uses WHERE tenant_id = $1 AND place_id = $2", deed.tenant(), id);
    for (const auto& use : uses) {
        if (!known.contains(use)) refuse_field(use == kind ? "kind" : "uses", "no_such_kind", "没有“" + use + "”这种阵地类型");
        deed.tx().change("INSERT INTO places_uses (tenant_id, place_id, kind) VALUES ($1, $2, $3)", deed.tenant(), id, use);
    }
}

}
