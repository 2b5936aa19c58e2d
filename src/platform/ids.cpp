#include "platform/ids.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace gongyou {

namespace {

constexpr std::int64_t epoch_ms = 1'577'836'800'000; // 2020-01-01T00:00Z
constexpr int node_bits = 10;
constexpr int counter_bits = 12;
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The digit a character stands for, or -1.
constexpr std::array<std::int8_t, 256> digits = [] {
    std::array<std::int8_t, 256> table{};
    table.fill(-1);
    const auto set = [&](char c, std::size_t digit) { table[static_cast<unsigned char>(c)] = static_cast<std::int8_t>(digit); };
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        set(alphabet[i], i);
        if (alphabet[i] >= 'A') set(static_cast<char>(alphabet[i] - 'A' + 'a'), i);
    }
    for (const char c : {'I', 'i', 'L', 'l'}) set(c, 1);
    for (const char c : {'O', 'o'}) set(c, 0);
    return table;
}();

}

std::string print_id(std::int64_t id)
{
    std::string text(13, '0');
    auto rest = static_cast<std::uint64_t>(id);
    for (auto at = text.rbegin(); at != text.rend(); ++at, rest >>= 5) *at = alphabet[rest & 31];
    return text;
}

std::optional<std::int64_t> parse_id(std::string_view text)
{
    if (text.size() != 13 || digits[static_cast<unsigned char>(text[0])] > 7) return std::nullopt; // 63 bits
    std::int64_t id = 0;
    for (const char c : text) {
        const int digit = digits[static_cast<unsigned char>(c)];
        if (digit < 0) return std::nullopt;
        id = id << 5 | digit;
    }
    return id;
}

IdMaker::IdMaker(int node) : node_(node)
{
    if (node < 0 || node >= 1 << node_bits) throw std::invalid_argument("a node is a number from 0 to 1023");
}

// Milliseconds and counter form one number that only grows: a full counter runs into the next
// millisecond, and a clock that steps back is waited for by counting on.
std::int64_t IdMaker::next(Instant now)
{
    const std::int64_t tick = std::max<std::int64_t>(now.ms - epoch_ms, 0) << counter_bits;
    const std::lock_guard lock{guard_};
    last_tick_ = std::max(tick, last_tick_ + 1);
    const std::int64_t ms = last_tick_ >> counter_bits;
    const std::int64_t counter = last_tick_ & ((1 << counter_bits) - 1);
    return ms << (node_bits + counter_bits) | node_ << counter_bits | counter;
}

Instant made_at(std::int64_t id)
{
    return {(id >> (node_bits + counter_bits)) + epoch_ms};
}

}
