#pragma once

// The journal. Whoever changes anything does it through a Deed: it carries the open transaction, who
// acts and when, and collects the facts, which are written in the same transaction under one deed id.

#include "platform/db/batch.h"
#include "platform/db/database.h"
#include "platform/http/request.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyou {

// The nouns whose ids every fact carries. Their tables belong to their domains.
struct Org;
struct Person;
struct Place;
using OrgId = Id<Org>;
using PersonId = Id<Person>;
using PlaceId = Id<Place>;

namespace facts {

struct Fact_;
struct Deed_;
using FactId = Id<Fact_>;
using DeedId = Id<Deed_>;

/// One thing done.
struct Fact {
    std::string kind;                            // `activities.checked_in`: domain and past tense
    std::string topic;                           // the kind of thing as a playbook named it; empty where none applies
    OrgId org;                                   // whose deed it counts for
    PersonId subject{};                          // for whom; pseudonymous
    PlaceId place{};                             // where
    std::int64_t quantity = 0;                   // how many, where the kind has a number
    Money amount{};                              // how much
    std::string record;                          // the record that proves it: `activities/booking/<id>`
    std::map<std::string, std::string> detail{}; // declared codes and numbers only, never a name or free text
    std::optional<Day> day{};                    // the day of the deed; absent: the day it is recorded
};

/// A fact as it stands in the journal.
struct StoredFact {
    FactId id;
    DeedId deed;
    Instant recorded_at; // when it was written down; `day` is when it happened
    Day day;
    std::string kind, topic;
    OrgId org;
    PersonId actor{}, subject{}; // none where 0
    PlaceId place{};
    int weight = 1; // -1: it takes back the fact `reverses`
    std::int64_t quantity = 0;
    Money amount{};
    FactId reverses{};
    std::string record;
    std::map<std::string, std::string> detail{};
};

/// What every changing operation is given: the transaction, who acts, when. Facts recorded here are
/// written with the deed's end (finish), all under one deed id.
class Deed {
public:
    Deed(Transaction& tx, TenantId tenant, PersonId actor, Instant now, IdMaker& ids);
    Deed(const Deed&) = delete;
    Deed& operator=(const Deed&) = delete;

    Transaction& tx() const { return tx_; }
    TenantId tenant() const { return tenant_; }
    PersonId actor() const { return actor_; } // none: the platform itself (an expiry, a job)
    Instant now() const { return now_; }
    Day today() const { return day_of(now_); }

    template <class IdType>
    IdType new_id() const
    {
        return IdType{ids_.next(now_)};
    }

    /// Adds a fact; it is written by finish. Its id can be used at once. A kind that is not `domain.past_tense`, or is one that
    /// its domain does not name, or a detail that is no code of the kind or no number, is a programming error: std::logic_error.
    FactId record(const Fact& fact);

    /// Adds the fact that takes back `fact`: same dimensions, the day included, weight -1, negated
    /// measures, with its reason (a code). Refusals: facts.no_such_fact, facts.already_reversed.
    FactId reverse(FactId fact, const std::string& reason);

    /// Says that all was already as it should be, so that a deed without a fact may finish.
    void nothing_changed() { nothing_changed_ = true; }

    /// Writes the facts and their queue rows. A deed without a fact is a programming error and throws
    /// std::logic_error: nothing changes the database unseen.
    void finish();

private:
    Transaction& tx_;
    TenantId tenant_;
    PersonId actor_;
    Instant now_;
    IdMaker& ids_;
    DeedId id_{};
    std::vector<StoredFact> recorded_;
    bool nothing_changed_ = false;
};

/// Many deeds in one transaction, each with one fact (a batch of bookings): all of them are written by
/// two inserts. For the batched writers; everything else uses Deed.
class BatchOfDeeds {
public:
    BatchOfDeeds(Transaction& tx, TenantId tenant, Instant now, IdMaker& ids);
    BatchOfDeeds(const BatchOfDeeds&) = delete;
    BatchOfDeeds& operator=(const BatchOfDeeds&) = delete;

    /// Adds a deed of `actor` with this one fact.
    DeedId add(PersonId actor, const Fact& fact);

    /// Writes them all. None is fine.
    void finish();

private:
    Transaction& tx_;
    TenantId tenant_;
    Instant now_;
    IdMaker& ids_;
    std::vector<StoredFact> recorded_;
};

/// Runs one changing operation as one deed in one transaction, and gives what it gives.
template <class F>
auto as_deed(Database& database, IdMaker& ids, TenantId tenant, PersonId actor, Instant now, F operation)
{
    return database.write([&](Transaction& tx) {
        Deed deed{tx, tenant, actor, now, ids};
        if constexpr (std::is_void_v<decltype(operation(deed))>) {
            operation(deed);
            deed.finish();
        } else {
            auto result = operation(deed);
            deed.finish();
            return result;
        }
    });
}

}
}
