// A parser that recurses would run out of stack on a megabyte of brackets or of `a.a.a.a`, and so would the
// tree it makes when it goes away; a heading that begins with no key (`[=`) breaks an assumption of the library;
// and full-width quotes and commas, the commonest slip of all, deserve a sentence of their own. So these are
// looked for before the parser sees the text. This reads just enough of TOML to know what stands in texts and
// comments; where the two readings could differ, the parser has already stopped at a mistake.

#include "platform/toml/node.h"

#include "platform/text.h"

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

bool begins_line(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    return at == 0 || text[at - 1] == '\n';
}

// `[` or `[[` at the beginning of a line, followed by what no key begins with.
bool is_heading_without_key(std::string_view text, std::size_t at)
{
    if (!begins_line(text, at)) return false;
    ++at;
    if (at < text.size() && text[at] == '[') ++at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (at == text.size()) return false; // the parser tells that well
    const char c = text[at];
    const bool key = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '"' || c == '\'' || c == ']';
    return !key;
}

TomlMistake mistake_at(std::string_view text, std::size_t at, const char* code, const char* found, const char* expected)
{
    TomlMistake mistake;
    mistake.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    const std::size_t line_end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
    mistake.column = static_cast<int>(count_characters(text.substr(line_start, at - line_start))) + 1;
    mistake.code = code;
    mistake.found = found;
    mistake.expected = expected;
    return mistake;
}

}

std::optional<TomlMistake> look_before_parsing(std::string_view text)
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
        if (static_cast<unsigned char>(c) >= 0x80) {
            return mistake_at(text, at, "unreadable", "引号外面有中文或全角符号", "文字要写在英文双引号里；等号、逗号、括号和引号要用英文的");
        }
        if (c == '[' && brackets == 0 && is_heading_without_key(text, at)) {
            return mistake_at(text, at, "unreadable", "方括号里不是节名", "节名用英文小写字母、数字、- 和 _，如 [[activity]]");
        }
        if (c == '[' || c == '{') ++brackets;
        if ((c == ']' || c == '}') && brackets > 0) --brackets;
        dots = c == '.' ? dots + 1 : (c == '=' || c == ',' || c == '\n' || c == '[' || c == '{') ? 0
                                                                                                 : dots;
        if (brackets > deepest_brackets || dots > deepest_dots) {
            return mistake_at(text, at, "too_deep", "嵌套太深", "括号最多 32 层，点号连接的键最多 17 段");
        }
        ++at;
    }
    return std::nullopt;
}

}
