#pragma once

#include "figures/figures.h"

namespace gongyou::figures {

/// What read_installed reads, of figures_definitions as `d`.
extern const std::string installed_columns;
Installed read_installed(const Row& row);

}
