#pragma once

#include "figures/figures.h"

namespace gongyou::figures {

void add_fact_routes(Router& http, const Keys& keys);

}
