#pragma once

#include "matters/matters.h"

namespace gongyou::matters {

/// The effects and conditions of the domains below: what flows can do with persons and orgs.
void register_effects_below();

/// The registered names, in byte order.
std::vector<std::string> effect_names();
std::vector<std::string> condition_names();

/// What the named effect reads; nothing for one that is not registered.
std::vector<NeededAnswer> needs_of(std::string_view effect);

/// Runs the named effects in their order.
void run_effects(facts::Deed& deed, const Keys& keys, const std::vector<std::string>& names, const Matter& matter, const json::object& answers);

/// Whether the named condition holds for the matter now.
bool condition_holds(Transaction& tx, std::string_view name, const Matter& matter);

}
