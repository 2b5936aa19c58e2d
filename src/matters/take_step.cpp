#include "matters/stored_matter.h"
#include "people/people.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou::matters {

namespace {

/// Puts what was corrected in the place of what was answered before, and leaves the step's own answers.
void correct(facts::Deed& deed, const Keys& keys, const Flow& flow, Matter& matter, json::object& answers)
{
    json::object corrected;
    for (const forms::Field& field : flow.opening_fields()) {
        const auto answer = answers.find(field.id);
        if (answer == answers.end()) continue;
        corrected[field.id] = answer->value();
        answers.erase(answer);
    }
    matter.answers = std::move(corrected);
    deed.tx().change("UPDATE matters_matters SET answers = $3 WHERE tenant_id = $1 AND id = $2", deed.tenant(), matter.id,
        seal_answers(keys, matter.id, matter.answers));
}

std::string who_took(Transaction& tx, TenantId tenant, PersonId person)
{
    return person ? people::names_of(tx, tenant, IdList{{person.value}}).at(person) : "平台";
}

/// `09:05`, and the day where it is not today.
std::string when(Instant at, Day today)
{
    const std::string clock = print(at).substr(11, 5);
    return day_of(at) == today ? clock : print(day_of(at)) + " " + clock;
}

/// Tells what came between what the caller saw and now: who did what and when, and how the matter stands.
[[noreturn]] void refuse_moved_on(facts::Deed& deed, const Actor& actor, const Keys& keys, MatterId id, const Flow& flow, const Step& wanted)
{
    const Matter now = find_matter(deed.tx(), actor, keys, id).value();
    const std::string stands = "这件办件现在是“" + flow.state(now.state).label + "”";
    const auto taken = steps_taken(deed.tx(), deed.tenant(), id, keys);
    if (taken.empty()) refuse_conflict("matters.step_not_possible", stands + "，不能办“" + wanted.label + "”；请刷新后再看");

    const StepTaken& last = taken.back();
    const Step* known = flow.step(last.step);
    const std::string& what = known ? known->label : flow.state(last.to).label;
    constexpr auto sentence = "{}已于 {} 办理“{}”，{}；您这一步没有办成，填写的内容还在，请看过最新情况再决定";
    const std::string who = who_took(deed.tx(), deed.tenant(), last.by);
    refuse_conflict("matters.step_not_possible", fmt::format(sentence, who, when(last.at, deed.today()), what, stands));
}

bool anything_since(Transaction& tx, const Matter& matter, std::optional<std::int64_t> seen)
{
    return seen && *seen != tx.value<std::int64_t>("SELECT COUNT(*) FROM matters_steps WHERE tenant_id = $1 AND matter_id = $2", matter.tenant, matter.id);
}

}

Matter take_step(facts::Deed& deed, const Actor& actor, const Keys& keys, const Calendar& calendar, MatterId id, const StepWish& wish)
{
    auto found = find_matter(deed.tx(), actor, keys, id);
    if (!found) refuse_not_found("matters.no_such_matter", "没有找到这件办件；可能已经转到别处，请回到列表看一看");
    Matter& matter = *found;

    const Flow flow = flow_of(deed.tx(), matter);
    const Step* step = flow.step(wish.step);
    if (step == nullptr) refuse_not_found("matters.no_such_step", "这件办件没有这个步骤，请刷新页面");
    if (!may_take(deed.tx(), actor, *step, matter)) refuse_forbidden("matters.not_yours_to_take", "这一步不由您办理");

    const bool from_here = std::ranges::find(step->from, matter.state) != step->from.end();
    if (!from_here || anything_since(deed.tx(), matter, wish.seen)) refuse_moved_on(deed, actor, keys, id, flow, *step);

    auto checked = forms::check_answers(deed.tx(), deed.tenant(), flow.fields_of(*step), wish.answers, deed.today());
    const Matter before = matter;
    if (!enter_state(deed, calendar, flow, matter, flow.state(step->to))) refuse_moved_on(deed, actor, keys, id, flow, *step);

    if (step->corrects) correct(deed, keys, flow, matter, checked);
    note_step(deed, keys, *step, before, matter, actor.person, checked);
    take_platform_steps(deed, keys, calendar, flow, matter);
    return matter;
}

}
