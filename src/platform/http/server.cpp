#include "platform/http/server.h"

#include "platform/http/loop.h"
#include "platform/http/reception.h"
#include "platform/http/replay.h"
#include "platform/http/system_routes.h"
#include "platform/log.h"
#include "platform/metrics.h"

#include <boost/asio/ssl/context.hpp>

#include <sys/resource.h>

#include <optional>

namespace gongyou {

namespace asio = boost::asio;

namespace {

/// Ten thousand phones at nine o'clock need as many descriptors; Debian's soft limit is 1,024.
void allow_many_connections()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

asio::ssl::context tls_context(const ServerSettings& settings)
{
    asio::ssl::context context{asio::ssl::context::tls_server};
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 |
        asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    context.use_certificate_chain_file(settings.certificate);
    context.use_private_key_file(settings.key, asio::ssl::context::pem);
    SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    return context;
}

}

struct Server::Inside {
    Inside(const Router& router, House house, ServerSettings settings)
    {
        Router whole = router;
        add_system_routes(whole, settings, [this] { return reception->numbers().print(); });
        reception.emplace(std::move(whole), house, std::move(settings));
    }

    std::size_t connections() const
    {
        std::size_t all = 0;
        for (const auto& loop : loops) all += loop->connections();
        return all;
    }

    std::optional<asio::ssl::context> tls;
    std::optional<Reception> reception;
    std::vector<std::shared_ptr<Loop>> loops;
    std::vector<std::unique_ptr<Gauge>> gauges;
    std::uint16_t port = 0;
    bool stopped = false;
};

Server::Server(const Router& router, House house, ServerSettings settings) : inside_(std::make_unique<Inside>(router, house, std::move(settings))) {}

Server::~Server()
{
    stop();
}

void Server::start()
{
    Inside& in = *inside_;
    const ServerSettings& settings = in.reception->settings();
    allow_many_connections();
    if (settings.certificate.empty() != settings.key.empty()) throw std::runtime_error("TLS needs both a certificate and its key");
    if (!settings.certificate.empty()) in.tls.emplace(tls_context(settings));

    in.port = settings.port;
    const bool shared = settings.io_threads > 1;
    // A shared port would also be shared with a second server, silently: see first that it is free.
    if (shared) in.port = Loop{*in.reception, nullptr}.listen(settings.address, in.port, false);
    for (int i = 0; i < settings.io_threads; ++i) {
        in.loops.push_back(std::make_shared<Loop>(*in.reception, in.tls ? &*in.tls : nullptr));
        in.port = in.loops.back()->listen(settings.address, in.port, shared);
    }
    for (const auto& loop : in.loops) loop->start();
    in.gauges.push_back(std::make_unique<Gauge>("gongyou_http_connections", "Open connections.", [&in] { return static_cast<double>(in.connections()); }));
    in.gauges.push_back(std::make_unique<Gauge>("gongyou_http_waiting", "Requests that wait for a worker.",
        [&in] { return static_cast<double>(in.reception->workers().waiting()); }));
    log(Level::info, "http.listening", {{"address", settings.address}, {"port", std::to_string(in.port)}, {"tls", in.tls ? "yes" : "no"}});
}

std::uint16_t Server::port() const
{
    return inside_->port;
}

void Server::stop()
{
    Inside& in = *inside_;
    if (std::exchange(in.stopped, true)) return;
    in.gauges.clear();
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{in.reception->settings().stop_seconds};
    for (const auto& loop : in.loops) loop->finish();
    for (const auto& loop : in.loops) loop->join(limit);
    in.reception->workers().stop();
}

}
