#pragma once

// What a published number claims, and whether the exact figure keeps within it.

#include "figures/exact.h"

#include <optional>
#include <string>
#include <string_view>

namespace gongyou::figures {

enum class Comparator {
    exactly,   // 41场: equal
    over,      // 20余: above the value and below the next printed step
    more_than, // 超百名: above
    at_least,  // 不少于16次: not below
    about,     // 80万人次: rounds to it at the printed precision
    nearly,    // 近2000人次: from 95% up to, not including, the value
    at_most,   // 三日内: not above
};

std::optional<Comparator> comparator_of(std::string_view word);

/// The step in which such a number was printed, where its figure names none: 万 where it was printed with
/// 万 (about), else the power of ten of its last digit that is not 0 (230 -> 10, 20000 -> 10000).
std::int64_t printed_step(Comparator comparator, std::int64_t value, std::string_view printed);

bool holds(Comparator comparator, const Exact& exact, std::int64_t value, std::int64_t step);

}
