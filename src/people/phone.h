#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongyou::people {

/// A mobile number as its 11 digits: +86, 0086, blanks, hyphens and full-width digits are forgiven. Nothing if
/// it is none (11 digits, 1 and then 3 to 9).
std::optional<std::string> normalise_phone(std::string_view written);

/// Refusal people.phone_wrong naming `field`.
std::string read_phone(std::string_view written, const std::string& field = "phone");

}
