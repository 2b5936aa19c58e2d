// UTF-8 in and out. One decoder serves both the check and the reading, so they cannot disagree.

#include "platform/text.h"

namespace gongyou {

namespace {

constexpr char32_t malformed = 0xFFFFFFFF;

struct Decoded {
    char32_t character;
    std::size_t bytes;
};

std::size_t length_of_sequence(unsigned char first)
{
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2; // C0 and C1 would be overlong
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

Decoded decode_one(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = length_of_sequence(first);
    if (length == 1) return {first, 1};
    if (length == 0 || length > text.size()) return {malformed, 1};

    char32_t character = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0u) != 0x80u) return {malformed, 1};
        character = (character << 6) | (next & 0x3Fu);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (overlong || surrogate || character > 0x10FFFF) return {malformed, 1};
    return {character, length};
}

}

bool valid_utf8(std::string_view text)
{
    while (!text.empty()) {
        const auto [character, bytes] = decode_one(text);
        if (character == malformed) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::u32string decode_utf8(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty()) {
        const auto [character, bytes] = decode_one(text);
        characters.push_back(character == malformed ? U'\uFFFD' : character);
        text.remove_prefix(bytes);
    }
    return characters;
}

std::string encode_utf8(std::u32string_view characters)
{
    std::string text;
    text.reserve(characters.size() * 3);
    const auto put = [&](char32_t bits) { text.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
    for (const char32_t c : characters) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    return text;
}

std::size_t count_characters(std::string_view text)
{
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(decode_one(text).bytes);
        ++count;
    }
    return count;
}

}
