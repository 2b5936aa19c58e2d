#include "platform/db/lane.h"

#include "platform/db/attempts.h"
#include "platform/thread_name.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou {

namespace {

constexpr std::size_t most_together = 1024;

/// The engine gave up the transaction, and with it what others of the group had done.
struct GroupBroken {};

bool breaks_the_group(const Connection& connection, const std::exception_ptr& error)
{
    using Class = DatabaseError::Class;
    const auto kind = class_of(error);
    return kind == Class::retry || kind == Class::connection || kind == Class::full || !connection.in_transaction();
}

}

Lane::Lane(Connect connect, std::size_t limit) : connect_(std::move(connect)),
                                                 limit_(limit),
                                                 thread_([this] { work_until_stopped(); }) {}

Lane::~Lane()
{
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    something_waits_.notify_one();
    thread_.join();
}

void Lane::submit(Database::Work work, Database::Done done)
{
    {
        const std::lock_guard lock{guard_};
        if (stopping_ || waiting_.size() >= limit_) refuse_busy();
        waiting_.push_back({std::move(work), std::move(done)});
        ++submitted_;
    }
    something_waits_.notify_one();
}

void Lane::run(const Database::Work& work)
{
    if (std::this_thread::get_id() == thread_.get_id())
        throw std::logic_error("work on the write lane, or its answer, waits for the write lane");

    struct Answer {
        std::mutex guard;
        std::condition_variable came;
        bool here = false;
        std::exception_ptr error;
    } answer;
    submit([&work](Transaction& tx) { work(tx); },
        [&answer](std::exception_ptr error) {
            // notified under the lock: the waiter takes `answer` away as soon as it may
            const std::lock_guard lock{answer.guard};
            answer.error = std::move(error);
            answer.here = true;
            answer.came.notify_one();
        });
    std::unique_lock lock{answer.guard};
    answer.came.wait(lock, [&] { return answer.here; });
    if (answer.error) std::rethrow_exception(answer.error);
}

void Lane::drain()
{
    std::unique_lock lock{guard_};
    something_answered_.wait(lock, [this, until = submitted_] { return answered_ >= until; });
}

void Lane::work_until_stopped()
{
    name_this_thread("write lane");
    std::vector<Item> group;
    std::unique_lock lock{guard_};
    for (;;) {
        something_waits_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) break;
        const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_together));
        std::move(waiting_.begin(), end, std::back_inserter(group));
        waiting_.erase(waiting_.begin(), end);

        lock.unlock();
        run_group(group);
        const auto size = group.size();
        group.clear();
        lock.lock();
        answered_ += size;
        something_answered_.notify_all();
    }
    connection_.reset();
}

void Lane::run_group(std::vector<Item>& group)
{
    Outcomes outcomes(group.size());
    if (group.size() == 1 || !run_together(group, outcomes)) run_one_by_one(group, outcomes);

    for (std::size_t i = 0; i < group.size(); ++i) {
        try {
            group[i].done(for_caller(outcomes[i]));
        } catch (...) {
            // an answer nobody can take: what was committed stays committed, and the next one waits
        }
    }
}

/// False if nothing of it was kept and the works may succeed one by one.
bool Lane::run_together(std::vector<Item>& group, Outcomes& outcomes)
{
    try {
        Connection& together = connection();
        together.begin(Access::read_write);
        for (std::size_t i = 0; i < group.size(); ++i) outcomes[i] = run_in_savepoint(together, group[i]);
    } catch (...) {
        const auto kind = class_of(std::current_exception());
        if (connection_) connection_->rollback();
        if (kind != DatabaseError::Class::timeout) return false;
        std::ranges::fill(outcomes, std::current_exception()); // another process holds the file
        return true;
    }
    try {
        connection_->commit();
        commits_.fetch_add(1, std::memory_order_relaxed);
    } catch (...) {
        connection_->rollback();
        if (class_of(std::current_exception()) == DatabaseError::Class::retry) return false;
        std::ranges::fill(outcomes, std::current_exception());
    }
    return true;
}

/// What went wrong with this work alone, or null. Throws GroupBroken if it took the others with it.
std::exception_ptr Lane::run_in_savepoint(Connection& together, const Item& item)
{
    together.savepoint();
    try {
        Transaction tx{together};
        item.work(tx);
        together.release_savepoint();
        return nullptr;
    } catch (...) {
        const auto error = std::current_exception();
        if (breaks_the_group(together, error)) throw GroupBroken{};
        together.rollback_to_savepoint();
        return error;
    }
}

void Lane::run_one_by_one(std::vector<Item>& group, Outcomes& outcomes)
{
    std::exception_ptr gone; // once the database cannot be reached, nobody else waits to learn it
    for (std::size_t i = 0; i < group.size(); ++i) {
        outcomes[i] = gone;
        if (gone) continue;
        try {
            run_alone(group[i]);
        } catch (...) {
            outcomes[i] = std::current_exception();
            if (class_of(outcomes[i]) == DatabaseError::Class::connection) gone = outcomes[i];
        }
    }
}

/// In a transaction of its own. A connection that died while it lay idle is replaced once.
void Lane::run_alone(const Item& item)
{
    const auto attempt = [&] {
        with_retries([&] { run_transaction(connection(), Access::read_write, item.work); });
        commits_.fetch_add(1, std::memory_order_relaxed);
    };
    try {
        attempt();
    } catch (const DatabaseError& error) {
        if (!error.lost_before_commit()) throw;
        attempt();
    }
}

Connection& Lane::connection()
{
    if (!connection_ || connection_->broken()) {
        connection_.reset();
        connection_ = connect_();
    }
    return *connection_;
}

}
