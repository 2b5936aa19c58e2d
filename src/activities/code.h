#pragma once

// How a phone says which booking it shows. Every booking has a secret, made from the house's keys and stored nowhere; the
// phone is given its own. From it come
//   the QR code  {booking, expiry, id}, 24 bytes, and 16 bytes of an HMAC over them, as base64url: 54 characters;
//   six digits   of the minute, made on the phone without a network, to be said and typed (docs/decisions/0012).
// Both say nothing about the person, cannot be made up, and open one door once.

#include "activities/names.h"
#include "platform/crypto/crypto.h"
#include "platform/refusal.h"

namespace gongyou::activities {

struct CodeContent {
    TenantId tenant;
    BookingId booking;
    Instant expires_at;
    std::int64_t id = 0;
};

inline constexpr auto code_lifetime = std::chrono::seconds{60};

/// What the phone makes its six digits from.
Hash secret_of(const Keys& keys, TenantId tenant, BookingId booking);
/// What phones may have been given, the newest first: more than one after the keys were rotated.
std::vector<Hash> secrets_of(const Keys& keys, TenantId tenant, BookingId booking);

std::string write_code(const Keys& keys, const CodeContent& content);

/// What a code says, if it is whole, ours and of this time. Refusals: activities.code_unreadable, activities.code_expired.
CodeContent read_code(const Keys& keys, TenantId tenant, std::string_view code, Instant now);

/// The six digits of this secret in the minute.
std::string digits_of(const Hash& secret, std::int64_t minute);
inline std::int64_t minute_of(Instant at) { return at.ms / 60'000; }

/// What somebody typed as digits alone, blanks and full-width forgiven; empty if it is anything else.
std::string digits_in(std::string_view written);

}
