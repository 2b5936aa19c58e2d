#include "platform/metrics.h"

#include <fmt/format.h>

#include <map>
#include <mutex>

namespace gongyou {

namespace {

struct PublishedGauge {
    std::string name, help;
    std::function<double()> read;
};

struct PublishedCounter {
    std::string help;
    Counter counter;
};

struct Registry {
    std::mutex guard;
    std::map<std::string, PublishedCounter> counters;
    std::map<std::uint64_t, PublishedGauge> gauges;
    std::uint64_t next = 1;
};

Registry& registry()
{
    static Registry one;
    return one;
}

}

Counter& counter(const std::string& name, const std::string& help)
{
    Registry& all = registry();
    const std::lock_guard lock{all.guard};
    PublishedCounter& published = all.counters[name];
    if (published.help.empty()) published.help = help;
    return published.counter;
}

Gauge::Gauge(std::string name, std::string help, std::function<double()> read)
{
    Registry& all = registry();
    const std::lock_guard lock{all.guard};
    place_ = all.next++;
    all.gauges.emplace(place_, PublishedGauge{std::move(name), std::move(help), std::move(read)});
}

Gauge::~Gauge()
{
    Registry& all = registry();
    const std::lock_guard lock{all.guard};
    all.gauges.erase(place_);
}

std::string print_metrics()
{
    Registry& all = registry();
    const std::lock_guard lock{all.guard};
    std::string text;
    for (const auto& [name, published] : all.counters) {
        text += fmt::format("# HELP {0} {1}\n# TYPE {0} counter\n{0} {2}\n", name, published.help, published.counter.count());
    }
    for (const auto& [place, gauge] : all.gauges) {
        text += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", gauge.name, gauge.help, gauge.read());
    }
    return text;
}

}
