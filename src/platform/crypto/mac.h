#pragma once

#include "platform/crypto/openssl.h"

#include <cstddef>
#include <initializer_list>
#include <span>

namespace gongyou::crypto {

/// HMAC over one digest, fetched once; may be used from many threads.
class Hmac {
public:
    explicit Hmac(const char* digest);

    /// The code over all parts, one after another, into `code`, whose size must be the digest's.
    void make(std::span<const std::byte> key, std::initializer_list<std::span<const std::byte>> parts, std::span<std::byte> code) const;

private:
    Mac mac_;
    MacContext prepared_; // knows its digest; copied for every use
};

}
