// What a server holds when nobody asks for anything.

#include "load/crowd.h"
#include "load/scenarios.h"
#include "load/server_process.h"

#include <fmt/format.h>

#include <thread>
#include <utility>
#include <vector>

namespace gongyou::load {

void measure_memory(const Sizes& sizes)
{
    const Place place{Engine::sqlite};
    if (sizes.demo_city) {
        int code = 0;
        const auto said = output_of(fmt::format("GONGYOU_SHARE={} {} demo --quiet --data {}", GONGYOU_SOURCE, program_path(), place.folder()), code);
        if (code != 0) {
            line("the demo city", "not made", said);
            return;
        }
    }
    const ServerProcess server{place};
    std::this_thread::sleep_for(std::chrono::seconds{3});
    constexpr double mib = 1024 * 1024;
    const auto at_rest = server.resident_bytes();
    line(sizes.demo_city ? "memory at rest with the demo city" : "memory at rest, empty", fmt::format("{:.1f} MiB", static_cast<double>(at_rest) / mib),
        fmt::format("aim under 64 MiB; started in {:.2f} s", server.start_seconds()));
    {
        Crowd crowd{server.port(), static_cast<std::size_t>(sizes.people)};
        std::vector<char> asked(static_cast<std::size_t>(sizes.people));
        crowd.ask([&](std::size_t i) { return std::exchange(asked[i], 1) ? std::string{} : request_text("GET", "/health", "nobody"); }, 10);
        std::this_thread::sleep_for(std::chrono::milliseconds{500});
        const auto held = server.resident_bytes() - at_rest;
        line("memory for each idle connection", fmt::format("{:.1f} KiB", static_cast<double>(held) / 1024 / sizes.people),
            fmt::format("aim under 8 KiB; {} connections, {:.1f} MiB together", sizes.people, static_cast<double>(held) / mib));
    }
}

}
