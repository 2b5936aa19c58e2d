#pragma once

#include "matters/matters.h"

namespace gongyou::matters {

/// The columns that `read_matter` expects, for the table alias `m`.
inline constexpr std::string_view matter_columns =
    "m.tenant_id, m.id, m.topic, m.flow, m.org_id, m.person_id, m.state, m.opened_at, m.due_day, m.answers, "
    "(SELECT e.ended_at FROM matters_endings e WHERE e.tenant_id = m.tenant_id AND e.matter_id = m.id)";

Matter read_matter(const Row& row, const Keys& keys);

/// Answers as they stand in the database: sealed, bound to their matter.
Bytes seal_answers(const Keys& keys, MatterId matter, const json::object& answers);
json::object open_answers(const Keys& keys, MatterId matter, std::span<const std::byte> sealed);

/// Moves the matter into `state`: holder, due day, and its ending where the state ends it. False if the
/// matter no longer stands in `matter.state`. On success `matter` is brought up to date.
bool enter_state(facts::Deed& deed, const Flow& flow, Matter& matter, const State& state);

/// Takes the steps that the platform takes by itself, until none holds.
void take_platform_steps(facts::Deed& deed, const Keys& keys, const Flow& flow, Matter& matter);

/// Writes the step down: the row of the timeline, the effects, the fact.
void note_step(facts::Deed& deed, const Keys& keys, const Step& step, const Matter& before, const Matter& after, PersonId actor, const json::object& answers);

}
