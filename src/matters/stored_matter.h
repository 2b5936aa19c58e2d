#pragma once

#include "matters/matters.h"

namespace gongyou::matters {

/// The columns that `read_matter` expects, for the table alias `m`.
inline constexpr std::string_view matter_columns =
    "m.tenant_id, m.id, m.topic, m.flow, m.org_id, same_person(m.tenant_id, m.person_id), m.state, m.opened_at, "
    "(SELECT e.ended_at FROM matters_endings e WHERE e.tenant_id = m.tenant_id AND e.matter_id = m.id), "
    "m.answers, m.due_day, m.due_counted, m.due_calendar_known";

/// The newest flow of a topic in the whole tenant; of two of one version always the same one.
std::optional<KeptFlow> newest_flow(Transaction& tx, TenantId tenant, std::string_view topic);

Matter read_matter(const Row& row, const Keys& keys);

/// Whether the actor is the party whose step it is. Whose matter it is never reviews it.
bool may_take(Transaction& tx, const Actor& actor, const Step& step, const Matter& matter);

/// Answers as they stand in the database: sealed, bound to their matter.
Bytes seal_answers(const Keys& keys, MatterId matter, const json::object& answers);
json::object open_answers(const Keys& keys, MatterId matter, std::span<const std::byte> sealed);

/// Moves the matter into `state`: holder, due day, and its ending where the state ends it. False if the
/// matter no longer stands in `matter.state`. On success `matter` is brought up to date.
bool enter_state(facts::Deed& deed, const Calendar& calendar, const Flow& flow, Matter& matter, const State& state);

/// Takes the steps that the platform takes by itself, until none holds.
void take_platform_steps(facts::Deed& deed, const Keys& keys, const Calendar& calendar, const Flow& flow, Matter& matter);

/// Writes the step down: the row of the timeline, the effects, the fact.
void note_step(facts::Deed& deed, const Keys& keys, const Step& step, const Matter& before, const Matter& after, PersonId actor, const json::object& answers);

}
