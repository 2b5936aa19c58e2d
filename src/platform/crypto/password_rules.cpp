#include "platform/crypto/password.h"

#include "platform/crypto/common_passwords.h"
#include "platform/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou {

namespace {

constexpr std::size_t shortest = 8;
constexpr std::size_t longest = 128;
constexpr int classes_asked = 3;
constexpr int dengbao_days = 90;

bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

// The same character, or the same few, over and over; or a run through the digits or the alphabet.
bool is_pattern(const std::u32string& characters)
{
    for (std::size_t period = 1; period <= 3; ++period) {
        bool repeats = true;
        for (std::size_t i = period; i < characters.size(); ++i) repeats = repeats && characters[i] == characters[i - period];
        if (repeats) return true;
    }
    const auto runs_by = [&](char32_t step) {
        for (std::size_t i = 1; i < characters.size(); ++i) {
            if (characters[i] != characters[i - 1] + step) return false;
        }
        return true;
    };
    return runs_by(1) || runs_by(static_cast<char32_t>(-1));
}

bool is_listed(std::string_view folded)
{
    return std::binary_search(crypto::common_passwords.begin(), crypto::common_passwords.end(), folded);
}

// `Password2024!` is `password` to whoever guesses: up to five digits or signs at the end do not count.
bool is_common(std::string_view folded)
{
    constexpr int most_at_end = 5;
    for (int cut = 0; cut <= most_at_end && !folded.empty(); ++cut) {
        if (is_listed(folded)) return true;
        const auto last = static_cast<unsigned char>(folded.back());
        if (last >= 0x80 || is_letter(last)) return false;
        folded.remove_suffix(1);
    }
    return false;
}

int classes_in(const std::u32string& characters)
{
    bool lower = false, upper = false, digit = false, sign = false;
    for (const char32_t c : characters) {
        if (is_digit(c)) digit = true;
        else if (!is_letter(c)) sign = true;
        else if (c >= U'a') lower = true;
        else upper = true;
    }
    return int{lower} + int{upper} + int{digit} + int{sign};
}

}

std::optional<std::string> password_problem(std::string_view password, PasswordProfile profile, std::string_view login)
{
    if (!valid_utf8(password) || has_control_characters(password)) return "密码里有不能用的字符，请换一个";

    const std::u32string characters = decode_utf8(password);
    if (characters.size() < shortest) return fmt::format("密码至少 {} 个字符", shortest);
    if (characters.size() > longest) return fmt::format("密码最多 {} 个字符", longest);

    const std::string folded = fold_for_search(password);
    if (is_pattern(decode_utf8(folded)) || is_common(folded)) return "这个密码太常见，容易被猜到，请换一个";

    const std::string name = fold_for_search(login);
    if (count_characters(name) >= 4 && folded.find(name) != std::string::npos) return "密码里不要含有登录名或手机号";

    if (profile == PasswordProfile::dengbao && classes_in(characters) < classes_asked) {
        return "密码要含有大写字母、小写字母、数字、符号中的至少三种";
    }
    return std::nullopt;
}

std::optional<int> password_valid_days(PasswordProfile profile)
{
    if (profile == PasswordProfile::dengbao) return dengbao_days;
    return std::nullopt;
}

}
