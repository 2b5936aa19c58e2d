#pragma once

// Many people with a connection each, kept alive, one request at a time: one thread and one epoll for all of them, so
// that the callers cost as little as they can on the machine that they share with the server.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::load {

struct Report {
    std::map<int, std::int64_t> by_status;
    std::int64_t broken = 0;    // connections that ended before their answer
    double seconds = 0;         // from the first question to the last answer
    std::vector<float> took_ms; // sorted

    std::int64_t of(int status) const;
    std::int64_t answers() const { return static_cast<std::int64_t>(took_ms.size()); }
    double per_second(std::int64_t count) const { return static_cast<double>(count) / seconds; }
    double percentile(double part) const;
};

class Crowd {
public:
    Crowd(std::uint16_t port, std::size_t people);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    /// The next request of the nth of them; empty when he has no more.
    using Next = std::function<std::string(std::size_t)>;
    using Heard = std::function<void(std::size_t, int status, std::string_view body)>;

    /// All ask at once, and each again as soon as he has his answer, until nobody has more to ask, or until `seconds`
    /// are over: then nobody asks again, and what was asked is still heard.
    Report ask(const Next& next, double seconds, const Heard& heard = {});

private:
    struct Person {
        int socket = -1;
        bool waits = false;
        double asked = 0;
        std::string part; // of an answer that has not come whole
    };
    bool say(Person& person, const std::string& request);
    void hang_up(Person& person);

    int poll_;
    std::vector<Person> people_;
};

/// A request as a member's phone sends it.
std::string request_text(std::string_view method, std::string_view path, std::string_view token, std::string_view body = {});

}
