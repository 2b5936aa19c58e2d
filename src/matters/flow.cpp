#include "matters/flow.h"

#include "matters/matters.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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
    return read_shaped<Flow>(parse_json(stored));
}

namespace {

class Inspection {
public:
    explicit Inspection(const Flow& flow) : flow_(flow)
    {
        for (const State& state : flow.states) {
            if (!states_.insert(state.id).second) say("状态 {} 出现了两次", state.id);
        }
        if (flow.states.empty()) say("流程“{}”没有任何状态", flow.label);
    }

    std::vector<std::string> run()
    {
        for (const Step& step : flow_.steps) inspect(step);
        for (const std::string& effect : flow_.effects) inspect_effect(effect, "受理");
        for (const FlowClock& clock : flow_.clocks) {
            if (!states_.contains(clock.starts)) say("时限 {} 的起算状态 {} 不存在", clock.id, clock.starts);
            if (clock.days < 1) say("时限 {} 的天数要大于 0", clock.id);
        }
        for (const State& state : flow_.states) {
            if (!state.ended && !leads_on(state.id)) say("状态 {} 进得去、出不来：请给它加一个步骤，或标明 ended", state.id);
            if (!reached(state.id)) say("没有步骤到达状态 {}", state.id);
        }
        return std::move(found_);
    }

private:
    void inspect(const Step& step)
    {
        if (step.from.empty()) say("步骤 {} 没有写明从哪个状态开始", step.id);
        for (const std::string& from : step.from) {
            if (!states_.contains(from)) say("步骤 {} 的起始状态 {} 不存在", step.id, from);
        }
        if (!states_.contains(step.to)) say("步骤 {} 的到达状态 {} 不存在", step.id, step.to);
        if (step.by == Party::platform && step.when.empty()) say("步骤 {} 由平台自动办理，需要写明条件 when", step.id);
        if (!step.when.empty() && !condition_exists(step.when)) say("步骤 {} 的条件 {} 不存在", step.id, step.when);
        for (const std::string& effect : step.effects) inspect_effect(effect, step.id);
        if (step.corrects) inspect_correction(step);
    }

    /// What was answered is corrected by who answered it, in the form in which he did.
    void inspect_correction(const Step& step)
    {
        if (step.by != Party::applicant) say("步骤 {} 更正填报内容，只能由申请人办理（by = \"applicant\"）", step.id);
        const auto opening = flow_.opening_fields();
        for (const forms::Field& field : step.fields) {
            if (std::ranges::find(opening, field.id, &forms::Field::id) != opening.end()) say("步骤 {} 的字段 {} 与填报表单里的重名", step.id, field.id);
        }
    }

    void inspect_effect(const std::string& effect, const std::string& where)
    {
        if (!effect_exists(effect)) say("{} 的效果 {} 不存在", where, effect);
    }

    bool leads_on(const std::string& state) const
    {
        return std::ranges::any_of(flow_.steps, [&](const Step& s) { return std::ranges::find(s.from, state) != s.from.end(); });
    }

    bool reached(const std::string& state) const
    {
        return state == flow_.states.front().id || std::ranges::any_of(flow_.steps, [&](const Step& s) { return s.to == state; });
    }

    template <class... Args>
    void say(fmt::format_string<Args...> text, Args&&... args)
    {
        found_.push_back(fmt::format(text, std::forward<Args>(args)...));
    }

    const Flow& flow_;
    std::set<std::string> states_;
    std::vector<std::string> found_;
};

}

std::vector<std::string> flaws(const Flow& flow)
{
    return Inspection{flow}.run();
}

}
