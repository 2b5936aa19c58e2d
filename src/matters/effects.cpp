// Effects and conditions are registered once, while the program is wired, and only read afterwards.

#include "matters/effects.h"

#include <map>
#include <stdexcept>

namespace gongyou::matters {

namespace {

template <class Function>
std::map<std::string, Function, std::less<>>& registered()
{
    static std::map<std::string, Function, std::less<>> all;
    return all;
}

template <class Function>
const Function& find_registered(std::string_view name)
{
    const auto& all = registered<Function>();
    const auto found = all.find(name);
    if (found == all.end()) throw std::logic_error("a flow names an effect or condition that is not registered");
    return found->second;
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

bool effect_exists(std::string_view name)
{
    return registered<Effect>().contains(name);
}

bool condition_exists(std::string_view name)
{
    return registered<Condition>().contains(name);
}

void run_effects(facts::Deed& deed, const std::vector<std::string>& names, const Matter& matter, const json::object& answers)
{
    for (const std::string& name : names) find_registered<Effect>(name)(deed, matter, answers);
}

bool condition_holds(Transaction& tx, std::string_view name, const Matter& matter)
{
    return find_registered<Condition>(name)(tx, matter);
}

}
