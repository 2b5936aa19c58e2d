#include "platform/spreadsheet/workbook.h"

#include "platform/text.h"

#include <charconv>

namespace gongyou::spreadsheet {

namespace {

constexpr std::size_t most_collected = 1 << 20; // more than any program lets a cell hold

/// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the `_` that would begin one.
std::string unescaped(std::string_view written)
{
    std::string text;
    for (std::size_t at = 0; at < written.size(); ++at) {
        unsigned code = 0;
        const std::string_view rest = written.substr(at);
        const bool escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
            std::from_chars(rest.data() + 2, rest.data() + 6, code, 16).ptr == rest.data() + 6;
        if (!escape) {
            text += written[at];
            continue;
        }
        const bool shown = code >= 0x20 && (code < 0xD800 || code > 0xDFFF);
        text += shown ? encode_utf8(std::u32string(1, static_cast<char32_t>(code))) : std::string{" "};
        at += 6;
    }
    return text;
}

}

std::string cell_text(std::string_view written)
{
    std::string text = written.find("_x") == written.npos ? std::string{written} : unescaped(written);
    for (char& c : text) {
        if (c == '\r' || c == '\n' || c == '\t') c = ' '; // a line break within a cell parts words, no more
    }
    text = std::string{trimmed(text)};
    if (text.size() <= longest_cell) return text;
    std::size_t end = longest_cell;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not within a character
    return text.substr(0, end) + "…";
}

void RichText::open(std::string_view name)
{
    if (name == "rPh") ++in_phonetic_;
    in_text_ = name == "t" && in_phonetic_ == 0;
}

void RichText::text(std::string_view piece)
{
    if (in_text_ && collected_.size() < most_collected) collected_ += piece;
}

void RichText::close(std::string_view name)
{
    if (name == "rPh") --in_phonetic_;
    in_text_ = false;
}

std::string RichText::take()
{
    std::string text = cell_text(collected_);
    collected_.clear();
    return text;
}

}
