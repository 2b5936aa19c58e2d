#pragma once

// What a sealed value looks like on disk:
//
//     version 1 | algorithm 1 | key id 2, high byte first | nonce | text | tag
//
// algorithm 1 is AES-256-GCM: nonce 12, tag 16. algorithm 2 is SM4-CTR under HMAC-SM3, encrypted and then
// authenticated with two separate keys: nonce 16, tag 32; its tag covers header, nonce, the length of the
// row, row and text. In both, the header and the row's name are authenticated with the text, so a sealed
// value that was moved to another row, relabelled or cut does not open.
//
// Nonces are random. With 96 bits a key should seal fewer than 2^32 values; a city has some 10^7.

#include "platform/db/value.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongyou::crypto {

enum class Algorithm : std::uint8_t { aes_256_gcm = 1,
    sm4_ctr_hmac_sm3 = 2 };

using MasterKey = std::array<std::byte, 32>;

Bytes seal(Algorithm algorithm, std::uint16_t key_id, const MasterKey& master, std::string_view plain, std::string_view row);

/// The key id that an envelope names; nothing if this is no envelope.
std::optional<std::uint16_t> key_id_of(std::span<const std::byte> envelope);

std::optional<std::string> open(const MasterKey& master, std::span<const std::byte> envelope, std::string_view row);

}
