#include "demo/life.h"

#include <fmt/format.h>
#include <future>
#include <latch>
#include <stdexcept>

namespace gongyou::demo {

namespace {

/// Holds the write lane from construction until it is let go: what is submitted meanwhile waits, and runs together.
class HeldLane {
public:
    explicit HeldLane(Database& database)
    {
        const auto held = std::make_shared<std::latch>(1);
        database.submit(
            [held, go = let_go_.get_future().share()](Transaction&) {
                if (!held->try_wait()) held->count_down();
                go.wait();
            },
            [](const std::exception_ptr&) {});
        held->wait();
    }
    ~HeldLane() { let_go_.set_value(); }

private:
    std::promise<void> let_go_;
};

}

void Life::at(Instant moment, Step step)
{
    if (moment <= now_) throw std::logic_error("a step was planned for a moment that is over");
    planned_[moment].push_back(std::move(step));
}

void Life::run(Instant until, Progress* progress)
{
    Day today = day_of(planned_.empty() ? until : planned_.begin()->first);
    for (;;) {
        Instant moment = planned_.empty() ? until : planned_.begin()->first;
        if (!lapses_.empty()) moment = std::min(moment, *lapses_.begin());
        const Day day = std::min(day_of(moment), day_of(until));
        for (; today < day; today = today + 1) {
            if (progress) progress->advance();
            if (civil(today + 1).day == 1) means_.sealer.seal_all(start_of(today + 1));
        }
        if (moment >= until) break;

        now_ = moment;
        means_.clock.stand_at(now_);
        if (lapses_.erase(now_) > 0) {
            while (activities::expire_offers(means_.database, means_.ids, means_.tenant, now_) > 0) {}
        }
        if (const auto found = planned_.extract(now_)) live_moment(std::move(found.mapped()));
    }
}

void Life::live_moment(std::vector<Step> steps)
{
    for (std::vector<Step> wave = std::move(steps); !wave.empty(); wave = std::exchange(next_wave_, {})) run_wave(wave);
}

void Life::run_wave(const std::vector<Step>& wave)
{
    {
        const HeldLane held{means_.database};
        try {
            for (const Step& step : wave) step();
        } catch (...) {
            fail(std::current_exception()); // what was submitted already still refers to the sessions: it is answered first
        }
    }
    means_.grab.drain();
    means_.database.drain();
    rethrow_failure();
}

void Life::book(PersonId person, activities::SessionId session, std::function<void(activities::Outcome<activities::Booked>)> done)
{
    means_.grab.book(means_.tenant, person, session, nullptr, now_, std::move(done));
}

void Life::check_in(const Actor& keeper, activities::SessionId session, const std::string& code)
{
    means_.grab.check_in(keeper, session, code, now_, [this](activities::Outcome<activities::CheckedIn> outcome) {
        if (const auto* refusal = std::get_if<Refusal>(&outcome)) fail(*refusal, "checking in");
        else if (const auto* error = std::get_if<std::exception_ptr>(&outcome)) fail(*error);
    });
}

void Life::answer(const std::exception_ptr& error, const std::string& expected)
{
    try {
        std::rethrow_exception(error);
    } catch (const Refusal& refusal) {
        if (expected.empty() || refusal.code != expected) fail(refusal, "a deed");
    } catch (...) {
        fail(error);
    }
}

void Life::fail(const Refusal& refusal, const char* doing)
{
    std::string fields;
    for (const auto& field : refusal.fields) fields += fmt::format(" {}: {} {};", field.field, field.code, field.message);
    fail(std::make_exception_ptr(std::runtime_error(fmt::format("{}: {} was refused: {} {}{}", print(now_), doing, refusal.code, refusal.sentence, fields))));
}

void Life::fail(std::exception_ptr error)
{
    const std::lock_guard lock{guard_};
    if (!failure_) failure_ = std::move(error);
}

void Life::rethrow_failure()
{
    const std::lock_guard lock{guard_};
    if (failure_) std::rethrow_exception(failure_);
}

}
