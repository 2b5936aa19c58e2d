#pragma once

// The queue of what happens. Time jumps from one moment to the next. All that happens in a moment is submitted together,
// in the order in which it was planned, while the write lane is held; then the lane is let go, and everything is
// answered. What follows from the answers is the next wave of the same moment. So batches, ids and outcomes follow from
// the seed alone, and not from how fast this machine answers.

#include "activities/grab.h"
#include "demo/city.h"
#include "platform/progress.h"

#include <map>
#include <mutex>
#include <set>

namespace gongyou::demo {

class Life {
public:
    using Step = std::function<void()>;

    explicit Life(const Means& means) : means_(means) {}

    const Means& means() const { return means_; }
    Instant now() const { return now_; }

    /// Plans a step for a later moment, after those planned before it for the same one.
    void at(Instant moment, Step step);

    /// Plans a step for this moment, once all that was submitted so far is answered.
    void then(Step step) { next_wave_.push_back(std::move(step)); }

    /// Offers that lapse at this moment are ended and passed on, before anything else happens in it.
    void offers_lapse_at(Instant moment) { lapses_.insert(moment); }

    /// Lives until nothing is left to happen before `until`. What happens at night's end of a month is sealed then.
    void run(Instant until, Progress* progress);

    // ---- for steps ----

    /// Submits an operation as one deed of `actor`; `done` is called with what it gave, before the next wave. A refusal whose code is
    /// `expected` ends in silence; any other, and any error, ends the life.
    template <class Operation, class Done>
    void submit(PersonId actor, Operation operation, Done done, const std::string& expected = {});

    /// Asks for a seat; the outcome is there before the next wave.
    void book(PersonId person, activities::SessionId session, std::function<void(activities::Outcome<activities::Booked>)> done);
    void check_in(const Actor& keeper, activities::SessionId session, const std::string& code);

    /// Something happened that the scenario does not know.
    void fail(std::exception_ptr error);
    void fail(const Refusal& refusal, const char* doing);

private:
    void live_moment(std::vector<Step> steps);
    void run_wave(const std::vector<Step>& wave);
    void answer(const std::exception_ptr& error, const std::string& expected);
    void rethrow_failure();

    const Means& means_;
    Instant now_;
    std::map<Instant, std::vector<Step>> planned_;
    std::set<Instant> lapses_;
    std::vector<Step> next_wave_;
    std::mutex guard_;
    std::exception_ptr failure_;
};

template <class Operation, class Done>
void Life::submit(PersonId actor, Operation operation, Done done, const std::string& expected)
{
    using Result = decltype(operation(std::declval<facts::Deed&>()));
    const auto result = std::make_shared<std::optional<Result>>();
    means_.database.submit(
        [this, actor, operation, result, now = now_](Transaction& tx) {
            facts::Deed deed{tx, means_.tenant, actor, now, means_.ids};
            result->emplace(operation(deed));
            deed.finish();
        },
        [this, done, result, expected](std::exception_ptr error) {
            if (error) answer(error, expected);
            else done(**result);
        });
}

}
