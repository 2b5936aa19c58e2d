#include "playbooks/case_text.h"

#include "figures/figures.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

FigureSpot spot_of(std::string_view inside)
{
    const auto bar = inside.find('|');
    if (bar == std::string_view::npos) return {std::string{inside}, ""};
    return {std::string{inside.substr(0, bar)}, std::string{inside.substr(bar + 1)}};
}

}

std::vector<TextPart> parts_of(std::string_view text)
{
    std::vector<TextPart> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find('{', at);
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        if (open > at) parts.emplace_back(std::string{text.substr(at, open - at)});
        parts.emplace_back(spot_of(text.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    if (at < text.size()) parts.emplace_back(std::string{text.substr(at)});
    return parts;
}

void check_spots(TomlTable& table, std::string_view key, std::string_view text, const std::vector<std::string>& figures)
{
    for (const TextPart& part : parts_of(text)) {
        const auto* spot = std::get_if<FigureSpot>(&part);
        if (spot == nullptr) continue;
        if (std::ranges::find(figures, spot->figure) == figures.end()) table.refuse_word(key, spot->figure, figures);
        if (const auto mistake = figures::rule_mistake(spot->rule)) table.refuse(key, "印法“" + spot->rule + "”", *mistake);
    }
}

}
