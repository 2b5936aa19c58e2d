// The words that union figures are counted in. A new one is added here, so that a slip of the pen is no new word.

#include "figures/units.h"

#include <algorithm>
#include <array>

namespace gongyou::figures {

namespace {

const TomlTable::Texts words{"人", "名", "位", "人次", "次", "场", "场次", "班次", "期", "届", "批", "家", "个", "处", "所", "间", "座", "件", "起", "项", "类", "级",
    "份", "条", "篇", "册", "面", "方", "套", "对", "台", "辆", "户", "组", "支", "席", "课时", "元", "万元", "%", "‰", "分", "分钟", "小时", "时刻", "日", "天", "周", "个月",
    "年", "米", "公里", "平方米", "亩", "吨", "千克"};
constexpr std::array<std::string_view, 6> times{"日", "周", "月", "季", "年", "人"};

bool is_unit(std::string_view unit)
{
    const auto slash = unit.find('/');
    if (std::ranges::find(words, unit.substr(0, slash)) == words.end()) return false;
    return slash == std::string_view::npos || std::ranges::find(times, unit.substr(slash + 1)) != times.end();
}

}

std::string read_unit(TomlTable& table)
{
    auto unit = table.text("unit", "单位", 10);
    if (!unit.empty() && !is_unit(unit)) table.refuse_word("unit", unit, words);
    return unit;
}

}
