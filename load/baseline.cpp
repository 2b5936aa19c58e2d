#include "load/baseline.h"

#include "load/server_process.h"

#include <fmt/format.h>

#include <chrono>
#include <stdexcept>

#include <sys/resource.h>

namespace gongyou::load {

namespace {

using Steady = std::chrono::steady_clock;
using enum Batch::Type;

struct Rows {
    Batch bookings{"activities_bookings",
        {{"tenant_id", whole}, {"session_id", whole}, {"person_id", whole}, {"generation", whole}, {"id", whole}, {"state", text},
            {"booked_at", whole}, {"price_fen", whole}, {"free_reason", text}, {"trade", text}, {"town", text}},
        Batch::OnConflict::ignore};
    Batch facts{"facts_facts",
        {{"tenant_id", whole}, {"id", whole}, {"deed_id", whole}, {"recorded_at", whole}, {"day", whole}, {"kind", text}, {"topic", text},
            {"org_id", whole}, {"actor_id", whole}, {"subject_id", whole}, {"weight", whole}, {"quantity", whole}, {"amount_fen", whole},
            {"record", text}, {"detail", json}}};
    Batch queue{"facts_queue", {{"tenant_id", whole}, {"fact_id", whole}}};
};

std::int64_t persons_made = 0;

void write(Transaction& tx, City& city, SessionId session, Instant now, std::int64_t count)
{
    IdMaker& ids = city.house().ids();
    const TenantId tenant = city.tenant;
    Rows rows;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t person = ++persons_made, booking = ids.next(now), deed = ids.next(now), fact = ids.next(now);
        rows.bookings.add(tenant, session, person, 0, booking, "booked", now, 0, "", "manufacturing", "shizhong-shuiguo");
        rows.facts.add(tenant, fact, deed, now, day_of(now), "activities.booked", "classes", 1, person, person, 1, 1, 0,
            "activities/booking/" + print_id(booking), std::string_view{R"({"session":"0ABCDEFGHJKMN","trade":"manufacturing","town":"shizhong-shuiguo"})"});
        rows.queue.add(tenant, fact);
    }
    tx.change("UPDATE activities_sessions SET taken = taken + $3 WHERE tenant_id = $1 AND id = $2 AND taken + $3 <= seats", tenant, session, count);
    tx.insert(rows.bookings);
    tx.insert(rows.facts);
    tx.insert(rows.queue);
}

double cpu_seconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Wrote write_for(City& city, SessionId session, double seconds, std::int64_t together)
{
    std::int64_t written = 0;
    const double cpu_before = cpu_seconds();
    const auto began = Steady::now();
    const auto passed = [&] { return std::chrono::duration<double>(Steady::now() - began).count(); };
    while (passed() < seconds) {
        const auto now = city.house().clock().now();
        city.house().database().write([&](Transaction& tx) { write(tx, city, session, now, together); });
        written += together;
    }
    const auto count = static_cast<double>(written);
    return {count / passed(), (cpu_seconds() - cpu_before) / count * 1e6};
}

}

Wrote one_by_one(City& city, SessionId session, double seconds)
{
    return write_for(city, session, seconds, 1);
}

Wrote bare_batches(City& city, SessionId session, double seconds)
{
    return write_for(city, session, seconds, 1024);
}

double pgbench(double seconds)
{
    const std::string programs = "/usr/lib/postgresql/15/bin/", url = url_of("gongyou_pgbench");
    static bool made = false;
    int code = 0;
    if (!made) {
        on_the_server("DROP DATABASE IF EXISTS gongyou_pgbench");
        on_the_server("CREATE DATABASE gongyou_pgbench");
        if (const auto said = output_of(fmt::format("{}pgbench -i -q -s 50 '{}'", programs, url), code); code != 0) throw std::runtime_error(said);
        made = true;
    }
    const auto said = output_of(fmt::format("{}pgbench -M prepared -c 64 -j 2 -T {:.0f} '{}'", programs, seconds, url), code);
    const auto at = said.find("tps = ");
    if (code != 0 || at == std::string::npos) throw std::runtime_error(said);
    return std::stod(said.substr(at + 6));
}

}
