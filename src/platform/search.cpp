#include "platform/search.h"

#include "platform/text.h"

#include <algorithm>

namespace gongyou {

std::vector<std::string> grams_to_store(std::string_view name)
{
    std::vector<std::string> grams = bigrams(name);
    for (const char32_t character : decode_utf8(fold_for_search(name))) {
        if (character > U' ') grams.push_back(encode_utf8(std::u32string_view{&character, 1}));
    }
    std::ranges::sort(grams);
    const auto repeated = std::ranges::unique(grams);
    grams.erase(repeated.begin(), repeated.end());
    return grams;
}

std::vector<std::string> grams_to_find(std::string_view asked)
{
    return bigrams(asked);
}

}
