#pragma once

#include <string_view>
#include <vector>

namespace gongyou {

/// A piece of SQL text. What is quoted or commented out is one piece, never looked into.
struct Piece {
    enum class Kind { word,
        parameter,
        quoted,
        blank,
        other } kind;
    std::string_view text;
};

/// The piece at the front of `sql`, which must not be empty.
Piece next_piece(std::string_view sql);

/// What follows a word, if it is `( … )`: the arguments, and how many characters all of it takes.
struct Arguments {
    std::vector<std::string_view> each; // trimmed; none for `()`
    std::size_t length;                 // 0: no parenthesis follows, or it never closes
};
Arguments arguments_after(std::string_view rest);

std::string_view stripped(std::string_view text);

}
