#include "matters/effects.h"
#include "matters/stored_matter.h"
#include "orgs/orgs.h"

namespace gongyou::matters {

namespace {

[[noreturn]] void refuse_already_open()
{
    refuse_conflict("matters.already_open", "您已经提交过，正在办理中；可以在“我的办件”里看进度");
}

/// The one open matter of its kind is reserved first, so that two taps cannot open two.
void reserve(facts::Deed& deed, const Matter& matter)
{
    const auto open = deed.tx().maybe([](Row) { return true; },
        "SELECT 1 FROM matters_open WHERE tenant_id = $1 AND topic = $2 AND org_id = $3 AND person_id IN records_of($1, $4)", deed.tenant(),
        matter.topic, matter.org, matter.person); // under a record that was merged into his, too
    if (open) refuse_already_open();
    const auto reserved = deed.tx().change(R"sql(
        INSERT INTO matters_open (tenant_id, topic, org_id, person_id, matter_id) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, topic, org_id, person_id) DO NOTHING
        )sql",
        deed.tenant(), matter.topic, matter.org, matter.person, matter.id);
    if (reserved == 0) refuse_already_open();
}

}

Matter open_matter(facts::Deed& deed, const Keys& keys, const Calendar& calendar, std::string_view topic, OrgId org, const json::value& answers)
{
    orgs::require_open(deed.tx(), deed.tenant(), org);
    const auto [digest, flow] = flow_for(deed.tx(), deed.tenant(), topic, org);

    Matter matter;
    matter.tenant = deed.tenant();
    matter.id = deed.new_id<MatterId>();
    matter.topic = flow.topic;
    matter.flow = digest;
    matter.org = org;
    matter.person = deed.actor();
    matter.opened_at = deed.now();
    matter.answers = forms::check_answers(deed.tx(), deed.tenant(), flow.opening_fields(), answers, deed.today());
    reserve(deed, matter);

    const State& first = flow.states.front();
    matter.state = first.id;
    deed.tx().change(R"sql(
        INSERT INTO matters_matters (tenant_id, id, topic, flow, org_id, person_id, state, holder, opened_at, answers)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        )sql",
        deed.tenant(), matter.id, matter.topic, matter.flow, org, matter.person, first.id, std::string_view{word_of(first.holder)},
        deed.now(), seal_answers(keys, matter.id, matter.answers));
    enter_state(deed, calendar, flow, matter, first);

    deed.record({.kind = "matters.opened", .topic = matter.topic, .org = org, .subject = matter.person, .record = "matters/matter/" + print(matter.id)});
    run_effects(deed, keys, flow.effects, matter, {});
    take_platform_steps(deed, keys, calendar, flow, matter);
    return matter;
}

}
