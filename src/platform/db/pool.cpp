#include "platform/db/pool.h"

#include "platform/db/attempts.h"

namespace gongyou {

namespace {

constexpr auto fail_fast_for = std::chrono::milliseconds{500};

}

Pool::Lease Pool::take()
{
    std::unique_lock lock{guard_};
    const bool free = came_free_.wait_for(lock, longest_wait_, [this] { return !idle_.empty() || made_ < most_; });
    if (!free) refuse_busy();
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back()); // the last used: its caches are warm
        idle_.pop_back();
        return {*this, std::move(connection)};
    }
    if (std::chrono::steady_clock::now() < fail_fast_until_) std::rethrow_exception(last_failure_);
    ++made_;
    lock.unlock();
    return {*this, connect()};
}

std::unique_ptr<Connection> Pool::connect()
{
    try {
        return connect_();
    } catch (...) {
        const std::lock_guard lock{guard_};
        --made_;
        last_failure_ = std::current_exception();
        fail_fast_until_ = std::chrono::steady_clock::now() + fail_fast_for;
        came_free_.notify_one();
        throw;
    }
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    std::vector<std::unique_ptr<Connection>> thrown_away; // closed outside the lock
    {
        const std::lock_guard lock{guard_};
        if (connection->broken()) {
            made_ -= static_cast<int>(idle_.size()) + 1;
            thrown_away.swap(idle_);
        } else {
            idle_.push_back(std::move(connection));
        }
    }
    came_free_.notify_one();
}

}
