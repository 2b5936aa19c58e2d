#pragma once

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
    int connections_per_address = 1024; // loopback is exempt
    std::size_t header_limit = 16 * 1024;
    std::string public_origin; // for the Origin check; empty: the Host header's own
    TenantId default_tenant;
    std::function<TenantId(std::string_view host)> tenant_of_host; // 0: the default
};

/// Listens and serves until stopped.
class Server {
public:
    Server(const Router& router, House house, ServerSettings settings);
    ~Server(); // stops gracefully: no new connections, what runs is answered, at most 10 s

    void start();
    std::uint16_t port() const;
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}
