#pragma once

// One io thread: its io_context, its acceptor, its connections. Nothing here is shared with another
// loop; the kernel spreads new connections over them (SO_REUSEPORT).
//
// Two things are done once for many connections, because doing them one by one is what makes a
// server slow: deadlines are looked at once a second for all (not a timer each), and answers that
// other threads finish are woken in bunches (not a post each).

#include "platform/http/exchange.h"
#include "platform/http/rate_limit.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace boost::asio::ssl {
class context;
}

namespace gongyou {

class Reception;

using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor>;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What the loop does to a connection; see connection.h.
class Watched {
public:
    virtual ~Watched() = default;
    /// Closes it if its time is over.
    virtual void look_at_clock(std::uint32_t now_seconds) = 0;
    /// Closes it if it waits for a next request; else its next answer is its last.
    virtual void finish() = 0;
    virtual void close() = 0;
    /// Waits no longer for an answer: it and the connection hold each other. Only when the loop's thread has ended.
    virtual void abandon() = 0;

    std::size_t place = 0; // in the loop's list
};

class Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(Reception& reception, boost::asio::ssl::context* tls);
    ~Loop();

    /// Binds; gives the port.
    std::uint16_t listen(const std::string& address, std::uint16_t port, bool shared_port);
    void start();

    /// No new connections; each that lives may answer what it has. From any thread.
    void finish();
    /// Waits for the thread. Connections that are still there after `limit` are cut.
    void join(std::chrono::steady_clock::time_point limit);

    /// Wakes the exchange's connection on this loop's thread. From any thread.
    void deliver(std::shared_ptr<Exchange> exchange);

    Executor executor() { return io_->get_executor(); }
    Reception& reception() { return reception_; }
    std::size_t connections() const { return count_.load(std::memory_order_relaxed); }

    // for connections, on the loop's thread
    void watch(Watched& connection);
    void forget(Watched& connection);
    bool finishing() const { return finishing_; }
    std::uint32_t seconds() const { return seconds_; }
    const std::string& date() const { return date_; }
    RateLimiter& rates() { return rates_; }
    std::string next_request_id();

    std::string head; // where answers are put together: one string for all

private:
    Coroutine accept();
    Coroutine sweep();
    void receive(Socket socket);
    void look_at_clock();
    void wake_answered();
    void end_if_done();

    Reception& reception_;
    boost::asio::ssl::context* tls_;
    std::unique_ptr<boost::asio::io_context> io_;
    std::unique_ptr<Acceptor> acceptor_;
    std::unique_ptr<Timer> timer_;
    std::thread thread_;

    std::vector<Watched*> watched_;
    std::atomic<std::size_t> count_{0};
    bool finishing_ = false, abandoned_ = false;
    std::uint32_t seconds_ = 0;
    std::string date_;
    RateLimiter rates_;
    std::string id_prefix_;
    std::uint64_t requests_ = 0;

    std::mutex guard_; // of the two below
    std::vector<std::shared_ptr<Exchange>> answered_;
    bool wake_posted_ = false;
    std::atomic<bool> ended_{false};
};

}
