#include "figures/routes.h"

#include "figures/figure_json.h"

#include <algorithm>

namespace gongyou::figures {

namespace {

/// `?from=&to=&as_of=`: the figure's own period as of a day, today where none is given, or the days named.
Period period_asked(const Request& request, const Definition& definition)
{
    Period period = period_of(definition, request.query_day("as_of").value_or(request.today()));
    if (const auto from = request.query_day("from")) period.from = from;
    if (const auto to = request.query_day("to")) period.to = *to;
    if (period.from && *period.from > period.to) refuse_field("to", "ends_before_it_starts", "结束日期不能早于开始日期");
    return period;
}

/// Over which org: the figure's own, or one below it that `?org=` names and the caller reaches.
Asking asked_of(Transaction& tx, const Request& request, const Installed& installed)
{
    const auto wished = request.query_id<OrgId>("org");
    const bool narrower = wished && orgs::is_within(tx, request.tenant, *wished, installed.org);
    return {narrower ? *wished : installed.org, period_asked(request, installed.definition)};
}

struct Opened {
    Installed installed;
    Asking asking;
    std::string org_name;
};

Opened open_figure(Transaction& tx, const Request& request, orgs::Capability capability)
{
    const auto installed = find_figure(tx, request.tenant, request.path_id<FigureId>());
    if (!installed) refuse_not_found("figures.no_such_figure", "没有找到这个数字，请回到数字列表重新打开");
    const Asking asking = asked_of(tx, request, *installed);
    orgs::require_reach(tx, request.actor(), capability, asking.org);
    return {*installed, asking, orgs::names_of(tx, request.tenant, {{asking.org.value}})[asking.org]};
}

Response list(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        const Actor& actor = request.actor();
        IdList roots = actor.reach(orgs::Capability::see_figures);
        if (const auto org = request.query_id<OrgId>("org")) {
            orgs::require_reach(tx, actor, orgs::Capability::see_figures, *org);
            roots = {{org->value}};
        }
        const auto installed = list_figures(tx, request.tenant, roots);
        IdList ids;
        for (const Installed& figure : installed) ids.values.push_back(figure.org.value);
        auto names = orgs::names_of(tx, request.tenant, ids);
        FigureList figures;
        for (const Installed& figure : installed)
            figures.items.push_back(as_item(tx, request.tenant, figure, {figure.org, period_asked(request, figure.definition)}, names[figure.org]));
        return figures;
    }));
}

Response show(Request& request)
{
    return ok(request.database().read([&](Transaction& tx) {
        const Opened opened = open_figure(tx, request, orgs::Capability::see_figures);
        return FigureRecord{as_item(tx, request.tenant, opened.installed, opened.asking, opened.org_name),
            as_months(tx, request.tenant, opened.installed, opened.asking)};
    }));
}

Response list_facts(Request& request)
{
    const Asked asked = asked_page(request);
    return ok(request.database().read([&](Transaction& tx) {
        const Opened opened = open_figure(tx, request, orgs::Capability::see_facts);
        const IdList roots{{opened.asking.org.value}};
        const auto& definition = opened.installed.definition;
        const auto found = facts_behind(tx, request.tenant, roots, definition, opened.asking.period, facts::FactId{asked.after}, asked.limit + 1);
        auto page = page_of(as_items(tx, request.tenant, found), asked, [](const FactItem& item) { return item.id.value; });
        page.total = compute_figure(tx, request.tenant, roots, definition, opened.asking.period).facts;
        return page;
    }));
}

}

void add_routes(Router& http, const Keys& keys)
{
    const Guard sees_figures = orgs::can(orgs::Capability::see_figures);
    http.get("/api/figures", sees_figures, "the figures of an org, computed", list).asking({"org", "from", "to", "as_of"}).answering<FigureList>();
    http.get("/api/figures/{figure}", sees_figures, "one figure, month by month", show).asking({"org", "from", "to", "as_of"}).answering<FigureRecord>();
    http.get("/api/figures/{figure}/facts", orgs::can(orgs::Capability::see_facts), "the facts behind a figure", list_facts)
        .asking({"org", "from", "to", "as_of", "after", "limit"})
        .answering<Page<FactItem>>();
    add_fact_routes(http, keys);
}

}
