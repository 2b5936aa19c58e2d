#include "figures/routes.h"

#include "figures/figure_json.h"

#include <algorithm>

namespace gongyou::figures {

namespace {

/// `?from=&to=&as_of=`: the figure's own period as of a day, today where none is given, or the days named; never further than today.
Period period_asked(const Request& request, const Definition& definition)
{
    Period period = period_of(definition, request.query_day("as_of").value_or(request.today()));
    if (const auto from = request.query_day("from")) period.from = from;
    if (const auto to = request.query_day("to")) period.to = *to;
    if (period.from && *period.from > period.to) refuse_field("to", "ends_before_it_starts", "结束日期不能早于开始日期");
    return up_to(period, request.today());
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

/// The figures of one case in one org.
FigureGroup group_of(Transaction& tx, const Request& request, const Group& group, const std::string& org_name)
{
    const auto title = facts::resolve(tx, request.actor(), "playbooks/installation/" + print(group.installation));
    FigureGroup answer{group.playbook, title ? title->title : group.playbook, group.installation, {group.org, org_name}, {}};
    for (const Installed& figure : figures_of(tx, request.tenant, group.installation))
        answer.figures.push_back(as_item(tx, request.tenant, figure, {group.org, period_asked(request, figure.definition)}, org_name));
    return answer;
}

IdList roots_asked(Transaction& tx, const Request& request)
{
    const auto org = request.query_id<OrgId>("org");
    if (!org) return request.actor().reach(orgs::Capability::see_figures);
    orgs::require_reach(tx, request.actor(), orgs::Capability::see_figures, *org);
    return {{org->value}};
}

/// A few groups a page: each of their figures is computed, and once more for the year before.
Response list(Request& request)
{
    const GroupBy by = request.query("by").value_or("case") == "org" ? GroupBy::org : GroupBy::playbook;
    const Asked asked{request.query_id<InstallationId>("after").value_or(InstallationId{}).value, request.query_whole("limit", 4, 1, 20)};
    return ok(request.database().read([&](Transaction& tx) {
        const IdList roots = roots_asked(tx, request);
        const auto groups = page_of(groups_of_figures(tx, request.tenant, roots, by, InstallationId{asked.after}, asked.limit + 1), asked,
            [](const Group& group) { return group.installation.value; });
        IdList orgs;
        for (const Group& group : groups.items) orgs.values.push_back(group.org.value);
        auto names = orgs::names_of(tx, request.tenant, orgs);
        Page<FigureGroup> page{{}, groups.next, count_groups(tx, request.tenant, roots)};
        for (const Group& group : groups.items) page.items.push_back(group_of(tx, request, group, names[group.org]));
        return page;
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
        auto page = page_of(as_items(tx, request.actor(), found), asked, [](const FactItem& item) { return item.id.value; });
        page.total = compute_figure(tx, request.tenant, roots, definition, opened.asking.period).facts;
        return page;
    }));
}

}

void add_routes(Router& http, const Keys& keys)
{
    const Guard sees_figures = orgs::can(orgs::Capability::see_figures);
    http.get("/api/figures", sees_figures, "the figures in reach, computed, grouped by case or by org", list)
        .asking({"by", "org", "from", "to", "as_of", "after", "limit"})
        .answering<Page<FigureGroup>>();
    http.get("/api/figures/{figure}", sees_figures, "one figure, month by month", show).asking({"org", "from", "to", "as_of"}).answering<FigureRecord>();
    http.get("/api/figures/{figure}/facts", orgs::can(orgs::Capability::see_facts), "the facts behind a figure", list_facts)
        .asking({"org", "from", "to", "as_of", "after", "limit"})
        .answering<Page<FactItem>>();
    add_fact_routes(http, keys);
}

}
