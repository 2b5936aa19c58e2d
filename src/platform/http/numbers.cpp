#include "platform/http/numbers.h"

#include <fmt/format.h>

#include <algorithm>

namespace gongyou {

RequestNumbers::RequestNumbers(std::vector<std::string> routes) : routes_(std::move(routes)),
                                                                  lines_(routes_.size() + 1)
{
    routes_.emplace_back("other");
}

void RequestNumbers::count(std::size_t route, int status, std::chrono::nanoseconds took)
{
    constexpr auto relaxed = std::memory_order_relaxed;
    Line& line = lines_[route];
    const auto known = std::find(statuses.begin(), statuses.end() - 1, status);
    line.by_status[static_cast<std::size_t>(known - statuses.begin())].fetch_add(1, relaxed);
    const double seconds = static_cast<double>(took.count()) / 1e9;
    const auto bound = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    line.by_time[static_cast<std::size_t>(bound - bounds.begin())].fetch_add(1, relaxed);
    line.microseconds.fetch_add(static_cast<std::uint64_t>(took.count() / 1000), relaxed);
}

std::string RequestNumbers::print() const
{
    std::string requests = "# HELP gongyou_http_requests_total Requests answered.\n# TYPE gongyou_http_requests_total counter\n";
    std::string times = "# HELP gongyou_http_seconds Time from the header to the answer.\n# TYPE gongyou_http_seconds histogram\n";
    for (std::size_t r = 0; r < routes_.size(); ++r) {
        const Line& line = lines_[r];
        std::uint64_t all = 0;
        for (std::size_t s = 0; s < statuses.size(); ++s) {
            const std::uint64_t n = line.by_status[s].load(std::memory_order_relaxed);
            all += n;
            if (n) requests += fmt::format("gongyou_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", routes_[r], statuses[s], n);
        }
        if (all == 0) continue;
        std::uint64_t below = 0;
        for (std::size_t b = 0; b < bounds.size(); ++b) {
            below += line.by_time[b].load(std::memory_order_relaxed);
            times += fmt::format("gongyou_http_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", routes_[r], bounds[b], below);
        }
        below += line.by_time.back().load(std::memory_order_relaxed);
        times += fmt::format("gongyou_http_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\ngongyou_http_seconds_count{{route=\"{0}\"}} {1}\n", routes_[r],
            below);
        times += fmt::format("gongyou_http_seconds_sum{{route=\"{}\"}} {}\n", routes_[r],
            static_cast<double>(line.microseconds.load(std::memory_order_relaxed)) / 1e6);
    }
    return requests + times;
}

}
