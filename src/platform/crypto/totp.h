#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongyou {

/// Six digits out of a code of 20 bytes or more (RFC 4226, 5.3).
std::string six_digits_of(std::span<const std::byte> mac);

/// RFC 6238, 30 s, 6 digits, SHA-1.
std::string totp_code(std::span<const std::byte> secret, std::int64_t unix_seconds);

/// The step (30-s number) that matched within one step either side, or nothing. Whoever accepts a code
/// keeps its step and accepts none at or below it again.
std::optional<std::int64_t> totp_step(std::span<const std::byte> secret, std::string_view code, std::int64_t unix_seconds);

/// RFC 4648, without padding: how an authenticator takes the secret when it is typed in.
std::string base32(std::span<const std::byte> data);

/// What the QR code for an authenticator says: `otpauth://totp/…`.
std::string totp_uri(std::string_view issuer, std::string_view account, std::span<const std::byte> secret);

}
