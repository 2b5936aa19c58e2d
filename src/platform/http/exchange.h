#pragma once

// One request and its answer. The connection's coroutine makes it when the first byte of a request
// arrives, hands it over, and waits; whoever answers, on whatever thread, gives it back through the
// loop, which wakes the coroutine on its own thread.

#include "platform/http/request.h"
#include "platform/http/router.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace gongyou {

class Loop;

using Executor = boost::asio::io_context::executor_type;
using Await = boost::asio::use_awaitable_t<Executor>;
using Coroutine = boost::asio::awaitable<void, Executor>;

class Exchange : public Reply::Receiver, public std::enable_shared_from_this<Exchange> {
public:
    explicit Exchange(std::shared_ptr<Loop> its_loop) : loop_(std::move(its_loop)) {}

    Request request;
    Response response;
    const Route* route = nullptr; // none: a file, or nothing at all
    std::chrono::steady_clock::time_point started;
    bool keep_alive = true;
    bool http_1_0 = false;
    bool secure = false;         // came over TLS
    std::string held_until_sent; // of the answer's head, when it does not go out at once

    bool is_head() const { return request.method == "HEAD"; }
    Loop& loop() const { return *loop_; }

    /// The answer, from any thread, once.
    void take(Response answer) override;
    void dropped() override;
    std::string request_id() const override { return request.id; }

    // for the connection, on the loop's thread
    bool is_answered() const { return state_.load(std::memory_order_acquire) == State::answered; }
    Coroutine answered();
    void resume();
    void abandon() { resume_.reset(); }

private:
    enum class State { running,
        waiting,
        answered };
    using Resume = boost::asio::async_result<Await, void()>::handler_type;

    std::shared_ptr<Loop> loop_;
    std::atomic<State> state_{State::running};
    std::optional<Resume> resume_;
};

}
