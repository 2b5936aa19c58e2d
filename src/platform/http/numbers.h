#pragma once

// How many requests each route answered, with which status, and how long they took.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace gongyou {

class RequestNumbers {
public:
    /// One name a route; one more line is kept for what matches none.
    explicit RequestNumbers(std::vector<std::string> routes);

    void count(std::size_t route, int status, std::chrono::nanoseconds took);
    std::size_t unmatched() const { return routes_.size() - 1; }

    /// Prometheus text.
    std::string print() const;

private:
    static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10}; // seconds
    static constexpr std::array<int, 21> statuses{200, 201, 202, 204, 303, 304, 308, 400, 401, 403, 404, 405, 408, 409, 413, 422, 429, 431, 500, 503, 0};

    struct Line {
        std::array<std::atomic<std::uint64_t>, statuses.size()> by_status{};
        std::array<std::atomic<std::uint64_t>, bounds.size() + 1> by_time{};
        std::atomic<std::uint64_t> microseconds{0};
    };

    std::vector<std::string> routes_;
    std::vector<Line> lines_;
};

}
