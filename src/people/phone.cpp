#include "people/phone.h"

#include "platform/names.h"
#include "platform/refusal.h"
#include "platform/text.h"

#include <algorithm>

namespace gongyou::people {

std::optional<std::string> normalise_phone(std::string_view written)
{
    // as they are copied out of address books: dashes of every length, dots, brackets, marks that nobody sees
    std::u32string shown = decode_utf8(normal_name(fold_for_search(written)));
    std::erase_if(shown, [](char32_t c) { return std::u32string_view{U" -()（）.·—–−‐‑"}.find(c) != std::u32string_view::npos; });
    std::string digits = encode_utf8(shown);
    for (const std::string_view country : {"+86", "0086", "86"}) {
        if (digits.size() == country.size() + 11 && digits.starts_with(country)) {
            digits.erase(0, country.size());
            break;
        }
    }
    const bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() != 11 || !all_digits || digits[0] != '1' || digits[1] < '3') return std::nullopt;
    return digits;
}

std::string read_phone(std::string_view written, const std::string& field)
{
    if (auto phone = normalise_phone(written)) return *phone;
    const std::string message = "手机号不对，应为 11 位，以 13 到 19 开头，请核对";
    throw Refusal{Refusal::Kind::invalid, "people.phone_wrong", message, {{field, "people.phone_wrong", message}}};
}

}
