#pragma once

#include "matters/matters.h"

namespace gongyou::matters {

/// Runs the named effects in their order.
void run_effects(facts::Deed& deed, const std::vector<std::string>& names, const Matter& matter, const json::object& answers);

/// Whether the named condition holds for the matter now.
bool condition_holds(Transaction& tx, std::string_view name, const Matter& matter);

}
