#pragma once

// Everything secret goes through here; libsodium and OpenSSL do the work.

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

Bytes random_bytes(std::size_t count);
std::string hex(std::span<const std::byte> data);
std::optional<Bytes> from_hex(std::string_view text);
std::string base64url(std::span<const std::byte> data);
std::optional<Bytes> from_base64url(std::string_view text);
std::span<const std::byte> bytes_of(std::string_view text);
bool equal_in_constant_time(std::span<const std::byte> a, std::span<const std::byte> b);

/// The keys of one installation, in a file of mode 600 outside the database (`keys.toml` in the data
/// folder, or where GONGYOU_KEYS points). Made on first start.
class Keys {
public:
    static Keys load_or_create(const std::string& file);

    /// AES-256-GCM envelope `version|alg|key id|nonce|text|tag`. `row` is bound in as associated data, so a
    /// sealed value moved to another row does not open.
    Bytes seal(std::string_view plain, std::string_view row) const;
    /// Nothing if the envelope was altered, moved or made by an unknown key.
    std::optional<std::string> open(std::span<const std::byte> envelope, std::string_view row) const;

    /// Keyed hash over a normalised value, to find it without reading it. `purpose` keeps the indexes apart.
    Bytes blind_index(std::string_view purpose, std::string_view normalised) const;

    /// Ed25519, one key a purpose (`seal-head`, `check-in`).
    Bytes sign(std::string_view purpose, std::span<const std::byte> message) const;
    bool verify(std::string_view purpose, std::span<const std::byte> message, std::span<const std::byte> signature) const;
    Bytes public_key(std::string_view purpose) const;

private:
    struct Secrets;
    std::shared_ptr<const Secrets> secrets_;
};

/// Ed25519 with a public key that came from outside.
bool verify_signature(std::span<const std::byte> public_key, std::span<const std::byte> message, std::span<const std::byte> signature);

/// argon2id, 46 MiB, in libsodium's own text form. At most `hashes_at_once` run together; more wait.
std::string hash_password(std::string_view password);
bool password_matches(const std::string& hash, std::string_view password);
/// The same time as a comparison takes, for accounts that do not exist.
void waste_a_password_check(std::string_view password);

/// RFC 6238, 30 s, 6 digits, SHA-1.
std::string totp_code(std::span<const std::byte> secret, std::int64_t unix_seconds);
/// The step (30-s number) that matched within one step either side, or nothing.
std::optional<std::int64_t> totp_step(std::span<const std::byte> secret, std::string_view code, std::int64_t unix_seconds);
std::string base32(std::span<const std::byte> data);

/// A QR code as a standalone SVG.
std::string qr_svg(std::string_view text);

}
