#pragma once

#include "site/shown_case.h"

namespace gongyou::site {

/// The HTML inside of the frame.
std::string case_page(const ShownCase& shown, Instant now);
std::string case_list(const std::vector<ShownCase>& cases);
std::string front_page(const std::vector<ShownCase>& cases);

}
