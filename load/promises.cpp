#include "load/promises.h"

#include "platform/json/json.h"

#include <algorithm>

namespace gongyou::load {

namespace {

constexpr std::size_t given_back = 8;
constexpr double longest_seconds = 30;

}

std::string booking_path(SessionId evening)
{
    return "/api/sessions/" + print(evening) + "/booking";
}

Asking::Asking(const City& city, std::vector<SessionId> evenings) : city_(city),
                                                                    evenings_(std::move(evenings)),
                                                                    connections_(connections)
{
}

std::string Asking::next(std::size_t i)
{
    Connection& connection = connections_[i];
    if (over_) return {};
    if (connection.gives_back) {
        Promise& promise = promises_[connection.last];
        promise.cancel_asked = true;
        connection.waits = true;
        return request_text("DELETE", "/api/bookings/" + promise.booking, city_.members[promise.member].token);
    }
    const std::size_t each = city_.members.size() / connections, n = connection.asked;
    if (n == each * evenings_.size()) return {};
    ++connection.asked;
    connection.waits = true;
    return request_text("POST", booking_path(evenings_[n / each]), city_.members[i + n % each * connections].token);
}

void Asking::heard(std::size_t i, int status, std::string_view body)
{
    Connection& connection = connections_[i];
    connection.waits = false;
    ++answers_;
    if (status == 201) {
        const std::size_t each = city_.members.size() / connections, n = connection.asked - 1;
        connection.last = promises_.size();
        connection.gives_back = connection.asked % given_back == 0;
        promises_.push_back({i + n % each * connections, evenings_[n / each], std::string{parse_json(body).at("id").as_string()}});
    } else if (status == 204) {
        promises_[connection.last].cancelled = true;
        connection.gives_back = false;
    } else {
        over_ = true; // the database went away under the server: nobody asks on
    }
}

void Asking::ask(std::uint16_t port, const std::function<void(std::size_t)>& told)
{
    Crowd crowd{port, connections};
    crowd.ask([this](std::size_t i) { return next(i); }, longest_seconds,
        [&](std::size_t i, int status, std::string_view body) {
            heard(i, status, body);
            told(answers_);
        });
}

std::size_t Asking::unanswered() const
{
    return static_cast<std::size_t>(std::ranges::count_if(connections_, [](const Connection& connection) { return connection.waits; }));
}

}
