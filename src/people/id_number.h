#pragma once

// The citizen's identity number, GB 11643-1999: six digits of area, eight of birth, three of sequence (the last one odd for men),
// one check character. A foreigner's residence card of 2023 and later has the same form: 9, two digits of the province, three of the
// country in place of the area.

#include "people/people.h"
#include "platform/time.h"

#include <string>
#include <string_view>

namespace gongyou::people {

struct IdNumber {
    std::string text; // 18 characters, as normalise_id_number gives it
    std::string area; // the first six digits
    Day born;
    Sex sex;
};

/// As it is kept: no blanks, hyphens or leading apostrophe, half-width digits, a capital X. Whatever it is, right or wrong.
std::string normalise_id_number(std::string_view written);

/// Reads what a person typed: blanks, full-width digits and a small x are forgiven. Refusals, each naming `field`:
/// people.id_wrong_length, people.id_old_form (15 digits), people.id_wrong_character, people.id_unknown_area,
/// people.id_no_such_birth_date, people.id_birth_in_future, people.id_birth_too_early, people.id_wrong_check_digit.
IdNumber read_id_number(std::string_view written, Day today, const std::string& field = "id_number");

/// The check character of the first 17 digits.
char id_check_digit(std::string_view first_17);

}
