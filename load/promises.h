#pragma once

// What members were told before the server went: every answer is a promise that must still hold afterwards.

#include "load/city.h"
#include "load/crowd.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::load {

struct Promise {
    std::size_t member;
    SessionId evening;
    std::string booking;
    bool cancel_asked = false;
    bool cancelled = false; // and told so
};

/// Members over 64 connections: each books one evening after the other, and gives every eighth seat back.
class Asking {
public:
    static constexpr std::size_t connections = 64;

    Asking(const City& city, std::vector<SessionId> evenings);

    /// Asks over this port until nobody answers any more, or until `stop` says so. `told` hears how many answers came so far.
    void ask(std::uint16_t port, const std::function<void(std::size_t)>& told);

    const std::vector<Promise>& promises() const { return promises_; }
    std::size_t unanswered() const; // asked, and never told what became of it

private:
    struct Connection {
        std::size_t asked = 0;
        bool waits = false;
        bool gives_back = false; // the last promise made to it
        std::size_t last = 0;    // which that is
    };
    std::string next(std::size_t i);
    void heard(std::size_t i, int status, std::string_view body);

    const City& city_;
    std::vector<SessionId> evenings_;
    std::vector<Connection> connections_;
    std::vector<Promise> promises_;
    std::size_t answers_ = 0;
    bool over_ = false; // something else than yes was answered
};

std::string booking_path(SessionId evening);

}
