#pragma once

// The least that can answer HTTP: epoll, one thread, no parsing, one fixed reply. What a server costs
// beside it is what it does for that.

#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>

namespace gongyou::testing {

class BareServer {
public:
    explicit BareServer(std::string reply) : reply_(std::move(reply)),
                                             listener_(::socket(AF_INET, SOCK_STREAM, 0)),
                                             poll_(::epoll_create1(0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(listener_, 4096);
        socklen_t size = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        watch(listener_);
        thread_ = std::thread{[this] { serve(); }};
    }
    ~BareServer()
    {
        over_ = true;
        thread_.join();
        ::close(poll_);
        ::close(listener_);
    }

    std::uint16_t port() const { return port_; }

private:
    void watch(int fd)
    {
        epoll_event event{EPOLLIN, {}};
        event.data.fd = fd;
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, fd, &event);
    }
    void serve()
    {
        char heard[4096];
        while (!over_) {
            epoll_event events[512];
            const int ready = ::epoll_wait(poll_, events, 512, 50);
            for (int e = 0; e < ready; ++e) {
                const int fd = events[e].data.fd;
                if (fd == listener_) watch(::accept(listener_, nullptr, nullptr));
                else if (::recv(fd, heard, sizeof heard, 0) <= 0) ::close(fd);
                else ::send(fd, reply_.data(), reply_.size(), MSG_NOSIGNAL);
            }
        }
    }

    const std::string reply_;
    int listener_, poll_;
    std::uint16_t port_ = 0;
    std::atomic<bool> over_{false};
    std::thread thread_;
};

}
