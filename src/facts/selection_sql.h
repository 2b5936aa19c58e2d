#pragma once

#include "facts/selection.h"

namespace gongyou::facts {

/// The orgs within a selection's reach that have facts of its kind, and the topics they have them under:
/// what the index (tenant, kind, topic, org, day) wants to be asked with.
struct Reach {
    IdList orgs;
    TextList topics;
};
Reach reach_of(Transaction& tx, TenantId tenant, const Selection& selection);

/// The condition on facts_facts as `f` with its values. Refers to `selection` and `reach`, which must outlive it.
struct Condition {
    std::string sql;
    std::vector<Value> values;

    /// Binds one more value and gives its `$n`.
    std::string bind(Value value);
};
Condition condition_of(TenantId tenant, const Selection& selection, const Reach& reach);

/// The same for what waits to be sealed: facts of the queue `q`, a few, whose orgs are looked up one by one. `topics` are the
/// selection's.
extern const std::string waiting_facts;
Condition waiting_condition(TenantId tenant, const Selection& selection, const TextList& topics);

}
