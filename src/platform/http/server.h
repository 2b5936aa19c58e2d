#pragma once

#include "platform/http/rate_limit.h"
#include "platform/http/router.h"

#include <cstdint>
#include <memory>
#include <string>

namespace gongyou {

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: any free one
    int io_threads = 1;        // each its own io_context and SO_REUSEPORT acceptor
    int workers = 4;
    std::size_t worker_queue = 1024; // full: 503 with Retry-After
    std::string certificate, key;    // TLS when both are given
    std::vector<std::string> trusted_proxies;
    int header_seconds = 10;
    int idle_seconds = 60;
    int bytes_per_second = 1024;        // a body that comes in, or an answer that is taken, more slowly is cut off after header_seconds
    int stop_seconds = 10;              // what runs may finish that long
    int connections_per_address = 1024; // loopback is exempt
    PaceLimits paces;                   // calls of one address; loopback is exempt
    std::size_t header_limit = 16 * 1024;
    std::vector<std::string> metrics_readers; // addresses that may read /metrics beside loopback
    bool log_every_request = false;           // else only what was refused or failed
    std::string version = "0.1.0";
    std::string public_origin; // for the Origin check; empty: the Host header's own
    TenantId default_tenant;
    std::function<TenantId(std::string_view host)> tenant_of_host; // 0: the default
};

/// Listens and serves until stopped. Beside the router's routes it answers /health, /ready, /metrics and /openapi.json.
class Server {
public:
    Server(const Router& router, House house, ServerSettings settings);
    ~Server();

    /// Binds and serves. Throws std::runtime_error where it cannot: the port is taken, the certificate unreadable.
    void start();
    std::uint16_t port() const;

    /// Stops gracefully: no new connections, what runs is answered (stop_seconds). Again: nothing.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}
