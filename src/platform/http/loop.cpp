#include "platform/http/loop.h"

#include "platform/crypto/crypto.h"
#include "platform/http/connection.h"
#include "platform/http/reception.h"
#include "platform/log.h"
#include "platform/thread_name.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/detail/socket_option.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace gongyou {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

namespace {

constexpr int backlog = 4096;

std::uint32_t steady_seconds()
{
    return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
}

std::string http_date()
{
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

}

Loop::Loop(Reception& reception, asio::ssl::context* tls)
    : reception_(reception),
      tls_(tls),
      io_(std::make_unique<asio::io_context>(1)),
      seconds_(steady_seconds()),
      date_(http_date()),
      rates_(reception.settings().paces),
      id_prefix_(hex(random_bytes(4)))
{
}

Loop::~Loop()
{
    abandoned_ = true;
    acceptor_.reset();
    timer_.reset();
    io_.reset(); // with the coroutines that were still waiting, and their connections
}

std::uint16_t Loop::listen(const std::string& address, std::uint16_t port, bool shared_port)
{
    const tcp::endpoint endpoint{asio::ip::make_address(address), port};
    acceptor_ = std::make_unique<Acceptor>(executor());
    acceptor_->open(endpoint.protocol());
    acceptor_->set_option(asio::socket_base::reuse_address{true});
    if (shared_port) acceptor_->set_option(ReusePort{true});
    acceptor_->bind(endpoint);
    acceptor_->listen(backlog);
    return acceptor_->local_endpoint().port();
}

void Loop::start()
{
    timer_ = std::make_unique<Timer>(executor());
    asio::co_spawn(executor(), sweep(), asio::detached);
    asio::co_spawn(executor(), accept(), asio::detached);
    thread_ = std::thread([this] {
        name_this_thread("io");
        io_->run();
        ended_ = true;
    });
}

void Loop::finish()
{
    asio::post(executor(), [this] {
        finishing_ = true;
        Error ignored;
        acceptor_->close(ignored);
        for (std::size_t i = watched_.size(); i-- > 0;) watched_[i]->finish();
        end_if_done();
    });
}

void Loop::join(std::chrono::steady_clock::time_point limit)
{
    while (!ended_ && std::chrono::steady_clock::now() < limit) std::this_thread::sleep_for(std::chrono::milliseconds{2});
    if (!ended_) {
        asio::post(executor(), [this] {
            for (std::size_t i = watched_.size(); i-- > 0;) watched_[i]->close();
            io_->stop();
        });
    }
    if (thread_.joinable()) thread_.join();
    for (std::size_t i = watched_.size(); i-- > 0;) watched_[i]->abandon();
    const std::lock_guard lock{guard_};
    answered_.clear(); // each holds this loop
}

void Loop::end_if_done()
{
    if (finishing_ && watched_.empty()) io_->stop();
}

Coroutine Loop::accept()
{
    Error error;
    while (acceptor_->is_open()) {
        Socket socket{executor()};
        co_await acceptor_->async_accept(socket, asio::redirect_error(Await{}, error));
        if (error == asio::error::operation_aborted) co_return;
        if (error) { // out of file descriptors: wait until some come back
            log(Level::warning, "http.accept_failed", {{"what", error.message()}});
            Timer pause{executor(), std::chrono::milliseconds{100}};
            co_await pause.async_wait(asio::redirect_error(Await{}, error));
            continue;
        }
        receive(std::move(socket));
    }
}

void Loop::receive(Socket socket)
{
    Error error;
    const auto peer = socket.remote_endpoint(error);
    if (error || finishing_) return;
    const auto address = peer.address();
    std::string client = address.is_v6() && address.to_v6().is_v4_mapped()
        ? asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string()
        : address.to_string();
    if (!reception_.connection_counts().enter(client)) return;
    socket.set_option(tcp::no_delay{true}, error);
    socket.non_blocking(true, error);
    serve_connection(*this, std::move(socket), std::move(client), tls_);
}

Coroutine Loop::sweep()
{
    Error error;
    for (;;) {
        timer_->expires_after(std::chrono::seconds{1});
        co_await timer_->async_wait(asio::redirect_error(Await{}, error));
        look_at_clock();
    }
}

void Loop::look_at_clock()
{
    seconds_ = steady_seconds();
    date_ = http_date();
    reception_.look_at_clock(seconds_);
    for (std::size_t i = watched_.size(); i-- > 0;) {
        if (i < watched_.size()) watched_[i]->look_at_clock(seconds_); // closing one may take others off the list
    }
}

void Loop::watch(Watched& connection)
{
    connection.place = watched_.size();
    watched_.push_back(&connection);
    count_.store(watched_.size(), std::memory_order_relaxed);
}

void Loop::forget(Watched& connection)
{
    if (abandoned_) return;
    watched_.back()->place = connection.place;
    watched_[connection.place] = watched_.back();
    watched_.pop_back();
    count_.store(watched_.size(), std::memory_order_relaxed);
    end_if_done();
}

void Loop::deliver(std::shared_ptr<Exchange> exchange)
{
    if (ended_) return; // nobody waits any more
    const std::lock_guard lock{guard_};
    answered_.push_back(std::move(exchange));
    if (std::exchange(wake_posted_, true)) return;
    asio::post(executor(), [this] { wake_answered(); });
}

void Loop::wake_answered()
{
    std::vector<std::shared_ptr<Exchange>> woken;
    {
        const std::lock_guard lock{guard_};
        woken.swap(answered_);
        wake_posted_ = false;
    }
    for (const auto& exchange : woken) exchange->resume();
}

std::string Loop::next_request_id()
{
    return fmt::format("{}-{}", id_prefix_, ++requests_);
}

}
