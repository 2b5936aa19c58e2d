#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

/// An amount in fen. Sums that would leave 64 bits throw std::overflow_error.
struct Money {
    std::int64_t fen = 0;

    friend auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
};

/// `1234.50`: yuan, two decimals.
std::string print(Money amount);

/// Yuan with at most two decimals; nothing for anything else.
std::optional<Money> parse_money(std::string_view yuan);

}
