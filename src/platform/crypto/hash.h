#pragma once

#include "platform/db/value.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongyou {

using Hash = std::array<std::byte, 32>;

/// SHA-256.
Hash sha256(std::span<const std::byte> data);
Hash sha256(std::string_view data);

/// SHA-256 of what comes in pieces: a file, a chain of records.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::byte> data);
    void add(std::string_view data);
    /// The hash of all that was added; then it starts afresh.
    Hash finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// HMAC-SHA-256.
Hash hmac_sha256(std::span<const std::byte> key, std::span<const std::byte> data);

Bytes random_bytes(std::size_t count);
std::string hex(std::span<const std::byte> data);
std::optional<Bytes> from_hex(std::string_view text);
std::string base64url(std::span<const std::byte> data); // without padding
std::optional<Bytes> from_base64url(std::string_view text);
std::span<const std::byte> bytes_of(std::string_view text);
/// Takes the same time wherever the two differ; different lengths are unequal.
bool equal_in_constant_time(std::span<const std::byte> a, std::span<const std::byte> b);

}
