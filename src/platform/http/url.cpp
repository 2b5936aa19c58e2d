#include "platform/http/url.h"

#include "platform/text.h"

#include <algorithm>

namespace gongyou {

namespace {

constexpr std::size_t max_pairs = 100;

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool has_dot_segment(std::string_view path)
{
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, end);
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i] == '+' && plus_is_blank ? ' ' : text[i];
        }
    }
    return decoded;
}

std::optional<std::string> clean_path(std::string_view target)
{
    if (!target.starts_with('/')) return std::nullopt;
    const auto slashes = std::count(target.begin(), target.end(), '/');
    auto path = percent_decoded(target);
    if (!path || std::count(path->begin(), path->end(), '/') != slashes) return std::nullopt;
    const bool odd = std::any_of(path->begin(), path->end(), [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (odd || has_dot_segment(*path) || !valid_utf8(*path)) return std::nullopt;
    return path;
}

std::vector<std::pair<std::string, std::string>> parse_query(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty() && pairs.size() < max_pairs) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(pair.substr(0, equals), true);
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (name && value && !name->empty() && valid_utf8(*name) && valid_utf8(*value)) pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

}
