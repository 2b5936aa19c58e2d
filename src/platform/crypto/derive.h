#pragma once

// Secrets made from the house's keys instead of stored: each about one thing, to be handed to whom it is about.

#include "platform/crypto/keys.h"

#include <vector>

namespace gongyou {

/// The secret of this purpose and message, by the current key.
Hash derive(const Keys& keys, std::string_view purpose, std::span<const std::byte> message);

/// By every key in the file, the current one first: what was handed out before a rotation still counts.
std::vector<Hash> derive_by_all(const Keys& keys, std::string_view purpose, std::span<const std::byte> message);

}
