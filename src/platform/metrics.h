#pragma once

// Numbers about the running process, printed for Prometheus at /metrics.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace gongyou {

/// Something that only grows. Any thread may add.
class Counter {
public:
    void add(std::int64_t by = 1) { count_.fetch_add(by, std::memory_order_relaxed); }
    std::int64_t count() const { return count_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> count_{0};
};

/// The counter of that name (`gongyou_bookings_total`), made on first use; it lives as long as the process.
Counter& counter(const std::string& name, const std::string& help);

/// A number that is read when the metrics are printed. It is published as long as the object lives.
class Gauge {
public:
    Gauge(std::string name, std::string help, std::function<double()> read);
    ~Gauge();
    Gauge(const Gauge&) = delete;
    Gauge& operator=(const Gauge&) = delete;

private:
    std::uint64_t place_;
};

/// All counters and gauges as Prometheus text.
std::string print_metrics();

}
