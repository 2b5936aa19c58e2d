#include "load/crowd.h"

#include "accounts/accounts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gongyou::load {

namespace {

double now_seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int connected(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("cannot connect");
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

struct Answer {
    int status = 0;
    std::string_view body;
};

/// The answer, or nothing while it has not come whole.
std::optional<Answer> read_answer(std::string_view text)
{
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    Answer answer;
    std::from_chars(text.data() + 9, text.data() + 12, answer.status);
    std::size_t length = 0;
    constexpr std::string_view name = "\r\nContent-Length: ";
    if (const auto at = text.substr(0, end).find(name); at != std::string_view::npos) {
        std::from_chars(text.data() + at + name.size(), text.data() + end, length);
    }
    if (text.size() < end + 4 + length) return std::nullopt;
    answer.body = text.substr(end + 4, length);
    return answer;
}

}

std::string request_text(std::string_view method, std::string_view path, std::string_view token, std::string_view body)
{
    return fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 MicroMessenger/8.0\r\n"
                       "Accept: application/json\r\nAccept-Language: zh-CN,zh;q=0.9\r\nX-Gongyou: 1\r\nCookie: {}={}\r\n"
                       "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
        method, path, accounts::cookie_name, token, body.size(), body);
}

std::int64_t Report::of(int status) const
{
    const auto found = by_status.find(status);
    return found == by_status.end() ? 0 : found->second;
}

double Report::percentile(double part) const
{
    if (took_ms.empty()) return 0;
    return took_ms[std::min(took_ms.size() - 1, static_cast<std::size_t>(part * static_cast<double>(took_ms.size())))];
}

Crowd::Crowd(std::uint16_t port, std::size_t people) : poll_(::epoll_create1(EPOLL_CLOEXEC)),
                                                       people_(people)
{
    for (std::size_t i = 0; i < people; ++i) {
        people_[i].socket = connected(port);
        epoll_event event{EPOLLIN, {}};
        event.data.u64 = i;
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, people_[i].socket, &event);
    }
}

Crowd::~Crowd()
{
    for (auto& person : people_) hang_up(person);
    ::close(poll_);
}

bool Crowd::say(Person& person, const std::string& request)
{
    person.asked = now_seconds();
    person.waits = ::send(person.socket, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
    if (!person.waits) hang_up(person);
    return person.waits;
}

void Crowd::hang_up(Person& person)
{
    if (person.socket >= 0) ::close(person.socket);
    person.socket = -1;
}

Report Crowd::ask(const Next& next, double seconds, const Heard& heard)
{
    Report report;
    std::size_t open = 0;
    std::vector<std::string> first(people_.size());
    for (std::size_t i = 0; i < people_.size(); ++i) first[i] = next(i);
    const double began = now_seconds();
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (first[i].empty() || people_[i].socket < 0) continue;
        if (say(people_[i], first[i])) ++open;
        else ++report.broken;
    }
    first.clear();

    epoll_event events[512];
    char input[16'384];
    while (open > 0) {
        const int ready = ::epoll_wait(poll_, events, 512, 10'000);
        if (ready <= 0) throw std::runtime_error(fmt::format("{} requests were not answered within ten seconds", open));
        for (int e = 0; e < ready; ++e) {
            const std::size_t i = events[e].data.u64;
            Person& person = people_[i];
            const auto n = ::recv(person.socket, input, sizeof input, 0);
            if (n <= 0) {
                hang_up(person);
                if (!std::exchange(person.waits, false)) continue; // it was cut while nobody asked
                ++report.broken;
                --open;
                continue;
            }
            std::string_view text{input, static_cast<std::size_t>(n)};
            if (!person.part.empty()) text = person.part.append(text);
            const auto answer = read_answer(text);
            if (!answer) {
                if (person.part.empty()) person.part = text;
                continue;
            }
            const double now = now_seconds();
            report.took_ms.push_back(static_cast<float>((now - person.asked) * 1000));
            ++report.by_status[answer->status];
            report.seconds = now - began;
            if (heard) heard(i, answer->status, answer->body);
            person.part.clear();
            person.waits = false;
            --open;
            if (now - began >= seconds) continue;
            const std::string request = next(i);
            if (request.empty()) continue;
            if (say(person, request)) ++open;
            else ++report.broken;
        }
    }
    std::ranges::sort(report.took_ms);
    return report;
}

}
