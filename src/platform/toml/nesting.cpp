// A parser that recurses would run out of stack on a megabyte of brackets or of `a.a.a.a`, and so would
// the tree it makes when it goes away. So depth is bounded before the parser sees the text. This reads
// just enough of TOML to know what stands in texts and comments; where the two readings could differ, the
// parser has already stopped at a mistake.

#include "platform/toml/node.h"

#include <algorithm>

namespace gongyou {

namespace {

constexpr int deepest_brackets = 32;
constexpr int deepest_dots = 16;

// Past the text that opens at `at`; a text of one line ends at the line's end at the latest.
std::size_t after_text(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const bool escapes = quote == '"';
    const std::string three(3, quote);
    const bool many_lines = text.substr(at, 3) == three;
    at += many_lines ? 3 : 1;
    while (at < text.size()) {
        if (escapes && text[at] == '\\') {
            at += 2;
        } else if (many_lines && text.substr(at, 3) == three) {
            at += 3;
            while (at < text.size() && text[at] == quote) ++at; // up to two quotes may end the text itself
            return at;
        } else if (!many_lines && (text[at] == quote || text[at] == '\n')) {
            return text[at] == quote ? at + 1 : at;
        } else {
            ++at;
        }
    }
    return text.size();
}

}

std::optional<TomlMistake> find_deep_nesting(std::string_view text)
{
    int brackets = 0, dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = after_text(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (c == '[' || c == '{') ++brackets;
        if ((c == ']' || c == '}') && brackets > 0) --brackets;
        dots = c == '.' ? dots + 1 : (c == '=' || c == ',' || c == '\n' || c == '[' || c == '{') ? 0 : dots;
        if (brackets > deepest_brackets || dots > deepest_dots) {
            TomlMistake mistake;
            mistake.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            const std::size_t line_start = text.rfind('\n', at);
            mistake.column = static_cast<int>(at - (line_start == std::string_view::npos ? 0 : line_start + 1)) + 1;
            mistake.code = "too_deep";
            mistake.found = "嵌套太深";
            mistake.expected = "括号最多 32 层,点号连接的键最多 17 段";
            return mistake;
        }
        ++at;
    }
    return std::nullopt;
}

}
