#include "matters/effects.h"

#include <map>

namespace gongyou::matters {

namespace {

FormPage read_page(TomlTable& table)
{
    return {table.text("title", "标题", 60), forms::read_fields(table)};
}

State read_state(TomlTable& table)
{
    State state;
    state.id = table.id("id", "状态");
    state.label = table.text("label", "名称", 40);
    state.ended = table.boolean_or("ended", "已办结", false);
    state.holder = from_word<Party>(table.word_or("holder", "由谁办理", "reviewer", words_of<Party>())).value_or(Party::reviewer);
    return state;
}

Step read_step(TomlTable& table)
{
    Step step;
    step.id = table.id("id", "步骤");
    step.label = table.text("label", "名称", 40);
    step.from = table.ids("from", "起始状态", {.at_least = 1});
    step.to = table.id("to", "到达状态");
    step.by = from_word<Party>(table.word_or("by", "办理人", "reviewer", words_of<Party>())).value_or(Party::reviewer);
    step.when = table.optional_word("when", "条件", condition_names()).value_or("");
    step.effects = table.words("effects", "效果", effect_names());
    step.tone = table.word_or("tone", "样式", "plain", {"plain", "primary", "danger"});
    step.corrects = table.boolean_or("corrects", "更正填报内容", false);
    step.fields = forms::read_fields(table);
    return step;
}

FlowClock read_clock(TomlTable& table)
{
    FlowClock clock;
    clock.id = table.id("id", "时限");
    clock.label = table.text("label", "名称", 40);
    clock.starts = table.id("starts", "起算状态");
    clock.days = static_cast<int>(table.whole("within", "天数", 1, 3650));
    clock.working_days = table.boolean_or("working_days", "按工作日算", false);
    clock.last_day = from_word<LastDay>(table.word_or("last_day", "最后一天", "any", words_of<LastDay>())).value_or(LastDay::any);
    if (clock.working_days && clock.last_day == LastDay::working) table.refuse("last_day", "working", "只用于自然日；按工作日算的时限不用写");
    clock.warn_days = static_cast<int>(table.whole_or("warn", "提前几天提醒", 1, 0, 365));
    clock.basis = table.text("basis", "依据", 100);
    return clock;
}

template <class One>
std::vector<One> read_all(std::vector<TomlTable>& tables, One (*read)(TomlTable&))
{
    std::vector<One> all;
    for (TomlTable& table : tables) all.push_back(read(table));
    return all;
}

/// Each flaw on the line of the table that has it.
void refuse_flaws(const Flow& flow, TomlTable& table, std::map<std::string, std::vector<TomlTable>>& below)
{
    for (const Flaw& flaw : flaws(flow)) {
        TomlTable& at = flaw.table.empty() ? table : below.at(flaw.table).at(flaw.at);
        at.refuse(flaw.key, flaw.found, flaw.expected, flaw.suggestion);
    }
}

}

Flow read_flow(TomlTable& table, int version)
{
    Flow flow;
    flow.version = version;
    flow.topic = table.id("id", "主题");
    flow.label = table.text("label", "名称", 60);
    flow.effects = table.words("effects", "效果", effect_names());
    for (TomlTable& page : table.tables("page", "表单页", {.at_most = 10})) flow.pages.push_back(read_page(page));

    std::map<std::string, std::vector<TomlTable>> below;
    flow.states = read_all(below["state"] = table.tables("state", "状态", {.at_least = 1, .unique = "id"}), read_state);
    flow.steps = read_all(below["step"] = table.tables("step", "步骤", {.at_most = 100, .unique = "id"}), read_step);
    flow.clocks = read_all(below["clock"] = table.tables("clock", "时限", {.at_most = 50, .unique = "id"}), read_clock);
    if (!table.has_mistakes()) refuse_flaws(flow, table, below);
    return flow;
}

}
