#pragma once

// The rotating code on a phone: {tenant, booking, expiry, id}, 32 bytes, and an Ed25519 signature over them, as
// base64url. It says nothing about the person, cannot be made up, and opens one door once.

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

std::string write_code(const Keys& keys, const CodeContent& content);

/// What a code says, if it is whole, ours and of this time. Refusals: activities.code_unreadable, activities.code_expired.
CodeContent read_code(const Keys& keys, TenantId tenant, std::string_view code, Instant now);

}
