#include "orgs/unified_code.h"

#include "platform/text.h"

namespace gongyou::orgs {

std::string normal_unified_code(std::string_view written)
{
    std::string code = fold_for_search(written);
    std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
    for (char& c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return code;
}

bool is_unified_code(std::string_view code)
{
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (code.size() != 18) return false;
    std::size_t sum = 0;
    std::size_t weight = 1; // 3 to the power of the place, modulo 31
    for (const char character : code.substr(0, 17)) {
        const auto digit = alphabet.find(character);
        if (digit == std::string_view::npos) return false;
        sum += digit * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.find(code.back()) == (31 - sum % 31) % 31;
}

}
