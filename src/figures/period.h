#pragma once

#include "figures/definition.h"
#include "platform/time.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gongyou::figures {

/// Days that a figure runs over, both included.
struct Period {
    std::optional<Day> from; // none: from the beginning
    Day to;
    friend bool operator==(const Period&, const Period&) = default;
};

/// The definition's own period as of a day: the year, or half-year, so far; or all of it.
Period period_of(const Definition& definition, Day as_of);

/// The period as far as it has come by `today`: what lies ahead is cut off. One that has not begun ends before it begins.
Period up_to(const Period& period, Day today);

/// The same days of the year before. 29 February has no like there: a period that ends with February does so in both years,
/// one that begins on the 29th begins on 1 March. Nothing for what runs from the beginning, has not begun, or was 29 February alone.
std::optional<Period> a_year_before(const Period& period);

/// `2024`, `2024-H2`, `2024-10`; nothing for anything else (`cumulative`, `rule`).
std::optional<Period> parse_period(std::string_view text);

/// The months that lie in a period, the last twelve at most, cut to it.
std::vector<Period> months_of(const Period& period);

}
