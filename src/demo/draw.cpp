// SplitMix64 (Steele, Lea, Flood 2014): one addition and a mixing of bits a number; the stream's name is mixed into the
// seed by FNV-1a.

#include "demo/draw.h"

#include "demo/scenario/scenario.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gongyou::demo {

Draw::Draw(std::uint64_t seed, std::string_view stream) : state_(14695981039346656037ULL)
{
    for (const char c : stream) state_ = (state_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    state_ ^= seed * 0x9E3779B97F4A7C15ULL;
    next();
}

std::uint64_t Draw::next()
{
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

// The remainder favours small numbers by less than one in 2^40 for what is drawn here.
std::size_t Draw::below(std::size_t below)
{
    return below == 0 ? 0 : static_cast<std::size_t>(next() % below);
}

double Draw::part()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Draw::between(const Share& share)
{
    return share.low + (share.high - share.low) * part();
}

std::size_t Draw::weighted(const std::vector<double>& weights)
{
    double left = part() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0) return i;
    }
    return weights.size() - 1;
}

std::int64_t share_of(double share, std::int64_t people)
{
    return std::llround(share * static_cast<double>(people));
}

bool falls_to(double share, std::int64_t nth)
{
    return share_of(share, nth) > share_of(share, nth - 1);
}

std::vector<std::int64_t> dealt(std::int64_t total, const std::vector<std::int64_t>& weights)
{
    const std::int64_t whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> shares(weights.size());
    std::vector<std::pair<std::int64_t, std::size_t>> remainders; // negated, so that the largest comes first, the earliest of equals
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size() && whole > 0; ++i) {
        shares[i] = total * weights[i] / whole;
        left -= shares[i];
        remainders.emplace_back(-(total * weights[i] % whole), i);
    }
    std::ranges::sort(remainders);
    for (std::size_t i = 0; i < remainders.size() && left > 0; ++i, --left) ++shares[remainders[i].second];
    return shares;
}

}
