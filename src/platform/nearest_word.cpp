#include "platform/text.h"

#include <algorithm>

namespace gongyou {

namespace {

// A wrong word may be as long as a whole body; nobody means a word that long.
constexpr std::size_t longest_compared = 64;

std::size_t distance_between(const std::u32string& a, const std::u32string& b)
{
    // Three rows of the table suffice: a swap looks two rows back.
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    return distance_between(decode_utf8(a), decode_utf8(b));
}

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> candidates)
{
    const std::u32string meant = decode_utf8(fold_for_search(word.substr(0, 4 * longest_compared)));
    if (meant.empty() || meant.size() > longest_compared) return std::nullopt;

    std::optional<std::string> nearest;
    std::size_t best = std::max<std::size_t>(1, meant.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::u32string other = decode_utf8(fold_for_search(candidate));
        if (other.size() > longest_compared) continue;
        const std::size_t steps = distance_between(meant, other);
        const bool nothing_in_common = steps >= std::max(meant.size(), other.size());
        if (steps < best && !nothing_in_common) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

}
