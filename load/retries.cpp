#include "load/retries.h"

#include "platform/testing/http_client.h"

#include <fmt/format.h>

#include <chrono>
#include <set>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gongyou::load {

namespace {

using testing::HttpClient;

HttpClient phone_of(const ServerProcess& server, const Caller& caller)
{
    HttpClient phone{server.port()};
    phone.cookies[std::string{accounts::cookie_name}] = caller.token;
    return phone;
}

/// A server whose database was killed answers 503 until it is back.
testing::Answer once_there(HttpClient& phone, const std::string& target)
{
    auto answer = phone.post(target);
    for (int tries = 0; tries < 100 && answer.status == 503; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        answer = phone.post(target);
    }
    return answer;
}

/// Sends and does not read. Gives the socket, or -1.
int send_only(const ServerProcess& server, const std::string& request)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool sent = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
        ::send(socket, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
    if (sent) return socket;
    ::close(socket);
    return -1;
}

void cut(int socket)
{
    const linger at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket);
}

}

void ask_again(const ServerProcess& server, const City& city, const std::vector<Promise>& promises, Findings& findings)
{
    std::size_t asked = 0;
    for (std::size_t back = promises.size(); back-- > 0 && asked < 16;) { // the last ones are the ones in danger
        const Promise& promise = promises[back];
        if (promise.cancel_asked) continue;
        ++asked;
        auto phone = phone_of(server, city.members[promise.member]);
        const auto answer = once_there(phone, booking_path(promise.evening));
        const bool same = answer.status == 200 && answer.json().at("id").as_string() == promise.booking;
        findings.expect(same, fmt::format("who was promised {} asked again and was told {} {}", promise.booking, answer.status, answer.body));
    }
    findings.expect(asked > 0, "nobody had a seat to ask for again");
}

void lose_an_answer(const ServerProcess& server, const Place& place, const City& city, SessionId evening, Findings& findings)
{
    const Caller& caller = city.members.back();
    const auto database = Database::open(place.settings());
    const auto rows = [&] {
        return database->read([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3", city.tenant,
                evening, caller.person);
        });
    };
    const int socket = send_only(server, request_text("POST", booking_path(evening), caller.token));
    findings.expect(socket >= 0, "the started server does not listen");
    for (int tries = 0; tries < 500 && rows() == 0; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    cut(socket);

    std::set<std::string> given;
    for (int retry = 0; retry < 3; ++retry) {
        auto phone = phone_of(server, caller);
        const auto answer = phone.post(booking_path(evening));
        findings.expect(answer.status == 200, fmt::format("a retry was answered with {} {}", answer.status, answer.body));
        given.insert(answer.body);
    }
    findings.expect(given.size() == 1, "retries were given different bookings");
    findings.expect(rows() == 1, fmt::format("{} rows after three retries", rows()));
}

}
