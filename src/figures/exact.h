#pragma once

#include <cstdint>
#include <string>

namespace gongyou::figures {

__extension__ typedef __int128 Wide; // products of two 64-bit numbers, compared without rounding

/// A figure's exact value in its unit, as a fraction: 2,634,500.00 yuan is 263450000/100, 57 of 58 in
/// percent is 5700/58.
struct Exact {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1; // above 0

    /// Whether it is above, equal to or below a whole number: 1, 0, -1.
    int against(std::int64_t whole) const
    {
        const Wide theirs = Wide{whole} * denominator;
        return numerator > theirs ? 1 : numerator < theirs ? -1
                                                           : 0;
    }
    /// How often `step` goes into it, rounded down.
    std::int64_t steps(std::int64_t step) const
    {
        const Wide size = Wide{denominator} * step;
        Wide whole = numerator / size;
        if (numerator % size != 0 && numerator < 0) --whole;
        return static_cast<std::int64_t>(whole);
    }
    Exact scaled_down(std::int64_t by) const { return {numerator, denominator * by}; }
};

/// `188`, `263.45`, `98.2759`: as many decimals as it needs, cut after four.
std::string print(const Exact& exact);

}
