#pragma once

#include "accounts/sign_ins.h"

namespace gongyou::accounts {

/// What these operations are done with: they take several short transactions, with slow hashing between them.
struct Desk {
    Database& database;
    IdMaker& ids;
    const Keys& keys;
    TenantId tenant;
    Instant now;
};

/// Signed in, or asked for the second factor.
struct Step {
    std::optional<SignedIn> signed_in;
    std::optional<std::string> challenge;
};

/// By login (or phone) and password. Unknown logins take as long as wrong passwords.
/// Refusals: unauthorized (accounts.wrong_login), too_many (accounts.wait_and_try), forbidden (accounts.disabled).
Step sign_in_by_password(const Desk& desk, const std::string& login, const std::string& password, const From& from);

/// The six digits of a code, however they were typed. What cannot be one costs no try. Refusal accounts.not_a_code.
std::string read_code(const std::string& written, const std::string& field = "code");

/// By the code that was sent to a phone. A phone that nobody has opens an account with a person known by phone only.
/// Refusals: unauthorized (accounts.wrong_code), forbidden (accounts.disabled).
Step sign_in_by_code(const Desk& desk, const std::string& phone, const std::string& code, const From& from);

/// The second factor's code for a challenge; a code counts once.
/// Refusals: unauthorized (accounts.wrong_code, accounts.challenge_gone), too_many (accounts.wait_and_try).
SignedIn answer_challenge(const Desk& desk, const std::string& challenge, const std::string& code, const From& from);

/// After the first factor: a challenge where a second one is confirmed, else a member's sign-in.
Step after_first_factor(Transaction& tx, const Desk& desk, const Account& account, const From& from);

}
