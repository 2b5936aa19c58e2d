#pragma once

#include "platform/crypto/envelope.h"

namespace gongyou::crypto {

/// What is authenticated with a text but not hidden.
struct Bound {
    std::span<const std::byte> header, row, nonce;
};

/// One way to hide and authenticate a text.
struct Aead {
    std::size_t nonce_size;
    std::size_t tag_size;
    void (*seal)(const MasterKey&, const Bound&, std::span<const std::byte> plain, std::span<std::byte> sealed, std::span<std::byte> tag);
    /// False if anything was altered; `plain` is then to be thrown away.
    bool (*open)(const MasterKey&, const Bound&, std::span<const std::byte> sealed, std::span<const std::byte> tag, std::span<std::byte> plain);
};

const Aead& aes_256_gcm();
const Aead& sm4_ctr_hmac_sm3();

}
