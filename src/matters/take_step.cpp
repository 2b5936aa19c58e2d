#include "matters/stored_matter.h"

#include <algorithm>

namespace gongyou::matters {

namespace {

bool may_take(Transaction& tx, const Actor& actor, const Step& step, const Matter& matter)
{
    switch (step.by) {
    case Party::applicant: return actor.person == matter.person;
    case Party::reviewer: return may_review(tx, actor, matter.org);
    case Party::platform: return false;
    }
    return false;
}

}

Matter take_step(facts::Deed& deed, const Actor& actor, const Keys& keys, MatterId id, std::string_view step_id, const json::value& answers)
{
    auto found = find_matter(deed.tx(), actor, keys, id);
    if (!found) refuse_not_found("matters.no_such_matter", "没有找到这件办件；可能已经转到别处，请回到列表看一看");
    Matter& matter = *found;

    const Flow flow = flow_of(deed.tx(), matter);
    const Step* step = flow.step(step_id);
    if (step == nullptr) refuse_not_found("matters.no_such_step", "这件办件没有这个步骤，请刷新页面");
    if (!may_take(deed.tx(), actor, *step, matter)) refuse_forbidden("matters.not_yours_to_take", "这一步不由您办理");

    const auto checked = forms::check_answers(step->fields, answers, deed.today());
    const Matter before = matter;
    const bool possible = std::ranges::find(step->from, matter.state) != step->from.end() && enter_state(deed, flow, matter, flow.state(step->to));
    if (!possible) {
        refuse_conflict("matters.step_not_possible", "这件办件现在是“" + flow.state(before.state).label + "”，不能再办这一步；请刷新后再看");
    }

    note_step(deed, keys, *step, before, matter, actor.person, checked);
    take_platform_steps(deed, keys, flow, matter);
    return matter;
}

}
