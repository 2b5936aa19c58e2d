// What is invisible goes first, then what has two forms takes one, then blanks: between Han characters and beside a
// middle dot there are none. The order matters: a blank may stand between an invisible mark and a letter.

#include "platform/names.h"

#include "platform/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gongyou {

namespace {

using Range = std::pair<char32_t, char32_t>;

template <std::size_t n>
bool in(const std::array<Range, n>& ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [c](const Range& range) { return c >= range.first && c <= range.second; });
}

/// Zero width, fillers, marks of direction, variation selectors, tags.
bool is_invisible(char32_t c)
{
    static constexpr std::array<Range, 16> ranges{{{0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
        {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}}};
    return in(ranges, c);
}

bool is_han(char32_t c)
{
    static constexpr std::array<Range, 6> ranges{{{0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF},
        {0x20000, 0x3FFFF}}};
    return in(ranges, c);
}

bool is_middle_dot(char32_t c)
{
    static constexpr std::u32string_view dots = U"\u00B7\u0387\u16EB\u2022\u2024\u2027\u2219\u22C5\u2E31\u2E33\u30FB\uFF65";
    return dots.find(c) != std::u32string_view::npos;
}

bool is_blank(char32_t c)
{
    static constexpr std::array<Range, 7> ranges{{{0x09, 0x0D}, {0x20, 0x20}, {0xA0, 0xA0}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x205F},
        {0x3000, 0x3000}}};
    return c == 0x1680 || in(ranges, c);
}

/// One of the precomposed letters, by letter and accent: what keyboards and exports write in two ways.
char32_t composed(char32_t letter, char32_t accent)
{
    static constexpr std::array<std::pair<char32_t, std::pair<std::u32string_view, std::u32string_view>>, 8> accents{{
        {0x0300, {U"AEIOUaeiounN", U"ÀÈÌÒÙàèìòùǹǸ"}},
        {0x0301, {U"AEIOUYaeiouycCnNsSzZ", U"ÁÉÍÓÚÝáéíóúýćĆńŃśŚźŹ"}},
        {0x0302, {U"AEIOUaeiou", U"ÂÊÎÔÛâêîôû"}},
        {0x0303, {U"ANOano", U"ÃÑÕãñõ"}},
        {0x0304, {U"AEIOUaeiouüÜ", U"ĀĒĪŌŪāēīōūǖǕ"}},
        {0x0308, {U"AEIOUaeiouy", U"ÄËÏÖÜäëïöüÿ"}},
        {0x030C, {U"AEIOUaeioucCsSzZgG", U"ǍĚǏǑǓǎěǐǒǔčČšŠžŽǧǦ"}},
        {0x0327, {U"cCsS", U"çÇşŞ"}},
    }};
    for (const auto& [mark, letters] : accents) {
        const auto at = mark == accent ? letters.first.find(letter) : std::u32string_view::npos;
        if (at != std::u32string_view::npos) return letters.second[at];
    }
    return 0;
}

/// Each character in its one form; a full stop between Han characters is a middle dot typed on another keyboard.
std::u32string in_one_form(const std::u32string& written)
{
    std::u32string text;
    for (char32_t c : written) {
        if (is_invisible(c)) continue;
        if (is_blank(c)) c = U' ';
        else if (is_middle_dot(c)) c = U'·';
        else if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0; // full-width forms stand in ASCII's order
        if (const char32_t one = text.empty() ? 0 : composed(text.back(), c)) text.back() = one;
        else text.push_back(c);
    }
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if ((text[i] == U'.' || text[i] == U'。') && is_han(text[i - 1]) && is_han(text[i + 1])) text[i] = U'·';
    }
    if (std::ranges::any_of(text, is_han)) {
        std::ranges::replace(text, U'(', U'（');
        std::ranges::replace(text, U')', U'）');
    }
    return text;
}

bool joins(char32_t c)
{
    return is_han(c) || c == U'·' || c == U'（' || c == U'）';
}

}

std::string normal_name(std::string_view written)
{
    std::u32string name;
    bool blank_due = false;
    for (const char32_t c : in_one_form(decode_utf8(written))) {
        if (c == U' ') {
            blank_due = !name.empty();
            continue;
        }
        const bool joined = !name.empty() && ((joins(name.back()) && joins(c)) || name.back() == U'·' || c == U'·');
        if (blank_due && !joined) name.push_back(U' ');
        blank_due = false;
        name.push_back(c);
    }
    return encode_utf8(name);
}

std::string name_for_search(std::string_view written)
{
    std::u32string name = decode_utf8(normal_name(written));
    std::erase_if(name, [](char32_t c) { return c == U'·' || c == U'（' || c == U'）' || c == U'(' || c == U')'; });
    return encode_utf8(name);
}

std::optional<std::string> name_flaw(std::string_view normal)
{
    const std::u32string name = decode_utf8(normal);
    if (has_control_characters(normal)) return "名称里有看不见的控制字符，请重新输入";
    if (name.find_first_of(U"<>{}\\`\uFFFD") != std::u32string::npos) return "名称里不能有 < > { } 这样的符号，请只填写名称";
    if (!name.empty() && std::u32string_view{U"=+-@"}.find(name.front()) != std::u32string_view::npos) {
        return "名称不能以 = + - @ 开头，这像表格里的公式，请只填写名称";
    }
    const auto is_letter = [](char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c >= 0xC0; };
    if (std::ranges::none_of(name, is_letter)) return "名称里没有一个字，请填写名称";
    return std::nullopt;
}

}
