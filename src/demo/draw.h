#pragma once

// Chance, made of the seed alone. Every draw belongs to a named stream (`person`, `session event-01`), so that adding a
// session does not change the others. The generator and the distributions are written here: those of the standard
// library differ from one library to the next, and one seed must give one city everywhere.

#include <cstdint>
#include <string_view>
#include <vector>

namespace gongyou::demo {

struct Share;

class Draw {
public:
    Draw(std::uint64_t seed, std::string_view stream);

    std::uint64_t next();

    /// 0 to below, `below` excluded, each as likely; 0 where there is nothing to draw from.
    std::size_t below(std::size_t below);

    /// 0 to 1, 1 excluded.
    double part();

    /// True in so many cases of all.
    bool chance(double share) { return part() < share; }

    double between(const Share& share);

    template <class T>
    const T& one_of(const std::vector<T>& all)
    {
        return all[below(all.size())];
    }

    /// An index, as likely as its weight.
    std::size_t weighted(const std::vector<double>& weights);

    /// Index by the member `weight` of each.
    template <class T>
    const T& by_weight(const std::vector<T>& all)
    {
        std::vector<double> weights;
        for (const T& one : all) weights.push_back(static_cast<double>(one.weight));
        return all[weighted(weights)];
    }

    /// Moves `count` of them, drawn, to the front in drawn order.
    template <class T>
    void draw_to_front(std::vector<T>& all, std::size_t count)
    {
        for (std::size_t i = 0; i < count && i < all.size(); ++i) std::swap(all[i], all[i + below(all.size() - i)]);
    }

private:
    std::uint64_t state_;
};

/// A share of people, as whole people.
std::int64_t share_of(double share, std::int64_t people);

/// Whether the nth of a row (counted from 1) is one of the share: of any n, share x n rounded are.
bool falls_to(double share, std::int64_t nth);

/// `total` dealt in proportion to the weights: whole numbers that add up to it, the largest remainders first.
std::vector<std::int64_t> dealt(std::int64_t total, const std::vector<std::int64_t>& weights);

}
