#include "people/trades.h"

#include <array>

namespace gongyou::people {

namespace {

struct Trade {
    const char *code, *label;
};

constexpr std::array trades{Trade{"manufacturing", "制造"}, Trade{"mining", "煤炭"}, Trade{"logistics", "物流仓储"}, Trade{"trucking", "货运"},
    Trade{"courier", "快递外卖"}, Trade{"ride", "网约车"}, Trade{"retail", "商贸"}, Trade{"catering", "餐饮住宿"}, Trade{"education", "教育"},
    Trade{"health", "医疗卫生"}, Trade{"construction", "建筑"}, Trade{"public", "公共服务"}, Trade{"other", "其他"}};

}

std::optional<std::string> trade_of(std::string_view said)
{
    for (const Trade& trade : trades) {
        if (said == trade.code || said == trade.label) return trade.code;
    }
    return std::nullopt;
}

std::vector<std::string> trade_codes()
{
    std::vector<std::string> codes;
    for (const Trade& trade : trades) codes.emplace_back(trade.code);
    return codes;
}

std::string trades_in_words()
{
    std::string words;
    for (const Trade& trade : trades) words += (words.empty() ? "" : "、") + std::string{trade.label};
    return words;
}

}
