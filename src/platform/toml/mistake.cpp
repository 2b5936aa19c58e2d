#include "platform/toml/mistake.h"

#include <fmt/format.h>

namespace gongyou {

std::string TomlMistake::text() const
{
    std::string sentence = file;
    if (line > 0) sentence += fmt::format(" 第 {} 行第 {} 列", line, column);
    sentence += "：" + found;
    if (!expected.empty()) sentence += "，" + expected;
    sentence += "。";
    if (!suggestion.empty()) sentence += fmt::format("您是否想写“{}”？", suggestion);
    return sentence;
}

}
