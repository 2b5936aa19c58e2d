#include "matters/flow.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou::matters {

std::span<const EnumWord<Party>> enum_words(Party*)
{
    static const EnumWord<Party> words[] = {{Party::applicant, "applicant"}, {Party::reviewer, "reviewer"}, {Party::platform, "platform"}};
    return words;
}

std::span<const EnumWord<LastDay>> enum_words(LastDay*)
{
    static const EnumWord<LastDay> words[] = {{LastDay::any, "any"}, {LastDay::working, "working"}};
    return words;
}

const Shape<State>& shape_of(State*)
{
    static const Shape<State> shape{"FlowState", field("id", &State::id, "状态"), field("label", &State::label, "名称"),
        field("ended", &State::ended, "已办结"), field("holder", &State::holder, "由谁办理")};
    return shape;
}

const Shape<Step>& shape_of(Step*)
{
    static const Shape<Step> shape{"FlowStep", field("id", &Step::id, "步骤"), field("label", &Step::label, "名称"),
        field("from", &Step::from, "起始状态"), field("to", &Step::to, "到达状态"),
        field("by", &Step::by, "办理人"), field("when", &Step::when, "条件", {.may_be_empty = true}),
        field("fields", &Step::fields, "表单"), field("effects", &Step::effects, "效果"),
        field("tone", &Step::tone, "样式"), field("corrects", &Step::corrects, "更正填报内容")};
    return shape;
}

const Shape<FlowClock>& shape_of(FlowClock*)
{
    static const Shape<FlowClock> shape{"FlowClock", field("id", &FlowClock::id, "时限"), field("label", &FlowClock::label, "名称"),
        field("starts", &FlowClock::starts, "起算状态"), field("days", &FlowClock::days, "天数"),
        field("working_days", &FlowClock::working_days, "工作日"), field("last_day", &FlowClock::last_day, "最后一天"),
        field("warn_days", &FlowClock::warn_days, "提前提醒"),
        field("basis", &FlowClock::basis, "依据", {.may_be_empty = true})};
    return shape;
}

const Shape<FormPage>& shape_of(FormPage*)
{
    static const Shape<FormPage> shape{"FormPage", field("title", &FormPage::title, "标题"), field("fields", &FormPage::fields, "字段")};
    return shape;
}

const Shape<Flow>& shape_of(Flow*)
{
    static const Shape<Flow> shape{"Flow", field("topic", &Flow::topic, "主题"), field("version", &Flow::version, "版本"),
        field("label", &Flow::label, "名称"), field("pages", &Flow::pages, "表单页"),
        field("effects", &Flow::effects, "效果"), field("states", &Flow::states, "状态"),
        field("steps", &Flow::steps, "步骤"), field("clocks", &Flow::clocks, "时限")};
    return shape;
}

std::vector<forms::Field> Flow::opening_fields() const
{
    std::vector<forms::Field> all;
    for (const FormPage& page : pages) all.insert(all.end(), page.fields.begin(), page.fields.end());
    return all;
}

std::vector<forms::Field> Flow::fields_of(const Step& step) const
{
    std::vector<forms::Field> all = step.corrects ? opening_fields() : std::vector<forms::Field>{};
    all.insert(all.end(), step.fields.begin(), step.fields.end());
    return all;
}

const State& Flow::state(std::string_view id) const
{
    const auto found = std::ranges::find(states, id, &State::id);
    if (found == states.end()) throw std::logic_error("a flow names a state that it does not have");
    return *found;
}

const Step* Flow::step(std::string_view id) const
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

const FlowClock* Flow::clock_of(std::string_view state_id) const
{
    const auto found = std::ranges::find(clocks, state_id, &FlowClock::starts);
    return found == clocks.end() ? nullptr : &*found;
}

std::string write_flow(const Flow& flow)
{
    return print_json(to_json(flow));
}

Flow read_flow(std::string_view stored)
{
    return read_stored<Flow>(stored);
}

}
