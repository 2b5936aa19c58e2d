// Nine o'clock: everybody asks once, at the same moment, for a tenth as many seats; and then keeps asking.

#include "load/city.h"
#include "load/crowd.h"
#include "load/scenarios.h"
#include "load/server_process.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gongyou::load {

namespace {

void compare_with_database(const Place& place, TenantId tenant, SessionId session, std::int64_t seats, const Report& report)
{
    const auto look = [&](const std::string& sql) {
        return place.look([&](Transaction& tx) { return tx.value<std::int64_t>(sql, tenant, session); });
    };
    const auto taken = look("SELECT taken FROM activities_sessions WHERE tenant_id = $1 AND id = $2");
    const auto rows = look("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2");
    line("oversold", fmt::format("{}", std::max({taken, rows, report.of(201)}) - seats),
        fmt::format("aim 0; {} seats, {} told that they have one, {} taken, {} bookings", seats, report.of(201), taken, rows));
}

}

void measure_rush(Engine engine, const Sizes& sizes)
{
    const Place place{engine};
    City city{place, sizes.people};
    const std::int64_t seats = sizes.people / 10;
    const auto evening = city.evening(seats, 3); // before its doors open: who is seated is known from memory
    city.leave();
    const ServerProcess server{place};
    const auto path = "/api/sessions/" + print(evening) + "/booking";
    Report report;
    {
        Crowd crowd{server.port(), city.members.size()};
        std::vector<char> asked(city.members.size());
        const auto once = [&](const std::string& method, const std::string& target) {
            asked.assign(asked.size(), 0);
            return crowd.ask([&](std::size_t i) { return std::exchange(asked[i], 1) ? std::string{} : request_text(method, target, city.members[i].token); },
                10);
        };
        once("GET", "/health"); // every phone has its connection by nine
        report = once("POST", path);
    }
    line(fmt::format("{} people at once for {} seats, until the last answer", sizes.people, seats), fmt::format("{:.3f} s", report.seconds),
        fmt::format("aim 0.3 s for 10,000; p50 {:.0f} ms, p99 {:.0f} ms", report.percentile(0.5), report.percentile(0.99)));
    const auto neither = report.answers() - report.of(201) - report.of(409) + report.broken;
    if (neither > 0) line("answered with neither yes nor sold out, or not at all", fmt::format("{}", neither));
    compare_with_database(place, city.tenant, evening, seats, report);

    Crowd refused{server.port(), 1000};
    const double memory_before = server.metric("gongyou_seats_answered_from_memory_total"), batches_before = server.metric("gongyou_seat_batches_total");
    const auto more = refused.ask([&](std::size_t i) { return request_text("POST", path, city.members[i].token); }, 2.5);
    const double memory = server.metric("gongyou_seats_answered_from_memory_total") - memory_before;
    const double batches = server.metric("gongyou_seat_batches_total") - batches_before;
    line("sold out or seated already: answers, 1,000 connections", fmt::format("{:.0f}/s", more.per_second(more.answers())),
        fmt::format("{:.1f}% of {} without the database, {:.0f} transactions for the rest, a look a second; p99 {:.1f} ms",
            100 * memory / static_cast<double>(more.answers()),
            more.answers(), batches, more.percentile(0.99)));
}

}
