#include "facts/merkle.h"

#include <doctest/doctest.h>
#include <string>

namespace gongyou::facts {

static std::vector<Hash> leaves(std::size_t count)
{
    std::vector<Hash> all;
    for (std::size_t n = 0; n < count; ++n) all.push_back(sha256("leaf " + std::to_string(n)));
    return all;
}

TEST_CASE("every leaf of every tree leads to its root, and no other leaf does")
{
    for (std::size_t count = 1; count <= 33; ++count) {
        const auto all = leaves(count);
        const Hash root = root_of(all);
        for (std::size_t at = 0; at < count; ++at) {
            const auto path = path_to_root(all, at);
            CHECK(follow(all[at], path) == root);
            CHECK(follow(sha256("another"), path) != root);
            CHECK(path.size() <= 6);
        }
    }
}

TEST_CASE("one leaf is its own root")
{
    CHECK(root_of(leaves(1)) == leaves(1)[0]);
    CHECK(path_to_root(leaves(1), 0).empty());
}

TEST_CASE("the order of the leaves and a leaf too many change the root")
{
    auto all = leaves(5);
    const Hash root = root_of(all);
    std::swap(all[1], all[2]);
    CHECK(root_of(all) != root);
    std::swap(all[1], all[2]);
    all.push_back(all.back()); // the last one doubled, as trees that double odd leaves would not notice
    CHECK(root_of(all) != root);
}

}
