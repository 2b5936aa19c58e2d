#pragma once

#include "facts/encoding.h"
#include "site/shown_case.h"

namespace gongyou::site {

/// A figure with its definition, its months and the head that seals it; inside of the frame.
std::string proof_page(const ShownCase& shown, const ShownFigure& figure, const std::vector<figures::MonthValue>& months, const Hash* head, Instant now);

}
