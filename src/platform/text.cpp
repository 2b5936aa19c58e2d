#include "platform/text.h"

#include <algorithm>
#include <set>

namespace gongyou {

namespace {

bool is_blank(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x00A0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B);
}

char32_t folded(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0; // the full-width forms stand in ASCII's order
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    return c;
}

// What carries meaning in a search: letters, digits and everything beyond ASCII that is no punctuation.
bool is_word_character(char32_t c)
{
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
    const bool latin_sign = c < 0xC0;
    const bool punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020);
    const bool form = (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF5F && c <= 0xFF65) || c >= 0xFFE0;
    const bool beyond_basic = c >= 0x10000;
    return beyond_basic || (!latin_sign && !punctuation && !form);
}

std::string stars(std::size_t count)
{
    return std::string(count, '*');
}

std::string mask_all_but_last_two(std::string_view text)
{
    const std::u32string characters = decode_utf8(text);
    if (characters.size() <= 2) return stars(characters.size());
    return stars(characters.size() - 2) + encode_utf8(std::u32string_view{characters}.substr(characters.size() - 2));
}

bool all_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}

std::string_view trimmed(std::string_view text)
{
    std::size_t from = 0, to = 0, at = 0;
    bool found = false;
    for (const char32_t c : decode_utf8(text)) {
        // a malformed byte decodes to U+FFFD: its length here is 1, not 3
        std::size_t bytes = c < 0x80 ? 1 : c < 0x800 ? 2
            : c < 0x10000                            ? 3
                                                     : 4;
        if (c == 0xFFFD && text.substr(at, 3) != "\uFFFD") bytes = 1;
        if (!is_blank(c)) {
            if (!found) from = at;
            found = true;
            to = at + bytes;
        }
        at += bytes;
    }
    return text.substr(from, to - from);
}

std::string shortened(std::string_view text, std::size_t characters)
{
    const std::u32string all = decode_utf8(text);
    return all.size() <= characters ? std::string{text} : encode_utf8(all.substr(0, characters)) + "…";
}

bool has_control_characters(std::string_view text)
{
    const std::u32string characters = decode_utf8(text);
    return std::any_of(characters.begin(), characters.end(), [](char32_t c) {
        const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F);
        const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || turns_direction;
    });
}

std::string fold_for_search(std::string_view text)
{
    std::u32string result;
    bool blank_due = false;
    for (const char32_t c : decode_utf8(text)) {
        if (is_blank(c)) {
            blank_due = !result.empty();
            continue;
        }
        if (blank_due) result.push_back(U' ');
        blank_due = false;
        result.push_back(folded(c));
    }
    return encode_utf8(result);
}

std::optional<std::string> typed_digits(std::string_view written)
{
    std::string digits = fold_for_search(written);
    std::erase_if(digits, [](char c) { return c == ' ' || c == '-'; });
    if (digits.empty() || !all_digits(digits)) return std::nullopt;
    return digits;
}

std::vector<std::string> bigrams(std::string_view text)
{
    const std::u32string characters = decode_utf8(fold_for_search(text));
    std::vector<std::string> pairs;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!is_word_character(characters[i])) continue;
        const bool joined_before = i > 0 && is_word_character(characters[i - 1]);
        const bool joined_after = i + 1 < characters.size() && is_word_character(characters[i + 1]);
        if (!joined_after && joined_before) continue; // already the second half of a pair
        const std::string pair = encode_utf8(std::u32string_view{characters}.substr(i, joined_after ? 2 : 1));
        if (seen.insert(pair).second) pairs.push_back(pair);
    }
    return pairs;
}

bool is_code(std::string_view word)
{
    return !word.empty() && word.size() <= 60 && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += c;
        }
    }
    return safe;
}

std::string mask_phone(std::string_view phone)
{
    if (phone.size() != 11 || !all_digits(phone)) return mask_all_but_last_two(phone);
    return std::string{phone.substr(0, 3)} + "****" + std::string{phone.substr(7)};
}

std::string mask_id_number(std::string_view number)
{
    if (number.size() != 18 || !all_digits(number.substr(0, 17))) return mask_all_but_last_two(number);
    return std::string{number.substr(0, 6)} + "********" + std::string{number.substr(14)};
}

std::string mask_name(std::string_view name)
{
    const std::u32string characters = decode_utf8(trimmed(name));
    if (characters.size() < 2) return stars(characters.size());
    const std::string first = encode_utf8(characters.substr(0, 1));
    if (characters.size() == 2) return first + "*";
    return first + stars(characters.size() - 2) + encode_utf8(characters.substr(characters.size() - 1));
}

}
