#pragma once

// How a figure is printed in the text of a case: `{x}`, `{x|余:10}`, `{x|超:100}`, `{x|近:1000}`,
// `{x|约:1万}`, `{x|万元|余:10}`. A printed figure says no more than its facts bear: what they do not
// bear is refused, and the text with it.

#include "figures/exact.h"

#include <optional>
#include <string>
#include <string_view>

namespace gongyou::figures {

enum class Style {
    whole,  // 188
    over,   // 余: 23 -> 20余
    beyond, // 超: 156 -> 超百
    near,   // 近: 1,963 -> 近2000, from 95% of it
    about,  // 约: 801,400 -> 80万, rounded
};

/// A rule such as `万元|余:10`.
struct PrintRule {
    Style style = Style::whole;
    std::string scale_word; // `万元`; empty: none
    std::int64_t scale = 1; // 10,000 for 万元
    std::int64_t step = 0;  // of the scaled number; 0 for whole
    std::string step_word;  // 万, 百 …, as the rule wrote it; empty: digits

    /// The step in the figure's own unit.
    std::int64_t full_step() const { return step * scale; }
};

/// What is wrong with a rule, as a mistake says it, or nothing.
std::optional<std::string> rule_mistake(std::string_view rule);

/// Refusal invalid (figures.unknown_rule).
PrintRule read_rule(std::string_view rule);

/// The figure as the rule prints it. Refusal conflict (figures.not_borne) for 余 below one step, 超 not
/// reached, 近 from too far below, 约 that rounds to nothing.
std::string print_by_rule(const PrintRule& rule, const Exact& exact);

/// A rate: as many digits as its denominator bears (one below 1,000: none), and never 100% with one open.
std::string print_rate(std::int64_t numerator, std::int64_t denominator);

/// Refusal conflict (figures.not_borne) unless the rule, today, prints the figure just as it was printed:
/// asked again for every figure of an issue that is published.
void require_borne(const PrintRule& rule, const std::string& printed, const Exact& exact);

}
