#include "demo/population.h"

#include "demo/scenario/readers.h"

#include <set>

namespace gongyou::demo {

namespace {

std::string filled(std::string pattern, std::string_view gap, const std::string& with)
{
    const auto at = pattern.find(gap);
    return at == std::string::npos ? pattern : pattern.replace(at, gap.size(), with);
}

/// Two characters that no enterprise of the city has yet: the next free pair, if the drawn one is taken.
class Brands {
public:
    explicit Brands(const OrgsPlan& plan) : plan_(plan) {}

    std::string name(Draw& draw, const TradePlan& trade)
    {
        const std::string& pattern = draw.one_of(trade.names);
        const std::size_t pairs = plan_.first.size() * plan_.second.size();
        const std::size_t drawn = draw.below(pairs);
        for (std::size_t i = 0; i < pairs; ++i) {
            const std::size_t pair = (drawn + i) % pairs;
            std::string name = filled(pattern, "{brand}", plan_.first[pair / plan_.second.size()] + plan_.second[pair % plan_.second.size()]);
            if (taken_.insert(name).second) return name;
        }
        throw std::runtime_error("the scenario has fewer names than enterprises of the trade " + trade.id);
    }

private:
    const OrgsPlan& plan_;
    std::set<std::string> taken_;
};

/// The trades that sign-ins ask of a town's enterprises: its first unions have them.
std::vector<const TradePlan*> trades_wanted(const Scenario& scenario, const std::string& town)
{
    std::vector<const TradePlan*> wanted;
    for (const SignInPlan& sign_in : scenario.sign_ins) {
        const auto trade = trade_asked(sign_in.org);
        if (trade && sign_in.town == town) wanted.push_back(find_plan(scenario.orgs.trades, *trade));
    }
    return wanted;
}

Day founded_between(Draw& draw, int from, int to)
{
    const Day first = *make_day(from, 1, 1), last = *make_day(to, 12, 31);
    return first + static_cast<int>(draw.below(static_cast<std::size_t>(last - first + 1)));
}

}

std::size_t add_org(Population& population, DrawnOrg org)
{
    const std::size_t index = population.orgs.size();
    population.org_of.emplace(org.key, index);
    population.orgs.push_back(std::move(org));
    return index;
}

void draw_tree(const Scenario& scenario, Population& population)
{
    for (const OrgPlan& plan : scenario.orgs.orgs) {
        DrawnOrg org{.key = plan.id, .name = plan.label, .kind = plan.kind, .lon = plan.lon, .lat = plan.lat};
        if (!plan.parent.empty()) org.parent = population.org_of.at(plan.parent);
        const bool is_district = plan.kind == orgs::Kind::district_federation;
        org.district = is_district || plan.parent.empty() ? population.orgs.size() : population.orgs.at(org.parent).district;
        add_org(population, std::move(org));
    }
    for (const TownPlan& town : scenario.towns) {
        const std::size_t district = population.org_of.at(town.district);
        add_org(population, {
                                .key = town.id,
                                .parent = district,
                                .district = district,
                                .name = town.label + "总工会",
                                .kind = orgs::Kind::town_union,
                                .town = town.id,
                                .lon = town.lon,
                                .lat = town.lat,
                            });
    }
    for (const FederationPlan& plan : scenario.orgs.federations) {
        const std::size_t district = population.org_of.at(plan.district);
        const auto* of = find_plan(scenario.orgs.orgs, plan.district);
        add_org(population, {
                                .key = plan.id,
                                .parent = district,
                                .district = district,
                                .name = plan.label,
                                .kind = orgs::Kind::industry_federation,
                                .admits_at_once = scenario.orgs.new_form_admits_at_once,
                                .founded = make_day(2018, 1, 1),
                                .trade = plan.trade,
                                .lon = of->lon,
                                .lat = of->lat,
                                .size = plan.weight,
                            });
    }
}

void draw_enterprises(const Scenario& scenario, std::uint64_t seed, Population& population)
{
    constexpr double spread = 0.012; // degrees around the town's centre
    Brands brands{scenario.orgs};
    for (const TownPlan& town : scenario.towns) {
        Draw draw{seed, "unions " + town.id};
        const auto wanted = trades_wanted(scenario, town.id);
        const std::size_t parent = population.org_of.at(town.id);
        for (std::size_t n = 0; n < static_cast<std::size_t>(town.unions); ++n) {
            const TradePlan& drawn = draw.by_weight(scenario.orgs.trades);
            const TradePlan& trade = n < wanted.size() ? *wanted[n] : drawn;
            DrawnOrg org{.key = town.id + "/" + std::to_string(n + 1), .parent = parent, .district = population.orgs.at(parent).district};
            org.name = filled(scenario.orgs.union_label, "{name}", brands.name(draw, trade));
            org.kind = orgs::Kind::enterprise_union;
            org.founded = founded_between(draw, 2006, 2021);
            org.town = town.id;
            org.trade = trade.id;
            org.lon = town.lon + draw.between({-spread, spread});
            org.lat = town.lat + draw.between({-spread, spread});
            org.size = draw.by_weight(scenario.orgs.sizes).people;
            add_org(population, std::move(org));
        }
    }
}

}
