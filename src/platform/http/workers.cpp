#include "platform/http/workers.h"

#include "platform/thread_name.h"

#include <utility>

namespace gongyou {

Workers::Workers(int threads, std::size_t queue_limit) : limit_(queue_limit)
{
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers()
{
    stop();
}

bool Workers::offer(std::function<void()> task)
{
    {
        const std::lock_guard lock{guard_};
        if (stopping_ || tasks_.size() >= limit_) return false;
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
    return true;
}

std::size_t Workers::waiting() const
{
    const std::lock_guard lock{guard_};
    return tasks_.size();
}

void Workers::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
        dropped.swap(tasks_);
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

void Workers::work()
{
    name_this_thread("worker");
    std::unique_lock lock{guard_};
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
        if (stopping_) return;
        {
            const std::function<void()> task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
        } // the task is gone before the lock is taken: what it held may be large
        lock.lock();
    }
}

}
