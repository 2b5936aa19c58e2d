#include "demo/population.h"

#include "demo/scenario/readers.h"
#include "people/id_number.h"

#include <array>
#include <fmt/format.h>
#include <map>

namespace gongyou::demo {

namespace {

/// Identity numbers and phones that nobody else of the city has.
class Numbers {
public:
    explicit Numbers(const PeoplePlan& plan) : area_(plan.id_area),
                                               phone_(std::stoll(plan.phones_from)) {}

    /// The last digit of the sequence is odd for men, even for women.
    std::string id_number(Day born, people::Sex sex)
    {
        const bool woman = sex == people::Sex::woman;
        int& sequence = sequences_[{born, woman}];
        sequence += sequence == 0 ? (woman ? 2 : 1) : 2;
        if (sequence > 999) throw std::runtime_error("more people of one sex were born on one day than there are numbers");
        const CivilDate date = civil(born);
        const std::string first_17 = fmt::format("{}{:04}{:02}{:02}{:03}", area_, date.year, date.month, date.day, sequence);
        return first_17 + people::id_check_digit(first_17);
    }

    std::string phone(Draw& draw)
    {
        phone_ += 1 + static_cast<std::int64_t>(draw.below(997)); // thirty thousand stay well within forty million
        return std::to_string(phone_);
    }

private:
    std::string area_;
    std::int64_t phone_;
    std::map<std::pair<Day, bool>, int> sequences_;
};

std::string draw_name(Draw& draw, const PeoplePlan& plan, people::Sex sex)
{
    const auto& characters = sex == people::Sex::woman ? plan.women : plan.men;
    std::string name = draw.by_weight(plan.surnames).text + draw.one_of(characters);
    if (draw.chance(plan.two_character_given)) name += draw.one_of(characters);
    return name;
}

Day draw_birth(Draw& draw, const PeoplePlan& plan)
{
    const BirthYears& years = draw.by_weight(plan.births);
    const Day first = *make_day(years.from, 1, 1), last = *make_day(years.to, 12, 31);
    return first + static_cast<int>(draw.below(static_cast<std::size_t>(last - first + 1)));
}

/// A member since some day between having been grown up in a founded union and the day before the life begins.
Day draw_since(Draw& draw, Day born, Day founded, Day life_from)
{
    const CivilDate birth = civil(born);
    const Day grown_up = *make_day(birth.year + 18, birth.month, 1) + 31;
    const Day first = std::min(std::max(grown_up, founded), life_from - 1);
    return first + static_cast<int>(draw.below(static_cast<std::size_t>(life_from - first)));
}

class Town {
public:
    Town(const Scenario& scenario, std::uint64_t seed, std::size_t index, Population& population, Numbers& numbers)
        : scenario_(scenario),
          index_(index),
          population_(population),
          numbers_(numbers),
          draw_(seed, "persons " + plan().id)
    {
    }

    void fill()
    {
        std::vector<std::size_t> federations, unions;
        const std::size_t own = population_.org_of.at(plan().id), district = population_.orgs[own].district;
        for (std::size_t i = 0; i < population_.orgs.size(); ++i) {
            const DrawnOrg& org = population_.orgs[i];
            if (org.kind == orgs::Kind::industry_federation && org.district == district) federations.push_back(i);
            if (org.kind == orgs::Kind::enterprise_union && org.parent == own) unions.push_back(i);
        }
        const auto new_form = federations.empty() ? 0 : share_of(scenario_.orgs.new_form_share, plan().people);
        deal(federations, new_form);
        deal(unions, plan().people - new_form);
    }

private:
    const TownPlan& plan() const { return scenario_.towns[index_]; }

    void deal(const std::vector<std::size_t>& among, std::int64_t count)
    {
        std::vector<std::int64_t> weights;
        for (const std::size_t org : among) weights.push_back(population_.orgs[org].size);
        const auto counts = dealt(count, weights);
        for (std::size_t i = 0; i < among.size(); ++i) {
            for (std::int64_t n = 0; n < counts[i]; ++n) add_to(among[i]);
        }
    }

    void add_to(std::size_t org_index)
    {
        const DrawnOrg& org = population_.orgs[org_index];
        const PeoplePlan& rules = scenario_.people;
        const TradePlan* trade = find_plan(scenario_.orgs.trades, org.trade);
        DrawnPerson person;
        person.sex = draw_.chance(trade ? trade->women : rules.women_share) ? people::Sex::woman : people::Sex::man;
        person.name = draw_name(draw_, rules, person.sex);
        person.born = draw_birth(draw_, rules);
        person.id_number = numbers_.id_number(person.born, person.sex);
        person.since = draw_since(draw_, person.born, org.founded.value_or(Day{}), scenario_.city.from);
        person.member = !draw_.chance(rules.not_yet_members);
        if (!draw_.chance(rules.without_phone)) person.phone = numbers_.phone(draw_);
        person.org = org_index;
        person.district = org.district;
        person.town = index_;
        person.trade = org.trade;
        population_.persons.push_back(std::move(person));
    }

    const Scenario& scenario_;
    std::size_t index_;
    Population& population_;
    Numbers& numbers_;
    Draw draw_;
};

/// The org itself, or the first union of the trade that was asked for in the sign-in's town.
std::size_t org_of(const Population& population, const SignInPlan& plan)
{
    const auto trade = trade_asked(plan.org);
    if (!trade) return population.org_of.at(plan.org);
    const auto found = std::ranges::find_if(population.orgs, [&](const DrawnOrg& org) {
        return org.kind == orgs::Kind::enterprise_union && org.town == plan.town && org.trade == *trade;
    });
    return static_cast<std::size_t>(found - population.orgs.begin());
}

}

void draw_persons(const Scenario& scenario, std::uint64_t seed, Population& population)
{
    Numbers numbers{scenario.people};
    for (std::size_t town = 0; town < scenario.towns.size(); ++town) Town{scenario, seed, town, population, numbers}.fill();

    Draw draw{seed, "sign-ins"};
    for (const SignInPlan& plan : scenario.sign_ins) {
        DrawnPerson person;
        person.org = org_of(population, plan);
        const DrawnOrg& org = population.orgs.at(person.org);
        person.name = plan.name;
        person.sex = plan.sex;
        person.born = plan.born;
        person.id_number = numbers.id_number(plan.born, plan.sex);
        person.phone = plan.phone;
        person.since = draw_since(draw, plan.born, org.founded.value_or(Day{}), scenario.city.from);
        person.district = org.district;
        person.town = static_cast<std::size_t>(find_plan(scenario.towns, plan.town) - scenario.towns.data());
        person.trade = org.trade;
        person.member = plan.roles.empty(); // officers belong to unions that are not of this city's data
        population.person_of_sign_in.emplace(plan.id, population.persons.size());
        population.persons.push_back(std::move(person));
    }
}

Population draw_population(const Scenario& scenario, std::uint64_t seed)
{
    Population population;
    draw_tree(scenario, population);
    draw_enterprises(scenario, seed, population);
    draw_persons(scenario, seed, population);
    return population;
}

}
