#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyou {

/// argon2id, 46 MiB, in libsodium's own text form. At most two run together, a bounded number wait.
/// Refusal unavailable (platform.busy) when too many wait.
std::string hash_password(std::string_view password);

/// Refusal as hash_password. A text that is no hash matches nothing.
bool password_matches(const std::string& hash, std::string_view password);

/// The same time as a comparison takes, for accounts that do not exist. Refusal as hash_password.
void waste_a_password_check(std::string_view password);

/// `plain`: length and the list of common ones alone. `dengbao` (等保): composition and regular renewal too.
enum class PasswordProfile { plain,
    dengbao };

/// What is wrong with a new password, as a sentence to its owner, or nothing. `login` is the name or number
/// it is used with: a password must not contain it.
std::optional<std::string> password_problem(std::string_view password, PasswordProfile profile, std::string_view login = {});

/// After how many days a password must be renewed; nothing: never.
std::optional<int> password_valid_days(PasswordProfile profile);

}
