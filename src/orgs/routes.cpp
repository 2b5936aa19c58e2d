#include "facts/deed_request.h"
#include "orgs/list_orgs.h"
#include "orgs/org_json.h"

#include <algorithm>
#include <charconv>

namespace gongyou::orgs {

namespace {

/// Between which degrees of WGS-84 the city lies.
struct CityBox {
    double south = 0, north = 0, west = 0, east = 0;
};

const Shape<CityBox>& shape_of(CityBox*)
{
    static const Shape<CityBox> shape{"CityBox", field("south", &CityBox::south, "南界纬度", {.min = -90, .max = 90}),
        field("north", &CityBox::north, "北界纬度", {.min = -90, .max = 90}), field("west", &CityBox::west, "西界经度", {.min = -180, .max = 180}),
        field("east", &CityBox::east, "东界经度", {.min = -180, .max = 180})};
    return shape;
}

struct CityBounds {
    std::optional<CityBox> box; // none: the city has not said so
};

Page<OrgRow> page_of_orgs(Transaction& tx, const Actor& actor, const OrgFilter& filter)
{
    auto orgs = sorted_page_of(list_orgs(tx, actor, filter), filter.page, [&](const Org& org) { return sort_key_of(org, filter); });
    return Page<OrgRow>{as_rows(tx, actor.tenant, orgs.items), orgs.next, count_orgs(tx, actor, filter)};
}

Response list(Request& request)
{
    const OrgFilter filter = org_filter(request);
    return ok(request.database().read([&](Transaction& tx) { return page_of_orgs(tx, request.actor(), filter); }));
}

/// One level below `root`; without it, the orgs from which the caller's own sight reaches down.
Response tree(Request& request)
{
    const Actor& actor = request.actor();
    OrgFilter filter = org_filter(request);
    filter.parent = request.query_id<OrgId>("root");
    return ok(request.database().read([&](Transaction& tx) {
        if (filter.parent) return page_of_orgs(tx, actor, filter);
        std::vector<Org> roots;
        for (const std::int64_t id : actor.reach(Capability::see_orgs).values) {
            const bool shown = std::ranges::any_of(roots, [&](const Org& root) { return root.id.value == id; });
            if (auto org = find(tx, actor.tenant, OrgId{id}); org && !shown) roots.push_back(std::move(*org));
        }
        return Page<OrgRow>{as_rows(tx, actor.tenant, roots), std::nullopt, std::ssize(roots)};
    }));
}

Response show(Request& request)
{
    const auto id = request.path_id<OrgId>();
    return ok(request.database().read([&](Transaction& tx) {
        return as_record(tx, request.tenant, find_org(tx, request.actor(), id));
    }));
}

Response found(Request& request)
{
    const auto wish = request.take<NewOrg>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        const Org org = found_org(deed, request.actor(), wish);
        return created("/api/orgs/" + print(org.id), as_record(deed.tx(), deed.tenant(), org));
    });
}

Response change(Request& request)
{
    const auto id = request.path_id<OrgId>();
    const auto wish = request.take<OrgChange>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        return ok(as_record(deed.tx(), deed.tenant(), change_org(deed, request.actor(), id, wish)));
    });
}

CityBounds bounds_of(Transaction& tx, TenantId tenant)
{
    const auto box = city_box(tx, tenant);
    if (!box) return {};
    return {CityBox{box->south, box->north, box->west, box->east}};
}

Response bounds(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) { return bounds_of(tx, request.tenant); }));
}

Response bound_city(Request& request)
{
    const auto wish = request.take<CityBox>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        set_city_box(deed, request.actor(), {wish.south, wish.north, wish.west, wish.east});
        return ok(bounds_of(deed.tx(), deed.tenant()));
    });
}

Response move(Request& request)
{
    const auto id = request.path_id<OrgId>();
    const auto parent = request.take<Move>().parent;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        return ok(as_record(deed.tx(), deed.tenant(), move_org(deed, request.actor(), id, parent)));
    });
}

Response close(Request& request)
{
    const auto id = request.path_id<OrgId>();
    const auto reason = request.take<Closing>().reason;
    return facts::in_deed(request, [&](facts::Deed& deed) {
        return ok(as_record(deed.tx(), deed.tenant(), close_org(deed, request.actor(), id, reason)));
    });
}

Response link(Request& request)
{
    const auto from = request.path_id<OrgId>();
    const auto wish = request.take<Linking>();
    return facts::in_deed(request, [&](facts::Deed& deed) {
        link_orgs(deed, request.actor(), from, wish.to, wish.bond);
        return no_content();
    });
}

Response unlink(Request& request)
{
    const auto from = request.path_id<OrgId>(0);
    const auto to = request.path_id<OrgId>(1);
    const auto bond = from_word<Bond>(request.path_text(2));
    if (!bond) refuse_not_found("orgs.not_linked", "这两个组织之间没有这种联系");
    return facts::in_deed(request, [&](facts::Deed& deed) {
        unlink_orgs(deed, request.actor(), from, to, *bond);
        return no_content();
    });
}

/// `near=34.86,117.55`: latitude and longitude.
void read_point(const std::string& text, UnionFilter& filter)
{
    double latitude = 0;
    double longitude = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, latitude);
    const bool comma = first.ec == std::errc{} && first.ptr != end && *first.ptr == ',';
    const auto second = comma ? std::from_chars(first.ptr + 1, end, longitude) : first;
    if (!comma || second.ec != std::errc{} || second.ptr != end) refuse_field("near", "not_a_point", "位置应写成“纬度，经度”");
    filter.latitude = latitude;
    filter.longitude = longitude;
}

Response unions(Request& request)
{
    UnionFilter filter{request.query("q").value_or(""), std::nullopt, std::nullopt, request.query_whole("limit", 50, 1, 100)};
    if (const auto point = request.query("near")) read_point(*point, filter);
    return ok(request.database().read([&](Transaction& tx) {
        Page<UnionRow> page;
        for (const Org& org : joinable_unions(tx, request.tenant, filter)) page.items.push_back(as_union(org));
        return page;
    }));
}

std::vector<Hit> find_hits(Transaction& tx, const Request& request)
{
    std::vector<Hit> hits;
    const auto q = request.query("q");
    if (!q || !request.actor().can(Capability::see_orgs)) return hits;
    const OrgFilter first{*q, {}, {}, {.sort = "", .after = {}, .limit = 4}};
    for (const Org& org : list_orgs(tx, request.actor(), first)) hits.push_back({print(org.id), org.name, std::string{label(org.kind)}});
    return hits;
}

}

void add_routes(Router& http)
{
    const Guard see = can(Capability::see_orgs);
    const Guard alter = can(Capability::change_orgs);
    http.gathering("Found").add("orgs", find_hits);
    http.get("/api/orgs", see, "orgs within reach", list).answering<Page<OrgRow>>().asking({"q", "parent", "kind", "sort", "after", "limit"});
    http.get("/api/orgs/tree", see, "one level of the tree", tree).answering<Page<OrgRow>>().asking({"root", "after", "limit"});
    http.get("/api/orgs/{org}", see, "an org's record", show).answering<OrgRecord>();
    http.post("/api/orgs", alter, "found an org", found).taking<NewOrg>().answering<OrgRecord>();
    http.put("/api/orgs/{org}", alter, "change an org", change).taking<OrgChange>().answering<OrgRecord>();
    http.post("/api/orgs/{org}/move", alter, "move an org with all below it", move).taking<Move>().answering<OrgRecord>();
    http.post("/api/orgs/{org}/closure", alter, "close an org", close).taking<Closing>().answering<OrgRecord>();
    http.post("/api/orgs/{org}/links", alter, "link an org with another", link).taking<Linking>();
    http.remove("/api/orgs/{org}/links/{to}/{bond}", alter, "take a link back", unlink);
    http.get("/api/city/box", see, "between which degrees the city lies", bounds).answering<CityBounds>();
    http.put("/api/city/box", alter, "say between which degrees the city lies", bound_city).taking<CityBox>().answering<CityBounds>();
    http.get("/api/unions", anyone(), "unions that can be joined", unions).answering<Page<UnionRow>>().asking({"q", "near", "limit"});
}

}
