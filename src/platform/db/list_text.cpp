#include "platform/db/list_text.h"

#include "platform/refusal.h"

#include <fmt/format.h>

namespace gongyou {

namespace {

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

}

std::string json_array(const IdList& list)
{
    std::string out = "[";
    for (const auto id : list.values) {
        if (out.size() > 1) out += ',';
        out += fmt::format_int{id}.c_str();
    }
    return out += ']';
}

std::string json_array(const TextList& list)
{
    std::string out = "[";
    for (const auto& text : list.values) {
        refuse_nul(text);
        if (out.size() > 1) out += ',';
        append_quoted(out, text);
    }
    return out += ']';
}

void refuse_nul(std::string_view text)
{
    if (text.find('\0') == std::string_view::npos) return;
    throw Refusal{Refusal::Kind::malformed, "platform.text_with_nul", "文字里含有无法保存的字符，请删去后重新填写"};
}

}
