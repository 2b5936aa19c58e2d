#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gongyou::facts {

using Detail = std::map<std::string, std::string>;

/// Throws std::logic_error unless every key is a lower-case word and every value a code or a number: at
/// most 64 printable ASCII characters without blanks. So no name and no free text gets into the journal.
void require_codes(const Detail& detail);

/// The one spelling of a fact's detail as JSON: keys in byte order, no blanks. It is stored, and hashed.
std::string print_detail(const Detail& detail);

/// The reverse, from any spelling that a database makes of it. What is not an object of texts throws
/// std::runtime_error.
Detail read_detail(std::string_view json);

}
