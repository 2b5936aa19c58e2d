#pragma once

// What stands between connections and handlers: finds the route, keeps out what may not in, runs the
// handler on a worker or at once, and keeps the numbers. One for all loops, made at start.

#include "platform/http/address.h"
#include "platform/http/exchange.h"
#include "platform/http/files.h"
#include "platform/http/numbers.h"
#include "platform/http/parser.h"
#include "platform/http/server.h"
#include "platform/http/workers.h"

#include <atomic>

namespace gongyou {

class Reception {
public:
    Reception(Router router, House house, ServerSettings settings);

    /// The header is there: finds the route and says how large the body may be. A Refusal ends the
    /// request before its body is read.
    void meet(Exchange& exchange, RequestParser& parser);

    /// The request is there: answers it, or sees to it that somebody does.
    void handle(const std::shared_ptr<Exchange>& exchange);

    /// A refusal that a browser gets to see outside /api/ becomes a page (Router::show_refusals).
    void show_refusal(Exchange& exchange) const;

    /// The answer is on its way: counts and logs.
    void record(const Exchange& exchange);

    /// Called once a second by each loop. Once an hour a worker forgets the answers that were kept for replay a day ago.
    void look_at_clock(std::uint32_t now_seconds);

    const ServerSettings& settings() const { return settings_; }
    ConnectionCounts& connection_counts() { return connection_counts_; }
    Workers& workers() { return workers_; }
    const RequestNumbers& numbers() const { return numbers_; }

private:
    void keep_out_strangers(Exchange& exchange) const;
    void handle_route(const std::shared_ptr<Exchange>& exchange);
    void handle_file(const std::shared_ptr<Exchange>& exchange);
    void on_worker(const std::shared_ptr<Exchange>& exchange, std::function<void(Exchange&)> task);
    void run_plain(Exchange& exchange);
    void run_deferred(Exchange& exchange);

    const Router router_;
    House house_;
    const ServerSettings settings_;
    ConnectionCounts connection_counts_;
    RequestNumbers numbers_;
    Files files_;
    std::atomic<std::uint32_t> forget_at_{0};
    Workers workers_; // last: its threads end before what they use
};

}
