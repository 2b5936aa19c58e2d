#include "matters/effects.h"
#include "platform/text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace gongyou::matters {

namespace {

class Inspection {
public:
    explicit Inspection(const Flow& flow) : flow_(flow),
                                            opening_(flow.opening_fields()) {}

    std::vector<Flaw> run()
    {
        if (flow_.states.empty()) say("流程“" + flow_.label + "”没有任何状态", "至少一个状态");
        inspect_opening();
        inspect_effects(flow_.effects, opening_);
        inspect_each("state", flow_.states);
        inspect_each("step", flow_.steps);
        inspect_each("clock", flow_.clocks);
        if (found_.empty()) inspect_end();
        return std::move(found_);
    }

private:
    template <class One>
    void inspect_each(const char* table, const std::vector<One>& all)
    {
        table_ = table;
        for (at_ = 0; at_ < all.size(); ++at_) inspect(all[at_]);
    }

    void inspect_opening()
    {
        std::set<std::string> ids;
        for (const forms::Field& field : opening_) {
            if (!ids.insert(field.id).second) say(fmt::format("字段 {} 在两页里各写了一次", field.id), "每个字段只问一次", {}, "page");
        }
    }

    void inspect(const State& state)
    {
        if (!seen_.insert(state.id).second) say(fmt::format("状态 {} 出现了两次", state.id), "每个状态只写一次", {}, "id");
        const bool left = std::ranges::any_of(flow_.steps, [&](const Step& s) { return std::ranges::find(s.from, state.id) != s.from.end(); });
        const bool reached = std::ranges::any_of(flow_.steps, [&](const Step& s) { return s.to == state.id; });
        if (state.ended && left) say(fmt::format("状态 {} 已经办结，却还有步骤从它开始", state.id), "去掉 ended，或去掉从它开始的步骤");
        if (!state.ended && !left) say(fmt::format("状态 {} 进得去、出不来", state.id), "请给它加一个步骤，或写上 ended = true");
        if (!reached && state.id != flow_.states.front().id) say(fmt::format("没有步骤到达状态 {}", state.id), "请加一个 to 是它的步骤，或删去它");
    }

    /// Whoever brings a matter must see it ended some day: from every state some way leads to an end.
    void inspect_end()
    {
        std::set<std::string> ending;
        for (const State& state : flow_.states) {
            if (state.ended) ending.insert(state.id);
        }
        for (std::size_t before = 0; before != ending.size();) {
            before = ending.size();
            for (const Step& step : flow_.steps) {
                if (ending.contains(step.to)) ending.insert(step.from.begin(), step.from.end());
            }
        }
        const auto endless = std::ranges::find_if(flow_.states, [&](const State& state) { return !state.ended && !ending.contains(state.id); });
        if (endless == flow_.states.end()) return;
        table_ = "state";
        at_ = static_cast<std::size_t>(endless - flow_.states.begin());
        say(fmt::format("状态 {} 怎么走都办不结", endless->id), "请加一个通向办结状态的步骤，或给一个状态写上 ended = true");
    }

    void inspect(const Step& step)
    {
        if (step.from.empty()) say(fmt::format("步骤 {} 没有写明从哪个状态开始", step.id), "写上 from", {}, "from");
        for (const std::string& from : step.from) must_be_state(from, "from");
        must_be_state(step.to, "to");
        if (step.by == Party::platform && step.when.empty()) say(fmt::format("步骤 {} 由平台自动办理，没有写条件", step.id), "写上 when");
        if (step.by != Party::platform && !step.when.empty()) {
            say(fmt::format("步骤 {} 由人办理，不看条件", step.id), "去掉 when，或写 by = \"platform\"", {}, "when");
        }
        if (!step.when.empty()) must_be_one_of(step.when, condition_names(), "条件", "when");

        auto fields = step.fields;
        fields.insert(fields.end(), opening_.begin(), opening_.end());
        inspect_effects(step.effects, fields);
        if (step.corrects) inspect_correction(step);
    }

    /// What was answered is corrected by who answered it, in the form in which he did.
    void inspect_correction(const Step& step)
    {
        if (step.by != Party::applicant) say(fmt::format("步骤 {} 更正填报内容，不由申请人办理", step.id), "写 by = \"applicant\"", {}, "by");
        for (const forms::Field& field : step.fields) {
            const bool twice = std::ranges::find(opening_, field.id, &forms::Field::id) != opening_.end();
            if (twice) say(fmt::format("步骤 {} 的字段 {} 与填报表单里的重名", step.id, field.id), "请换一个编号", {}, "field");
        }
    }

    void inspect(const FlowClock& clock)
    {
        must_be_state(clock.starts, "starts");
        if (clock.days < 1) say(fmt::format("时限 {} 的天数是 {}", clock.id, clock.days), "天数要大于 0", {}, "within");
        else if (clock.warn_days > clock.days) {
            say(fmt::format("时限 {} 提前 {} 天提醒，时限却只有 {} 天", clock.id, clock.warn_days, clock.days), "提醒的天数不能比时限长", {}, "warn");
        }
    }

    void inspect_effects(const std::vector<std::string>& effects, const std::vector<forms::Field>& asked)
    {
        for (const std::string& effect : effects) {
            must_be_one_of(effect, effect_names(), "效果", "effects");
            inspect_needs(effect, asked);
        }
    }

    /// Tells at once everything that the effect needs and nobody is asked for.
    void inspect_needs(const std::string& effect, const std::vector<forms::Field>& asked)
    {
        std::string missing, expected;
        for (const NeededAnswer& needed : needs_of(effect)) {
            inspect_answer(effect, needed, asked);
            if (!needed.required) continue;
            const bool there = std::ranges::any_of(asked, [&](const forms::Field& field) {
                return field.id == needed.id && field.type == needed.type && field.required;
            });
            if (there) continue;
            missing += (missing.empty() ? "" : "、") + needed.id;
            expected += fmt::format("{}id = \"{}\"、type = \"{}\"、required = true", expected.empty() ? "" : "；", needed.id, word_of(needed.type));
        }
        if (!missing.empty()) say("效果 " + effect + " 要用到的必填字段 " + missing + " 表单里没有", "要有这样的字段：" + expected, {}, "effects");
    }

    /// Where a form asks for what an effect reads, it asks so that the effect can use it.
    void inspect_answer(const std::string& effect, const NeededAnswer& needed, const std::vector<forms::Field>& asked)
    {
        const auto field = std::ranges::find(asked, needed.id, &forms::Field::id);
        if (field == asked.end()) return;
        if (!needed.required && field->type != needed.type) {
            say(fmt::format("字段 {} 的类型是 {}，效果 {} 读不了", field->id, word_of(field->type), effect),
                fmt::format("写 type = \"{}\"", word_of(needed.type)), {}, "type");
        }
        if (needed.values.empty()) return;
        for (const forms::Choice& choice : field->choices) must_be_one_of(choice.value, needed.values, "字段 " + field->id + " 的选项", "value");
    }

    void must_be_state(const std::string& word, const char* key)
    {
        std::vector<std::string> states;
        for (const State& state : flow_.states) states.push_back(state.id);
        must_be_one_of(word, states, "状态", key);
    }

    void must_be_one_of(const std::string& word, const std::vector<std::string>& known, const std::string& noun, const char* key)
    {
        if (std::ranges::find(known, word) != known.end()) return;
        say(fmt::format("{} {} 不存在", noun, word), fmt::format("可用的词：{}", fmt::join(known, "、")), nearest_word(word, known).value_or(""), key);
    }

    void say(std::string found, std::string expected, std::string suggestion = {}, std::string key = {})
    {
        found_.push_back({std::move(found), std::move(expected), std::move(suggestion), table_, at_, std::move(key)});
    }

    const Flow& flow_;
    const std::vector<forms::Field> opening_;
    std::set<std::string> seen_;
    std::string table_;
    std::size_t at_ = 0;
    std::vector<Flaw> found_;
};

}

std::vector<Flaw> flaws(const Flow& flow)
{
    return Inspection{flow}.run();
}

}
