#include "platform/log.h"

#include "platform/json/json.h"

#include <boost/json/serialize.hpp>

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace gongyou {

namespace {

std::atomic<Level> lowest{Level::info};

const char* word(Level level)
{
    switch (level) {
    case Level::debug: return "debug";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    }
    return "error";
}

std::string timestamp()
{
    const auto now = std::chrono::system_clock::now();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    return fmt::format("{:%FT%T}.{:03}Z", fmt::gmtime(static_cast<std::time_t>(ms / 1000)), ms % 1000);
}

}

void log(Level level, std::string_view event, std::initializer_list<std::pair<std::string_view, std::string>> words)
{
    if (level < lowest.load(std::memory_order_relaxed)) return;
    json::object line{{"time", timestamp()}, {"level", word(level)}, {"event", event}};
    for (const auto& [name, value] : words) line[name] = value;
    const std::string text = json::serialize(line) + "\n";
    // One write a line: lines of several threads do not mix. A log that cannot be written stops nobody.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

void log_from(Level level)
{
    lowest.store(level, std::memory_order_relaxed);
}

}
