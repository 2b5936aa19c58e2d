#pragma once

#include "platform/db/connection.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace gongyou {

/// At most so many connections, made when first needed. One that broke is thrown away, and those
/// that lay idle with it: the next one who asks gets a new one. So the pool heals by itself.
class Pool {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    Pool(Connect connect, int most, std::chrono::seconds longest_wait) : connect_(std::move(connect)),
                                                                         most_(most),
                                                                         longest_wait_(longest_wait) {}

    /// Gives its connection back when it ends.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool),
                                                                    connection_(std::move(connection)) {}
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    /// Waits for one to come free, but not for ever; then Refusal `unavailable` (platform.busy).
    /// Throws what connecting throws; for half a second after that it throws the same without trying.
    Lease take();

private:
    std::unique_ptr<Connection> connect();
    void give_back(std::unique_ptr<Connection> connection);

    Connect connect_;
    int most_;
    std::chrono::seconds longest_wait_;
    std::mutex guard_;
    std::condition_variable came_free_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int made_ = 0;
    std::exception_ptr last_failure_;
    std::chrono::steady_clock::time_point fail_fast_until_{};
};

}
