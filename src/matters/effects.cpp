// Effects and conditions are registered once, while the program is wired, and only read afterwards.

#include "matters/effects.h"

#include <map>
#include <stdexcept>

namespace gongyou::matters {

namespace {

template <class Registered>
std::map<std::string, Registered, std::less<>>& registered()
{
    static std::map<std::string, Registered, std::less<>> all;
    return all;
}

template <class Registered>
const Registered& find_registered(std::string_view name)
{
    const auto& all = registered<Registered>();
    const auto found = all.find(name);
    if (found == all.end()) throw std::logic_error("a flow names an effect or condition that is not registered: " + std::string{name});
    return found->second;
}

template <class Registered>
std::vector<std::string> names_of()
{
    std::vector<std::string> names;
    for (const auto& [name, one] : registered<Registered>()) names.push_back(name);
    return names;
}

}

void register_effect(const std::string& name, Effect effect)
{
    registered<Effect>().insert_or_assign(name, std::move(effect));
}

void register_condition(const std::string& name, Condition condition)
{
    registered<Condition>().insert_or_assign(name, std::move(condition));
}

std::vector<std::string> effect_names()
{
    return names_of<Effect>();
}

std::vector<std::string> condition_names()
{
    return names_of<Condition>();
}

std::vector<NeededAnswer> needs_of(std::string_view effect)
{
    const auto& all = registered<Effect>();
    const auto found = all.find(effect);
    return found == all.end() ? std::vector<NeededAnswer>{} : found->second.needs;
}

void run_effects(facts::Deed& deed, const Keys& keys, const std::vector<std::string>& names, const Matter& matter, const json::object& answers)
{
    json::object known = matter.answers;
    for (const auto& [id, answer] : answers) known.insert_or_assign(id, answer);
    for (const std::string& name : names) find_registered<Effect>(name).run(deed, keys, matter, known);
}

bool condition_holds(Transaction& tx, std::string_view name, const Matter& matter)
{
    return find_registered<Condition>(name)(tx, matter);
}

}
