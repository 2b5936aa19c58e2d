#include "platform/money.h"

#include <fmt/format.h>
#include <stdexcept>

namespace gongyou {

Money operator+(Money a, Money b)
{
    Money sum;
    if (__builtin_add_overflow(a.fen, b.fen, &sum.fen)) throw std::overflow_error("a sum of money left 64 bits");
    return sum;
}

Money operator-(Money a, Money b)
{
    Money difference;
    if (__builtin_sub_overflow(a.fen, b.fen, &difference.fen)) throw std::overflow_error("a difference of money left 64 bits");
    return difference;
}

std::string print(Money amount)
{
    const auto fen = static_cast<std::uint64_t>(amount.fen);
    const std::uint64_t size = amount.fen < 0 ? 0 - fen : fen; // the least int64 has no positive twin
    return fmt::format("{}{}.{:02}", amount.fen < 0 ? "-" : "", size / 100, size % 100);
}

std::optional<Money> parse_money(std::string_view yuan)
{
    const bool negative = yuan.starts_with('-');
    if (negative) yuan.remove_prefix(1);

    const auto point = yuan.find('.');
    const auto whole = yuan.substr(0, point);
    auto decimals = point == std::string_view::npos ? std::string_view{} : yuan.substr(point + 1);
    if (whole.empty() || decimals.size() > 2) return std::nullopt;
    if (point != std::string_view::npos && decimals.empty()) return std::nullopt;

    std::int64_t fen = 0;
    const auto push = [&](char c) {
        return c >= '0' && c <= '9' && !__builtin_mul_overflow(fen, std::int64_t{10}, &fen) && !__builtin_add_overflow(fen, std::int64_t{c - '0'}, &fen);
    };
    for (const char c : whole)
        if (!push(c)) return std::nullopt;
    for (const char c : decimals)
        if (!push(c)) return std::nullopt;
    for (auto missing = decimals.size(); missing < 2; ++missing)
        if (!push('0')) return std::nullopt;
    return Money{negative ? -fen : fen};
}

}
