#include "platform/crypto/totp.h"

#include "platform/crypto/hash.h"
#include "platform/crypto/mac.h"

#include <array>
#include <fmt/format.h>

namespace gongyou {

namespace {

constexpr std::int64_t step_seconds = 30;

std::string code_of_step(std::span<const std::byte> secret, std::int64_t step)
{
    static const crypto::Hmac hmac{"SHA1"};
    std::array<std::byte, 8> counter;
    for (std::size_t i = 0; i < counter.size(); ++i) counter[i] = std::byte((step >> (8 * (7 - i))) & 0xFF);
    std::array<std::byte, 20> code;
    hmac.make(secret, {counter}, code);
    return six_digits_of(code);
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

}

// The low half of the last byte says where to cut.
std::string six_digits_of(std::span<const std::byte> mac)
{
    const auto at = std::to_integer<std::size_t>(mac.back() & std::byte{0x0F});
    const auto byte = [&](std::size_t i) { return std::to_integer<std::uint32_t>(mac[at + i]); };
    const std::uint32_t cut = ((byte(0) & 0x7F) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
    return fmt::format("{:06}", cut % 1'000'000);
}

std::string totp_code(std::span<const std::byte> secret, std::int64_t unix_seconds)
{
    return code_of_step(secret, unix_seconds / step_seconds);
}

std::optional<std::int64_t> totp_step(std::span<const std::byte> secret, std::string_view code, std::int64_t unix_seconds)
{
    const std::int64_t now = unix_seconds / step_seconds;
    std::optional<std::int64_t> matched;
    for (std::int64_t step = now - 1; step <= now + 1; ++step) { // all three always: the time tells nothing
        if (equal_in_constant_time(bytes_of(code_of_step(secret, step)), bytes_of(code))) matched = step;
    }
    return matched;
}

std::string base32(std::span<const std::byte> data)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t waiting = 0;
    int bits = 0;
    for (const std::byte b : data) {
        waiting = ((waiting << 8) | std::to_integer<std::uint32_t>(b)) & 0xFFFF;
        for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(waiting >> (bits - 5)) & 31];
    }
    if (bits > 0) text += alphabet[(waiting << (5 - bits)) & 31];
    return text;
}

std::string totp_uri(std::string_view issuer, std::string_view account, std::span<const std::byte> secret)
{
    return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}", percent_encoded(issuer), percent_encoded(account), base32(secret));
}

}
