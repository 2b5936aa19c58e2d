#include "facts/stored_fact.h"
#include "facts/timeline.h"
#include "platform/db/as.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou::facts {

Deed::Deed(Transaction& tx, TenantId tenant, PersonId actor, Instant now, IdMaker& ids)
    : tx_(tx),
      tenant_(tenant),
      actor_(actor),
      now_(now),
      ids_(ids)
{
}

// The deed's id is made with its first fact, so that both stand next to each other (see facts_of_deed).
FactId Deed::record(const Fact& fact)
{
    if (!id_) id_ = new_id<DeedId>();
    recorded_.push_back(as_stored(fact, new_id<FactId>(), id_, actor_, now_));
    return recorded_.back().id;
}

FactId Deed::reverse(FactId fact, const std::string& reason)
{
    auto found = find_fact(tx_, tenant_, fact);
    if (!found || found->reverses) refuse_not_found("facts.no_such_fact", "这条记录不存在，请刷新后再试");
    const auto already = tx_.maybe(as<FactId>,
        "SELECT id FROM facts_facts WHERE tenant_id = $1 AND reverses = $2", tenant_, fact);
    const bool just_now = std::ranges::any_of(recorded_, [&](const StoredFact& f) { return f.reverses == fact; });
    if (already || just_now) refuse_conflict("facts.already_reversed", "这条记录已经更正过，不能再更正一次");

    if (!id_) id_ = new_id<DeedId>();
    StoredFact back = *std::move(found);
    back.reverses = fact;
    back.id = new_id<FactId>();
    back.deed = id_;
    back.actor = actor_;
    back.recorded_at = now_;
    back.weight = -1;
    back.quantity = -back.quantity;
    back.amount = Money{} - back.amount;
    back.detail["reason"] = reason;
    recorded_.push_back(std::move(back));
    return recorded_.back().id;
}

void Deed::finish()
{
    if (recorded_.empty()) {
        if (nothing_changed_) return;
        throw std::logic_error("a deed ended without a fact");
    }
    if (recorded_.back().id.value - id_.value > widest_deed) throw std::logic_error("a deed took longer than its ids allow");
    try {
        write_facts(tx_, tenant_, recorded_);
    } catch (const DatabaseError& error) {
        // two deeds took back the same fact at the same moment; the other one was first
        const bool reverses = std::ranges::any_of(recorded_, [](const StoredFact& f) { return bool{f.reverses}; });
        if (error.kind == DatabaseError::Class::unique && reverses)
            refuse_conflict("facts.already_reversed", "这条记录已经更正过，不能再更正一次");
        throw;
    }
    recorded_.clear();
}

BatchOfDeeds::BatchOfDeeds(Transaction& tx, TenantId tenant, Instant now, IdMaker& ids) : tx_(tx),
                                                                                          tenant_(tenant),
                                                                                          now_(now),
                                                                                          ids_(ids) {}

DeedId BatchOfDeeds::add(PersonId actor, const Fact& fact)
{
    const DeedId deed{ids_.next(now_)};
    recorded_.push_back(as_stored(fact, FactId{ids_.next(now_)}, deed, actor, now_));
    return deed;
}

void BatchOfDeeds::finish()
{
    if (recorded_.empty()) return;
    write_facts(tx_, tenant_, recorded_);
    recorded_.clear();
}

}
