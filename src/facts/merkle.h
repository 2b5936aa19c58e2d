#pragma once

// The tree over the leaves of one seal. Two neighbours make the node above them, SHA-256 of a one byte,
// the left and the right hash; one left over at the end of a row goes up as it is. Leaves begin with a
// zero byte, nodes with a one byte, so that a node can never pass for a leaf.

#include "platform/crypto/hash.h"

#include <vector>

namespace gongyou::facts {

/// One step from a leaf towards the root: the neighbour, and on which side it stands.
struct Step {
    enum class Side { left,
        right };
    Side side;
    Hash neighbour;
    friend bool operator==(const Step&, const Step&) = default;
};

/// The root of at least one leaf.
Hash root_of(std::vector<Hash> leaves);

/// The steps from the leaf at `position` to the root.
std::vector<Step> path_to_root(std::vector<Hash> leaves, std::size_t position);

/// Where those steps lead from a leaf.
Hash follow(Hash leaf, const std::vector<Step>& path);

}
