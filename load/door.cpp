// The evening begins: tablets at the door, each reading one phone's code after the other.

#include "activities/code.h"
#include "load/city.h"
#include "load/crowd.h"
#include "load/scenarios.h"
#include "load/server_process.h"

#include <fmt/format.h>

namespace gongyou::load {

void measure_door(Engine engine, const Sizes& sizes)
{
    const Place place{engine};
    City city{place, sizes.people};
    const auto evening = city.evening(sizes.people);
    const auto bookings = city.seat(evening, 0, city.members.size());
    city.leave();
    const ServerProcess server{place};
    const Keys keys = Keys::load_or_create(place.folder() + "/keys.toml");
    const Clock clock;
    IdMaker ids{900};

    std::size_t shown = 0;
    const auto path = "/api/sessions/" + print(evening) + "/check-ins";
    const auto scan = [&](std::size_t) -> std::string {
        if (shown == bookings.size()) return {};
        const auto now = clock.now();
        const auto code = activities::write_code(keys, {city.tenant, bookings[shown++], now + activities::code_lifetime, ids.next(now)});
        return request_text("POST", path, city.keeper.token, fmt::format(R"({{"code":"{}"}})", code));
    };
    for (const std::size_t tablets : {24U, 256U}) {
        Crowd crowd{server.port(), tablets};
        const std::size_t from = shown;
        const auto report = crowd.ask([&](std::size_t i) { return shown - from >= bookings.size() / 2 ? std::string{} : scan(i); }, sizes.grab_seconds);
        line(fmt::format("check-ins by code, {} tablets", tablets), fmt::format("p99 {:.1f} ms", report.percentile(0.99)),
            fmt::format("p50 {:.1f} ms, {:.0f}/s, {} of {} let in", report.percentile(0.5), report.per_second(report.answers()), report.of(200),
                report.answers()));
    }
}

}
