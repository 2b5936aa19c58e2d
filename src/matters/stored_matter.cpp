#include "matters/stored_matter.h"

#include "matters/effects.h"
#include "platform/db/as.h"

#include <algorithm>

namespace gongyou::matters {

namespace {

std::string row_name(MatterId matter)
{
    return "matters/matter/" + print(matter);
}

}

Bytes seal_answers(const Keys& keys, MatterId matter, const json::object& answers)
{
    return keys.seal(print_json(answers), row_name(matter));
}

json::object open_answers(const Keys& keys, MatterId matter, std::span<const std::byte> sealed)
{
    const auto text = keys.open(sealed, row_name(matter));
    if (!text) throw std::runtime_error("a matter's answers cannot be opened: altered, moved, or sealed with another key");
    return parse_json(*text).as_object();
}

Matter read_matter(const Row& row, const Keys& keys)
{
    struct Stored {
        TenantId tenant;
        MatterId id;
        std::string topic;
        Bytes flow;
        OrgId org;
        PersonId person;
        std::string state;
        Instant opened_at;
        std::optional<Instant> ended_at;
        Bytes answers;
        std::optional<Day> due, due_counted;
        bool due_calendar_known = true;
    };
    const auto stored = as<Stored>(row);
    Matter matter;
    members::take_over(matter, stored);
    matter.answers = open_answers(keys, stored.id, stored.answers);
    if (stored.due) matter.due = Due{*stored.due, stored.due_counted, stored.due_calendar_known};
    return matter;
}

bool enter_state(facts::Deed& deed, const Calendar& calendar, const Flow& flow, Matter& matter, const State& state)
{
    const FlowClock* clock = flow.clock_of(state.id);
    const auto due = clock ? std::optional{due_after(deed.today(), *clock, calendar)} : std::nullopt;
    const std::optional<std::string_view> holder = state.ended ? std::nullopt : std::optional<std::string_view>{word_of(state.holder)};
    const auto moved = deed.tx().change(R"sql(
        UPDATE matters_matters SET state = $3, holder = $4, due_clock = $5, due_day = $6, due_counted = $7, due_calendar_known = $8
         WHERE tenant_id = $1 AND id = $2 AND state = $9
        )sql",
        deed.tenant(), matter.id, state.id, holder, clock ? std::optional<std::string_view>{clock->id} : std::nullopt,
        due ? std::optional{due->day} : std::nullopt, due ? due->counted : std::nullopt, !due || due->calendar_known, matter.state);
    if (moved == 0) return false;

    matter.state = state.id;
    matter.due = due;
    if (state.ended) {
        matter.ended_at = deed.now();
        deed.tx().change("INSERT INTO matters_endings (tenant_id, matter_id, state, ended_at) VALUES ($1, $2, $3, $4)",
            deed.tenant(), matter.id, state.id, deed.now());
        deed.tx().change("DELETE FROM matters_open WHERE tenant_id = $1 AND topic = $2 AND org_id = $3 AND matter_id = $4",
            deed.tenant(), matter.topic, matter.org, matter.id);
    }
    return true;
}

void note_step(facts::Deed& deed, const Keys& keys, const Step& step, const Matter& before, const Matter& after, PersonId actor, const json::object& answers)
{
    deed.tx().change(R"sql(
        INSERT INTO matters_steps (tenant_id, matter_id, number, step, from_state, to_state, actor_id, taken_at, answers, former)
        SELECT $1, $2, COUNT(*) + 1, $3, $4, $5, $6, $7, $8, $9 FROM matters_steps WHERE tenant_id = $1 AND matter_id = $2
        )sql",
        deed.tenant(), after.id, step.id, before.state, after.state, actor, deed.now(), seal_answers(keys, after.id, answers),
        step.corrects ? std::optional{seal_answers(keys, after.id, before.answers)} : std::nullopt);

    deed.record({.kind = after.ended_at ? "matters.ended" : "matters.step_taken",
        .topic = after.topic,
        .org = after.org,
        .subject = after.person,
        .record = row_name(after.id),
        .detail = {{"step", step.id}, {"from", before.state}, {"to", after.state}}});

    run_effects(deed, keys, step.effects, after, answers);
}

void take_platform_steps(facts::Deed& deed, const Keys& keys, const Calendar& calendar, const Flow& flow, Matter& matter)
{
    const auto next = [&]() -> const Step* {
        const auto found = std::ranges::find_if(flow.steps, [&](const Step& step) {
            return step.by == Party::platform && std::ranges::find(step.from, matter.state) != step.from.end() && condition_holds(deed.tx(), step.when, matter);
        });
        return found == flow.steps.end() ? nullptr : &*found;
    };

    // A flow can circle; as many steps as it has are enough for any that ends.
    for (std::size_t left = flow.steps.size(); left > 0; --left) {
        const Step* step = next();
        if (step == nullptr) return;
        const Matter before = matter;
        if (!enter_state(deed, calendar, flow, matter, flow.state(step->to))) return;
        note_step(deed, keys, *step, before, matter, PersonId{}, {});
    }
}

}
