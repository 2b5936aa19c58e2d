#include "facts/merkle.h"

#include <algorithm>
#include <array>

namespace gongyou::facts {

namespace {

Hash node_of(const Hash& left, const Hash& right)
{
    std::array<std::byte, 65> whole{std::byte{1}};
    std::ranges::copy(left, whole.begin() + 1);
    std::ranges::copy(right, whole.begin() + 33);
    return sha256(whole);
}

/// The row above, in place.
void go_up(std::vector<Hash>& row)
{
    std::size_t above = 0;
    for (std::size_t at = 0; at < row.size(); at += 2, ++above)
        row[above] = at + 1 < row.size() ? node_of(row[at], row[at + 1]) : row[at];
    row.resize(above);
}

}

Hash root_of(std::vector<Hash> leaves)
{
    while (leaves.size() > 1) go_up(leaves);
    return leaves.at(0);
}

std::vector<Step> path_to_root(std::vector<Hash> leaves, std::size_t position)
{
    std::vector<Step> path;
    for (; leaves.size() > 1; position /= 2) {
        const std::size_t neighbour = position ^ 1;
        if (neighbour < leaves.size())
            path.push_back({neighbour < position ? Step::Side::left : Step::Side::right, leaves[neighbour]});
        go_up(leaves);
    }
    return path;
}

Hash follow(Hash leaf, const std::vector<Step>& path)
{
    for (const Step& step : path)
        leaf = step.side == Step::Side::left ? node_of(step.neighbour, leaf) : node_of(leaf, step.neighbour);
    return leaf;
}

}
