#pragma once

// Text as people write it: UTF-8, counted in characters, trimmed, folded for search, masked for show.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou {

/// Whether these bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool valid_utf8(std::string_view text);

/// The characters of valid UTF-8; what is malformed becomes U+FFFD, one a byte.
std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view characters);

/// How many characters a person would count, not bytes.
std::size_t count_characters(std::string_view text);

/// At most so many characters, an ellipsis for the rest.
std::string shortened(std::string_view text, std::size_t characters);

/// Without spaces at either end: ASCII white space, no-break, zero-width and ideographic space (U+3000).
std::string_view trimmed(std::string_view text);

/// Holds control characters other than line feed and tab, or invisible ones that turn the writing's direction.
bool has_control_characters(std::string_view text);

/// One spelling for what looks alike: full-width letters, digits and signs become half-width, ASCII
/// letters lower-case, every run of white space one blank, none at the ends.
std::string fold_for_search(std::string_view text);

/// A code as somebody types it from another screen: full-width digits, blanks and hyphens. Its digits alone; nothing if it has any other sign.
std::optional<std::string> typed_digits(std::string_view written);

/// The pairs of neighbouring characters of the folded text, each once, for a table that both databases
/// can search; pairs never reach across punctuation or blanks. A character that stands alone is itself.
std::vector<std::string> bigrams(std::string_view text);

/// Steps from one word to the other: insert, delete, replace a character, or swap two neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that was probably meant: the fewest steps away, at most a third of the word's length
/// (and always one); nothing if none is near.
std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> candidates);

/// A word that facts may carry, as `courier` or `shizhong-qicun`: small letters, digits, `-` and `_`, at most 60. A town or trade
/// that somebody wrote by hand is none, and stays out of them.
bool is_code(std::string_view word);

/// As HTML and SVG carry it, between tags and in quoted attributes.
std::string escaped(std::string_view text);

/// `138****1234`; anything of another shape is hidden but for its last two characters.
std::string mask_phone(std::string_view phone);

/// `370402********1239`: area and the last four stay; anything of another shape is hidden but for its last two.
std::string mask_id_number(std::string_view number);

/// `王*`, `王*华`, `欧**明`: the first character, and the last of three or more.
std::string mask_name(std::string_view name);

}
