// How fast seats are given, printed and never judged: through Grab (eligibility, claims, facts, one commit a batch), one
// transaction a booking, and the bare rows in batches of the same size.

#include "activities/tests/hall.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fmt/format.h>

namespace gongyou::activities {

namespace {

constexpr int everybody = 20'000, patient = 400;

template <class F>
double per_second(int count, F what)
{
    const auto start = std::chrono::steady_clock::now();
    what();
    return count / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<PersonId> crowd(Hall& hall)
{
    std::vector<PersonId> people;
    while (std::ssize(people) < everybody) {
        const auto some = hall.members(2'000);
        people.insert(people.end(), some.begin(), some.end());
    }
    return people;
}

void bare_rows(Hall& hall, SessionId session, const std::vector<PersonId>& people)
{
    using enum Batch::Type;
    for (std::size_t from = 0; from < people.size(); from += 1'024) {
        hall.database->write([&](Transaction& tx) {
            Batch rows{"activities_bookings",
                {{"tenant_id", whole}, {"session_id", whole}, {"person_id", whole}, {"generation", whole}, {"id", whole}, {"state", text},
                    {"booked_at", whole}, {"price_fen", whole}, {"free_reason", text}, {"trade", text}, {"town", text}}};
            facts::BatchOfDeeds deeds{tx, hall.tenant, hall.now, hall.ids};
            for (std::size_t i = from; i < std::min(from + 1'024, people.size()); ++i) {
                rows.add(hall.tenant, session, people[i], 0, hall.ids.next(hall.now), "booked", hall.now, Money{}, "", "", "");
                deeds.add(people[i], {.kind = "activities.booked", .topic = "classes", .org = hall.shizhong, .subject = people[i], .record = ""});
            }
            tx.insert(rows);
            deeds.finish();
        });
    }
}

void measure(Engine engine)
{
    Hall hall{engine};
    const auto people = crowd(hall);
    const auto hot = hall.session(everybody), slow = hall.session(everybody), bare = hall.session(everybody);
    std::atomic<int> seated{0};
    const auto rush = [&](SessionId session) {
        for (const auto person : people) {
            hall.grab.book(hall.tenant, person, session, nullptr, hall.now,
                [&](const Outcome<Booked>& outcome) { seated += std::holds_alternative<Booked>(outcome); });
        }
        hall.grab.drain();
    };
    const auto first = per_second(everybody, [&] { rush(hot); });
    const auto second = per_second(everybody, [&] { rush(hall.session(everybody)); });
    const auto one_by_one = per_second(patient, [&] {
        for (int i = 0; i < patient; ++i) hall.book(people[static_cast<std::size_t>(i)], slow);
    });
    const auto rows = per_second(everybody, [&] { bare_rows(hall, bare, people); });
    const auto full = hall.session(1);
    hall.book(people[0], full);
    const auto sold_out = per_second(everybody, [&] { rush(full); });
    fmt::print("{}: Grab {:.0f}/s with strangers, {:.0f}/s with people it knows; one by one {:.0f}/s ({:.0f} times); bare rows {:.0f}/s ({:.2f}); "
               "sold out {:.0f}/s; {} seated, {} batches\n",
        engine == Engine::sqlite ? "SQLite" : "PostgreSQL", first, second, one_by_one, second / one_by_one, rows, second / rows, sold_out,
        seated.load(), hall.grab.gauges().batches);
}

}

TEST_CASE("seats a second")
{
    measure(Engine::sqlite);
    if (!testing::test_postgres().empty()) measure(Engine::postgres);
}

}
