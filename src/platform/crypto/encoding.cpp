#include "platform/crypto/hash.h"
#include "platform/crypto/raw.h"

#include <sodium.h>

namespace gongyou {

namespace {

constexpr int url_alphabet = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}

std::string hex(std::span<const std::byte> data)
{
    std::string text(data.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), crypto::raw(data), data.size());
    text.pop_back(); // the closing zero
    return text;
}

std::optional<Bytes> from_hex(std::string_view text)
{
    if (text.empty()) return Bytes{};
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes data(text.size() / 2);
    std::size_t length = 0;
    const char* end = nullptr;
    const int failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(data.data()), data.size(), text.data(), text.size(), nullptr, &length, &end);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    return data;
}

std::string base64url(std::span<const std::byte> data)
{
    std::string text(sodium_base64_encoded_len(data.size(), url_alphabet), '\0');
    sodium_bin2base64(text.data(), text.size(), crypto::raw(data), data.size(), url_alphabet);
    text.pop_back();
    return text;
}

std::optional<Bytes> from_base64url(std::string_view text)
{
    if (text.empty()) return Bytes{};
    Bytes data(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(data.data()), data.size(), text.data(), text.size(), nullptr, &length, &end,
        url_alphabet);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    data.resize(length);
    return data;
}

}
