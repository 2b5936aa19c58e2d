#include "platform/testing/relay.h"

#include "platform/testing/test_database.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace gongyou::testing {

namespace {

int connect_to_server()
{
    PGconn* probe = PQconnectdb(test_postgres().c_str());
    const std::string host = PQhost(probe);
    const std::string port = PQport(probe);
    PQfinish(probe);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = fmt::format("{}/.s.PGSQL.{}", host, port);
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    const int server = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("no server behind the relay");
    return server;
}

bool pass(int from, int to)
{
    std::array<char, 65536> buffer;
    const auto got = recv(from, buffer.data(), buffer.size(), 0);
    return got > 0 && send(to, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
}

}

Relay::Relay()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    listening_ = socket(AF_INET, SOCK_STREAM, 0);
    socklen_t size = sizeof address;
    if (bind(listening_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listening_, 64) != 0 ||
        getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no port for a relay");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread{[this] { accept_until_stopped(); }};
}

Relay::~Relay()
{
    stopping_ = true;
    accepting_.join();
    for (auto& each : pumps_) each.join();
    close(listening_);
}

std::string Relay::instead_of(const std::string& url) const
{
    const auto path = url.find('/', url.find("://") + 3);
    const auto name = url.substr(path + 1, url.find('?') - path - 1);
    return fmt::format("postgresql://postgres@127.0.0.1:{}/{}", port_, name);
}

void Relay::cut()
{
    refusing_ = true;
    ++generation_;
}

void Relay::mend()
{
    hanging_ = false;
    refusing_ = false;
}

void Relay::accept_until_stopped()
{
    while (!stopping_) {
        pollfd waiting{listening_, POLLIN, 0};
        if (poll(&waiting, 1, 20) <= 0) continue;
        const int client = accept(listening_, nullptr, nullptr);
        if (client < 0) continue;
        if (refusing_) {
            close(client);
            continue;
        }
        const std::lock_guard lock{guard_};
        pumps_.emplace_back([this, client] { pump(client, connect_to_server()); });
    }
}

void Relay::pump(int client, int server)
{
    const int mine = generation_;
    while (!stopping_ && generation_ == mine) {
        std::array<pollfd, 2> both{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        if (hanging_) {
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
            continue;
        }
        if (poll(both.data(), both.size(), 20) <= 0) continue;
        if (both[0].revents != 0 && !pass(client, server)) break;
        if (both[1].revents != 0 && !pass(server, client)) break;
    }
    close(client);
    close(server);
}

}
