// How long a page of a person's own bookings takes as the city grows, printed and never judged: with the list behind the
// journal, and without it, when every session of the city is asked for him.

#include "activities/list_sessions.h"
#include "activities/tests/hall.h"
#include "platform/db/connection.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fmt/format.h>

namespace gongyou::activities {

namespace {

/// Sessions of the two years past, one after the other; every so-and-so-manyth has a booking of the person's.
void live(Hall& hall, ActivityId activity, PersonId person, std::int64_t from, std::int64_t to)
{
    using enum Batch::Type;
    constexpr std::int64_t each = 20;
    for (std::int64_t first = from; first < to; first += 2'000) {
        Batch sessions{"activities_sessions",
            {{"tenant_id", whole}, {"id", whole}, {"activity_id", whole}, {"org_id", whole}, {"topic", text}, {"title", text}, {"place_id", whole},
                {"room_id", whole},
                {"starts_at", whole}, {"ends_at", whole}, {"seats", whole}, {"taken", whole}, {"opens_at", whole}, {"closes_at", whole},
                {"cancel_until", whole},
                {"price_fen", whole}, {"audience", json}, {"state", text}, {"version", whole}}};
        Batch bookings{"activities_bookings",
            {{"tenant_id", whole}, {"session_id", whole}, {"person_id", whole}, {"generation", whole}, {"id", whole}, {"state", text}, {"booked_at", whole},
                {"price_fen", whole}, {"free_reason", text}, {"trade", text}, {"town", text}}};
        for (std::int64_t n = first; n < std::min(first + 2'000, to); ++n) {
            const Instant starts_at = hall.now - std::chrono::minutes{10 * (n + 1)};
            const auto id = hall.ids.next(hall.now);
            sessions.add(hall.tenant, id, activity, hall.shizhong, "classes", "书法基础", 0, 0, starts_at, starts_at + std::chrono::hours{1}, 20, each, starts_at,
                starts_at, starts_at, 0, Json{"{}"}, "planned", 0);
            const bool his = n % (to / 40 + 1) == 0;
            for (std::int64_t k = 0; k < each; ++k) {
                const auto who = his && k == 0 ? person.value : 1'000'000 + k;
                bookings.add(hall.tenant, id, who, 0, hall.ids.next(hall.now), "booked", starts_at, 0, "", "", "");
            }
        }
        hall.database->write([&](Transaction& tx) {
            tx.insert(sessions);
            tx.insert(bookings);
        });
    }
}

double milliseconds_a_page(Hall& hall, PersonId person, View view)
{
    constexpr int times = 20;
    const auto page = [&] { return hall.read([&](Transaction& tx) { return own_bookings(tx, hall.tenant, person, view, hall.now, SessionId{}, 50).size(); }); };
    page();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) page();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / times;
}

void measure(Engine engine)
{
    Hall hall{engine};
    const auto activity = hall.activity();
    const auto person = hall.member();
    std::int64_t lived = 0;
    for (const std::int64_t sessions : {2'000, 20'000, 100'000}) {
        live(hall, activity, person, lived, sessions);
        lived = sessions;
        // PostgreSQL looks at its tables once a minute by itself; these were filled within seconds.
        if (engine == Engine::postgres) hall.database->write([](Transaction& tx) { tx.connection().run_script("ANALYZE"); });
        hall.database->write([&](Transaction& tx) { tx.change("DELETE FROM activities_followed WHERE tenant_id = $1", hall.tenant); });
        const auto without = milliseconds_a_page(hall, person, View::past);
        const auto start = std::chrono::steady_clock::now();
        follow_bookings(*hall.database, hall.tenant);
        const auto made = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        fmt::print("{} {:>7} sessions: past {:.2f} ms, coming {:.2f} ms; without the list {:.1f} ms; the list made anew in {:.1f} s\n",
            engine == Engine::sqlite ? "SQLite    " : "PostgreSQL", sessions, milliseconds_a_page(hall, person, View::past),
            milliseconds_a_page(hall, person, View::coming), without, made);
    }
}

}

TEST_CASE("a page of one's own bookings")
{
    measure(Engine::sqlite);
    if (!testing::test_postgres().empty()) measure(Engine::postgres);
}

}
