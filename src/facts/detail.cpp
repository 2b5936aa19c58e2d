#include "facts/detail.h"

#include "platform/json/json.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/string.hpp>
#include <stdexcept>

namespace gongyou::facts {

namespace {

bool is_key(std::string_view key)
{
    return !key.empty() && key.size() <= 40 &&
        std::ranges::all_of(key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_code_or_number(std::string_view value)
{
    return value.size() <= 64 && std::ranges::all_of(value, [](char c) { return c > ' ' && c < 0x7f; });
}

/// What require_codes lets through has no character that JSON escapes but these two.
void append_quoted(std::string& text, std::string_view code)
{
    text += '"';
    for (const char c : code) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    text += '"';
}

}

void require_codes(const Detail& detail)
{
    for (const auto& [key, value] : detail) {
        if (!is_key(key)) throw std::logic_error("a fact's detail has a key that is no lower-case word: " + key);
        if (!is_code_or_number(value)) throw std::logic_error("a fact's detail is neither code nor number under " + key);
    }
}

std::string print_detail(const Detail& detail)
{
    std::string text = "{";
    for (const auto& [key, value] : detail) {
        if (text.size() > 1) text += ',';
        append_quoted(text, key);
        text += ':';
        append_quoted(text, value);
    }
    return text + '}';
}

Detail read_detail(std::string_view text)
{
    Detail detail;
    if (text == "{}") return detail;
    boost::system::error_code wrong;
    const json::value parsed = json::parse(text, wrong);
    if (wrong || !parsed.is_object()) throw std::runtime_error("a fact's detail is no JSON object");
    for (const auto& [key, value] : parsed.as_object()) {
        if (!value.is_string()) throw std::runtime_error("a fact's detail holds something other than text");
        detail.emplace(key, value.as_string());
    }
    return detail;
}

}
