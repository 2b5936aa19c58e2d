#pragma once

// Names of people and orgs in one normal form, so that what looks alike is alike: stored, searched and compared so.

#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

/// `张 三`, `张　三` and `张<zero width>三` are 张三; `阿布都•热西提` is `阿布都·热西提`; full-width letters are half-width, brackets in a
/// name of Han characters full-width; a Latin letter and its accent are one character; blanks elsewhere are one.
std::string normal_name(std::string_view written);

/// As it is looked for: in its normal form, without the middle dots and brackets that people leave out.
std::string name_for_search(std::string_view written);

/// Why this, in its normal form, is the name of nobody and nothing: markup, a formula, or no letter at all. A sentence that says what to do.
std::optional<std::string> name_flaw(std::string_view normal);

}
