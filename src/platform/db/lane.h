#pragma once

// The write lane: one thread, one connection, all that waits in one durable transaction.
//
// Each work runs in a savepoint of its own, so one that throws rolls back alone. Nobody is answered
// before the commit, a refusal neither: it may rest on a row that another work of the group wrote.
// If the commit fails, all are answered with that. If the engine gives up the whole transaction
// (deadlock, full disk, lost connection), it is rolled back and the works run one by one.

#include "platform/db/connection.h"
#include "platform/db/database.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace gongyou {

class Lane {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    /// `connect` is called on the lane's thread, at its first work and after a connection has broken.
    Lane(Connect connect, std::size_t limit);

    /// Answers all that waits, then stops.
    ~Lane();

    void submit(Database::Work work, Database::Done done);

    /// Submits and waits for the answer. Throws std::logic_error on the lane's own thread, where waiting would never end.
    void run(const Database::Work& work);

    void drain();

    /// Transactions committed so far: whoever watches the log sees whether anything happened.
    std::uint64_t commits() const { return commits_.load(std::memory_order_relaxed); }

private:
    struct Item {
        Database::Work work;
        Database::Done done;
    };
    using Outcomes = std::vector<std::exception_ptr>;

    void work_until_stopped();
    void run_group(std::vector<Item>& group);
    bool run_together(std::vector<Item>& group, Outcomes& outcomes);
    std::exception_ptr run_in_savepoint(Connection& connection, const Item& item);
    void run_one_by_one(std::vector<Item>& group, Outcomes& outcomes);
    void run_alone(const Item& item);
    Connection& connection();

    Connect connect_;
    std::size_t limit_;
    std::unique_ptr<Connection> connection_;

    std::mutex guard_;
    std::condition_variable something_waits_;
    std::condition_variable something_answered_;
    std::deque<Item> waiting_;
    std::uint64_t submitted_ = 0;
    std::uint64_t answered_ = 0;
    bool stopping_ = false;
    std::atomic<std::uint64_t> commits_{0};
    std::thread thread_; // last: it uses all of the above
};

}
