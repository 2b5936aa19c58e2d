// How many requests a second, at how much of the server's own processor time, and how much memory an
// idle connection keeps. The callers run in a process of their own, on the same machine. Prints, gives no verdict.
// GONGYOU_BENCH_SECONDS: how long each measurement takes, 3 by default.

#include "platform/calendar.h"
#include "platform/crypto/keys.h"
#include "platform/http/server.h"
#include "platform/log.h"
#include "platform/testing/test_database.h"
#include "platform/tests/bare_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>
#include <vector>

using namespace gongyou;
using Seconds = std::chrono::duration<double>;
using Steady = std::chrono::steady_clock;

namespace {

constexpr std::string_view body = R"({"booking":"01HZX3T8Q0B7K","session":"01HZX3T8Q0B7M","n":12345})";
constexpr std::string_view request =
    "POST /api/grab HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUser-Agent: Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 MicroMessenger/8.0\r\n"
    "Accept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: zh-CN,zh;q=0.9\r\nX-Gongyou: 1\r\n"
    "Content-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"session\":\"one\"}";

struct Result {
    double requests_per_second, p50_ms, p99_ms;
};

int connected_socket(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::perror("connect");
        std::_Exit(1);
    }
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

void say(int fd)
{
    if (::send(fd, request.data(), request.size(), 0) != static_cast<ssize_t>(request.size())) std::_Exit(2);
}

/// Each connection asks again as soon as it has its answer.
Result call(std::uint16_t port, int connections, Seconds length)
{
    const int poll = ::epoll_create1(0);
    std::vector<int> sockets;
    std::vector<Steady::time_point> asked(static_cast<std::size_t>(connections));
    for (int i = 0; i < connections; ++i) {
        sockets.push_back(connected_socket(port));
        epoll_event event{EPOLLIN, {}};
        event.data.u32 = static_cast<std::uint32_t>(i);
        ::epoll_ctl(poll, EPOLL_CTL_ADD, sockets.back(), &event);
    }
    const auto begun = Steady::now();
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        asked[i] = Steady::now();
        say(sockets[i]);
    }
    std::vector<float> took;
    char heard[4096];
    while (Steady::now() - begun < length) {
        epoll_event events[512];
        const int ready = ::epoll_wait(poll, events, 512, 100);
        for (int e = 0; e < ready; ++e) {
            const std::size_t i = events[e].data.u32;
            const ssize_t n = ::recv(sockets[i], heard, sizeof heard, 0);
            if (n <= 0 || !std::string_view{heard, static_cast<std::size_t>(n)}.ends_with(body)) std::_Exit(3);
            const auto now = Steady::now();
            took.push_back(std::chrono::duration<float, std::milli>(now - asked[i]).count());
            asked[i] = now;
            say(sockets[i]);
        }
    }
    const double passed = Seconds{Steady::now() - begun}.count();
    std::sort(took.begin(), took.end());
    for (const int fd : sockets) ::close(fd);
    return {static_cast<double>(took.size()) / passed, took[took.size() / 2], took[took.size() * 99 / 100]};
}

/// Runs `work` in a process of its own and gives what it wrote.
template <class T, class F>
T elsewhere(F work)
{
    int ends[2];
    if (::pipe(ends) != 0) std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const T result = work();
        if (::write(ends[1], &result, sizeof result) < 0) std::_Exit(4);
        std::_Exit(0);
    }
    ::close(ends[1]);
    T result{};
    if (::read(ends[0], &result, sizeof result) != sizeof result) fmt::print("the callers failed\n");
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return result;
}

double cpu_seconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::size_t resident_bytes()
{
    std::ifstream in{"/proc/self/statm"};
    std::size_t all = 0, resident = 0;
    in >> all >> resident;
    return resident * 4096;
}

void measure_speed(std::uint16_t port, int connections, Seconds length)
{
    const double before = cpu_seconds();
    const Result result = elsewhere<Result>([&] { return call(port, connections, length); });
    const double used = cpu_seconds() - before;
    fmt::print("{:>6} connections: {:>8.0f} requests/s, {:.2f} us of server CPU each, p50 {:.2f} ms, p99 {:.2f} ms\n", connections, result.requests_per_second,
        used / (result.requests_per_second * length.count()) * 1e6, result.p50_ms, result.p99_ms);
}

void measure_idle(std::uint16_t port, int connections)
{
    const std::size_t before = resident_bytes();
    int ready[2], over[2];
    if (::pipe(ready) != 0 || ::pipe(over) != 0) std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(over[1]);
        char heard[4096];
        for (int i = 0; i < connections; ++i) {
            const int fd = connected_socket(port);
            say(fd);
            if (::recv(fd, heard, sizeof heard, 0) <= 0) std::_Exit(3);
        }
        if (::write(ready[1], "r", 1) != 1) std::_Exit(4);
        [[maybe_unused]] const auto waited = ::read(over[0], heard, 1);
        std::_Exit(0);
    }
    char mark = 0;
    ::close(ready[1]);
    const bool there = ::read(ready[0], &mark, 1) == 1;
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
    fmt::print("{:>6} idle connections{}: {} bytes each in the server's own memory\n", connections, there ? "" : " (not all came)",
        (resident_bytes() - before) / static_cast<std::size_t>(connections));
    ::close(over[0]);
    ::close(over[1]);
    ::waitpid(child, nullptr, 0);
}

}

TEST_CASE("requests a second, processor time and memory")
{
    const char* wanted = std::getenv("GONGYOU_BENCH_SECONDS");
    const Seconds length{wanted ? std::atof(wanted) : 3};
    log_from(Level::warning);
    testing::TestDatabase database{Engine::sqlite};
    Clock clock;
    IdMaker ids;
    const Keys keys;
    const Calendar calendar;
    {
        const testing::BareServer bare{"HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + "X: " + std::string(450, 'x') +
            "\r\n\r\n" + std::string{body}};
        fmt::print("epoll and nothing else\n");
        for (const int connections : {64, 1000}) measure_speed(bare.port(), connections, length);
    }
    for (const int threads : {1, 2}) {
        Router router;
        router.post_deferred("/api/grab", {"anyone", {}}, "Grabs", [](Request&, Reply reply) {
            Response answer;
            answer.content_type = "application/json";
            answer.body = body;
            reply(std::move(answer));
        });
        ServerSettings settings;
        settings.port = 0;
        settings.io_threads = threads;
        Server server{router, House{*database, clock, ids, keys, calendar}, settings};
        server.start();
        fmt::print("{} io thread{}\n", threads, threads == 1 ? "" : "s");
        if (threads == 1) measure_idle(server.port(), 10000);
        for (const int connections : {64, 1000}) measure_speed(server.port(), connections, length);
    }
}
