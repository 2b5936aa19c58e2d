#include "platform/db/scan.h"

#include <algorithm>

namespace gongyou {

namespace {

bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

template <class While>
std::size_t run_length(std::string_view sql, std::size_t from, While holds)
{
    while (from < sql.size() && holds(sql[from])) ++from;
    return from;
}

/// A doubled quote reads as two quoted texts in a row, which comes to the same.
std::size_t quoted_length(std::string_view sql)
{
    const auto close = sql.find(sql[0], 1);
    return close == std::string_view::npos ? sql.size() : close + 1;
}

std::size_t comment_length(std::string_view sql)
{
    const bool line = sql.starts_with("--");
    const auto close = sql.find(line ? "\n" : "*/", 2);
    return close == std::string_view::npos ? sql.size() : close + (line ? 1 : 2);
}

}

Piece next_piece(std::string_view sql)
{
    const char first = sql[0];
    if (first == '\'' || first == '"') return {Piece::Kind::quoted, sql.substr(0, quoted_length(sql))};
    if (sql.starts_with("--") || sql.starts_with("/*")) return {Piece::Kind::blank, sql.substr(0, comment_length(sql))};
    if (is_blank(first)) return {Piece::Kind::blank, sql.substr(0, run_length(sql, 1, is_blank))};
    if (first == '$' && sql.size() > 1 && is_digit(sql[1]))
        return {Piece::Kind::parameter, sql.substr(0, run_length(sql, 1, is_digit))};
    if (is_word(first)) return {Piece::Kind::word, sql.substr(0, run_length(sql, 1, is_word))};
    return {Piece::Kind::other, sql.substr(0, 1)};
}

Arguments arguments_after(std::string_view rest)
{
    Arguments found{{}, 0};
    if (!rest.starts_with('(')) return found;

    std::size_t depth = 0;
    std::size_t start = 1;
    for (std::size_t at = 0; at < rest.size();) {
        const Piece piece = next_piece(rest.substr(at));
        if (piece.kind == Piece::Kind::other) {
            const char c = piece.text[0];
            if (c == '(') ++depth;
            if (c == ')') --depth;
            if (depth == 0 || (c == ',' && depth == 1)) {
                found.each.push_back(stripped(rest.substr(start, at - start)));
                start = at + 1;
            }
            if (depth == 0) {
                if (found.each.size() == 1 && found.each[0].empty()) found.each.clear();
                found.length = at + 1;
                return found;
            }
        }
        at += piece.text.size();
    }
    return {{}, 0};
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}
