#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gongyou {

/// A fixed number of threads and a queue that does not grow past its limit.
class Workers {
public:
    Workers(int threads, std::size_t queue_limit);
    ~Workers();

    /// Queues a task, which must not throw. False when the queue is full.
    bool offer(std::function<void()> task);

    std::size_t waiting() const;

    /// Runs what is running to its end, drops what waits, and ends the threads.
    void stop();

private:
    void work();

    const std::size_t limit_;
    mutable std::mutex guard_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> tasks_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}
