#include "activities/grab.h"

#include "activities/drained.h"
#include "activities/guesses.h"
#include "platform/log.h"
#include "platform/metrics.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>

namespace gongyou::activities {

namespace {

Refusal busy()
{
    return {Refusal::Kind::unavailable, "platform.busy", "现在人太多，请过几秒再试"};
}

}

struct Grab::Inside : std::enable_shared_from_this<Grab::Inside> {
    Inside(Database& its_database, IdMaker& its_ids, const Keys& its_keys, Limits its_limits)
        : database(its_database),
          ids(its_ids),
          keys(its_keys),
          limits(its_limits)
    {
    }

    Database& database;
    IdMaker& ids;
    const Keys keys;
    const Limits limits;
    people::EligibilityCache people;
    HotSessions hot;
    Guesses guesses;

    mutable std::mutex guard;
    std::condition_variable idle;
    std::deque<Item> waiting;
    std::deque<Item> alone; // of a batch that failed: each is tried by itself
    bool running = false;
    std::size_t answering = 0;
    std::uint64_t batches = 0;
    std::atomic<std::uint64_t> from_memory{0};
    Counter& seat_batches = counter("gongyou_seat_batches_total", "Transactions of bookings and check-ins by code");
    Counter& answered_from_memory = counter("gongyou_seats_answered_from_memory_total", "Bookings answered without the database");

    void add(Item item)
    {
        {
            const std::lock_guard lock{guard};
            if (waiting.size() >= limits.waiting) throw busy();
            waiting.push_back(std::move(item));
        }
        pump();
    }

    /// Starts the next batch unless one is running.
    void pump()
    {
        auto drained = std::make_shared<Drained>();
        {
            const std::lock_guard lock{guard};
            if (running || (waiting.empty() && alone.empty())) return;
            running = true;
            ++batches;
            seat_batches.add();
            auto& from = alone.empty() ? waiting : alone;
            const auto count = alone.empty() ? std::min(limits.batch, waiting.size()) : 1;
            drained->items.assign(std::make_move_iterator(from.begin()), std::make_move_iterator(from.begin() + static_cast<std::ptrdiff_t>(count)));
            from.erase(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(count));
        }
        const auto self = shared_from_this();
        try {
            database.submit([self, drained](Transaction& tx) { drained->run(tx, Tools{self->ids, self->keys, self->people, self->hot}); },
                [self, drained](std::exception_ptr error) { self->finished(*drained, error); });
        } catch (...) {
            finished(*drained, std::current_exception());
        }
    }

    void finished(Drained& drained, const std::exception_ptr& error)
    {
        const bool one_by_one = error && drained.items.size() > 1 && is_unexpected(error);
        if (!error) {
            for (auto& [tenant, learned] : drained.attempt.learned) hot.learn(tenant, std::move(learned));
        }
        {
            const std::lock_guard lock{guard};
            running = false;
            if (one_by_one) std::ranges::move(drained.items, std::back_inserter(alone));
            else ++answering;
        }
        pump(); // the next batch is being written while this one is answered
        if (one_by_one) return;
        for (std::size_t i = 0; i < drained.items.size(); ++i) answer(drained, i, error);
        const std::lock_guard lock{guard};
        --answering;
        idle.notify_all();
    }

    /// An answer that nobody can take is lost alone: what was committed stays, and the others hear theirs.
    static void answer(Drained& drained, std::size_t i, const std::exception_ptr& error) noexcept
    {
        try {
            if (error) drained.fail(i, error);
            else drained.answer(i);
        } catch (const std::exception& why) {
            log(Level::error, "activities.answer_not_taken", {{"why", why.what()}});
        } catch (...) {
            log(Level::error, "activities.answer_not_taken");
        }
    }

    /// Not a refusal of the whole house (busy, disk full, database gone), which would meet each of them alike.
    static bool is_unexpected(const std::exception_ptr& error)
    {
        try {
            std::rethrow_exception(error);
        } catch (const Refusal&) {
            return false;
        } catch (const DatabaseError& database_error) {
            return database_error.kind != DatabaseError::Class::connection && database_error.kind != DatabaseError::Class::full;
        } catch (...) {
            return true;
        }
    }

    void wait_until_idle()
    {
        std::unique_lock lock{guard};
        idle.wait(lock, [&] { return !running && waiting.empty() && alone.empty() && answering == 0; });
    }
};

Grab::Grab(Database& database, IdMaker& ids, const Keys& keys) : Grab(database, ids, keys, Limits{}) {}

Grab::Grab(Database& database, IdMaker& ids, const Keys& keys, Limits limits)
    : inside_(std::make_shared<Inside>(database, ids, keys, limits))
{
}

Grab::~Grab()
{
    drain();
}

void Grab::book(TenantId tenant, PersonId person, SessionId session, const json::value& answers, Instant now, std::function<void(Outcome<Booked>)> done)
{
    if (auto answer = inside_->hot.answer(tenant, session, person, now)) {
        ++inside_->from_memory;
        inside_->answered_from_memory.add();
        done(std::move(*answer));
        return;
    }
    inside_->add(WaitingWish{{tenant, person, session, answers, now}, std::move(done)});
}

void Grab::check_in(const Actor& keeper, SessionId session, const ShownCode& shown, Instant now, std::function<void(Outcome<CheckedIn>)> done)
{
    auto digits = digits_in(shown.code);
    if (digits.size() != 6) {
        inside_->add(WaitingScan{{keeper, session, read_code(inside_->keys, keeper.tenant, shown.code, now), now}, std::move(done)});
        return;
    }
    if (!inside_->guesses.allow(keeper, now)) throw too_many_guesses();
    auto answer = [inside = inside_, keeper, now, done = std::move(done)](Outcome<CheckedIn> outcome) {
        const auto* refusal = std::get_if<Refusal>(&outcome);
        if (!refusal || refusal->code != "activities.code_unknown") inside->guesses.forgive(keeper, now);
        done(std::move(outcome));
    };
    inside_->add(WaitingScan{{keeper, session, TypedCode{std::move(digits), digits_in(shown.phone_tail)}, now}, std::move(answer)});
}

namespace {

template <class Result>
Result wait_for(std::future<Outcome<Result>> answer)
{
    auto outcome = answer.get();
    if (auto* refusal = std::get_if<Refusal>(&outcome)) throw std::move(*refusal);
    if (auto* error = std::get_if<std::exception_ptr>(&outcome)) std::rethrow_exception(*error);
    return std::get<Result>(std::move(outcome));
}

}

Booked Grab::book_and_wait(TenantId tenant, PersonId person, SessionId session, Instant now, const json::value& answers)
{
    const auto promise = std::make_shared<std::promise<Outcome<Booked>>>();
    auto answer = promise->get_future();
    book(tenant, person, session, answers, now, [promise](Outcome<Booked> outcome) { promise->set_value(std::move(outcome)); });
    return wait_for(std::move(answer));
}

CheckedIn Grab::check_in_and_wait(const Actor& keeper, SessionId session, const ShownCode& code, Instant now)
{
    const auto promise = std::make_shared<std::promise<Outcome<CheckedIn>>>();
    auto answer = promise->get_future();
    check_in(keeper, session, code, now, [promise](Outcome<CheckedIn> outcome) { promise->set_value(std::move(outcome)); });
    return wait_for(std::move(answer));
}

void Grab::drain()
{
    inside_->wait_until_idle();
}

Grab::Gauges Grab::gauges() const
{
    const std::lock_guard lock{inside_->guard};
    return {inside_->waiting.size(), inside_->batches, inside_->from_memory.load()};
}

}
