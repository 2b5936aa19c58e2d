#pragma once

#include "people/people.h"
#include "platform/refusal.h"

namespace gongyou::people {

/// Brings what was said into its one written form and adds what the identity number tells (birth day, sex).
/// What is wrong goes to `mistakes`, each field under `prefix`. A name is always needed.
Identity checked_identity(const Identity& said, Day today, const std::string& prefix, Mistakes& mistakes);

/// The same, refusing at once. Refusal forms.invalid.
Identity checked_identity(const Identity& said, Day today);

/// What is wrong with the day since which somebody is a member: in the future, before 1900 or before he was born.
std::optional<FieldError> wrong_since(Day since, const std::optional<Day>& born, Day today);

/// What keeps a child off the list of members, or nothing: nobody under 16 may be employed (劳动法 15).
std::optional<FieldError> under_age(const std::optional<Day>& born, Day today);

// Where a sealed value stands, and what finds it.
std::string phone_row(PersonId person);
std::string id_number_row(PersonId person);
std::string phone_index(const Keys& keys, std::string_view phone);
std::string id_number_index(const Keys& keys, std::string_view id_number);

}
