// Everybody books the same evening over 1,000 connections, then the next evening, as fast as answers come.

#include "load/baseline.h"
#include "load/crowd.h"
#include "load/scenarios.h"
#include "load/server_process.h"

#include <fmt/format.h>

namespace gongyou::load {

namespace {

constexpr std::size_t connections = 1000;

/// Each connection speaks for every thousandth member; all of them book the first evening, then the second …
Crowd::Next bookings_of(const City& city, const std::vector<SessionId>& evenings, std::vector<std::size_t>& asked)
{
    asked.assign(connections, 0);
    return [&](std::size_t connection) -> std::string {
        const std::size_t each = city.members.size() / connections, n = asked[connection]++;
        if (n >= each * evenings.size()) return {};
        const Caller& caller = city.members[connection + n % each * connections];
        return request_text("POST", "/api/sessions/" + print(evenings[n / each]) + "/booking", caller.token);
    };
}

struct Grabbed {
    double per_second = 0;
    std::int64_t booked = 0;
};

Grabbed grab(const Place& place, City& city, const Sizes& sizes)
{
    std::vector<SessionId> evenings;
    for (int i = 0; i < sizes.evenings; ++i) evenings.push_back(city.evening(std::ssize(city.members)));
    city.leave();
    const ServerProcess server{place};
    Crowd crowd{server.port(), connections};
    std::vector<std::size_t> asked;
    const double before = server.cpu_seconds();
    const auto report = crowd.ask(bookings_of(city, evenings, asked), sizes.grab_seconds);
    const auto booked = report.of(201);
    const double used = server.cpu_seconds() - before, rate = report.per_second(booked);
    line("bookings over HTTP, 1,000 connections, one hot session", fmt::format("{:.0f}/s", rate),
        fmt::format("{} booked in {:.2f} s, p50 {:.1f} ms, p99 {:.1f} ms, {:.1f} us of the server's CPU each", booked, report.seconds, report.percentile(0.5),
            report.percentile(0.99), used / static_cast<double>(booked) * 1e6));
    if (booked != report.answers()) line("answered otherwise, or not", fmt::format("{}", report.answers() - booked + report.broken));
    return {rate, booked};
}

/// Seats, bookings and facts must be the same number as the answers.
void compare_with_database(const Place& place, TenantId tenant, std::int64_t booked)
{
    const auto look = [&](const std::string& sql) {
        return place.look([&](Transaction& tx) { return tx.value<std::int64_t>(sql, tenant); });
    };
    const auto seats = look("SELECT CAST(SUM(taken) AS BIGINT) FROM activities_sessions WHERE tenant_id = $1");
    const auto rows = look("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1");
    const auto facts = look("SELECT COUNT(*) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booked'");
    const auto sealed = look("SELECT COUNT(*) FROM facts_sealed s JOIN facts_facts f ON f.tenant_id = s.tenant_id AND f.id = s.fact_id"
                             " WHERE s.tenant_id = $1 AND f.kind = 'activities.booked'");
    line("acknowledged = seats taken = bookings = facts", booked == seats && seats == rows && rows == facts ? "yes" : "NO",
        fmt::format("{}, {}, {}, {}; {} of the facts sealed meanwhile", booked, seats, rows, facts, sealed));
}

std::string times(double much, double beside, const char* aim)
{
    const std::string wanted = *aim ? fmt::format(" (aim {})", aim) : "";
    return fmt::format("bookings over HTTP: {:.2f} times it{}", much / beside, wanted);
}

/// On PostgreSQL most of it is another process's.
std::string cpu_of(const Wrote& wrote, bool postgres)
{
    return postgres ? "" : fmt::format("; {:.1f} us of CPU each", wrote.cpu_us);
}

}

void measure_grab(Engine engine, const Sizes& sizes)
{
    const bool postgres = engine == Engine::postgres;
    const double before = postgres ? pgbench(sizes.pgbench_seconds / 2) : 0;
    const Place place{engine};
    City city{place, sizes.people};
    const auto grabbed = grab(place, city, sizes);
    compare_with_database(place, city.tenant, grabbed.booked);
    if (postgres) {
        const double tpcb = (before + pgbench(sizes.pgbench_seconds / 2)) / 2;
        line("pgbench tpcb-like, scale 50, 64 clients, before and after", fmt::format("{:.0f}/s", tpcb), times(grabbed.per_second, tpcb, "7"));
    }
    const Place other{engine};
    City bare{other, 1};
    const auto evening = bare.evening(100'000'000);
    const Wrote single = one_by_one(bare, evening, sizes.beside_seconds);
    line("the same rows, one transaction for each booking", fmt::format("{:.0f}/s", single.per_second),
        times(grabbed.per_second, single.per_second, postgres ? "" : "10") + cpu_of(single, postgres));
    const Wrote batched = bare_batches(bare, evening, sizes.beside_seconds);
    line("the same rows, a bare loop of 1,024 a transaction", fmt::format("{:.0f}/s", batched.per_second),
        times(grabbed.per_second, batched.per_second, postgres ? "" : "0.5") + cpu_of(batched, postgres));
}

}
