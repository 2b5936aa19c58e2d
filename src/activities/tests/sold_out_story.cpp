#include "activities/tests/hall.h"
#include "platform/db/connection.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>

namespace gongyou::activities {

namespace {

/// Counts every statement that any connection runs, as long as it lives.
struct Listening {
    Listening()
    {
        statement_fault() = [this](std::string_view) {
            ++heard;
            return false;
        };
    }
    ~Listening() { statement_fault() = {}; }
    std::atomic<int> heard{0};
};

}

TEST_CASE("sold out: whoever comes too late is refused, whoever is seated gets his seat again, and the database hears of neither")
{
    testing::on_each_engine([](Engine engine) {
        Listening listening;
        Hall hall{engine};
        const auto session = hall.session(20);
        const auto people = hall.members(220);
        for (std::size_t i = 0; i < 20; ++i) hall.book(people[i], session);

        int statements = -1;
        for (int tries = 0; tries < 5 && statements != 0; ++tries) {                // memory is good for a second, which a busy machine may take away
            CHECK(hall.book_refused(people[20], session) == "activities.sold_out"); // it may look, and remembers
            if (tries == 0) CHECK(listening.heard > 0);
            const int before = listening.heard;
            const auto answered = hall.grab.gauges().from_memory;
            const auto batches = hall.grab.gauges().batches;
            const auto began = std::chrono::steady_clock::now();
            int refused = 0, again = 0;
            for (const auto person : people) {
                hall.grab.book(hall.tenant, person, session, nullptr, hall.now, [&](Outcome<Booked> outcome) {
                    if (const auto* refusal = std::get_if<Refusal>(&outcome)) refused += refusal->code == "activities.sold_out";
                    else again += !std::get<Booked>(outcome).fresh;
                });
            }
            hall.grab.drain();
            if (std::chrono::steady_clock::now() - began > std::chrono::milliseconds{500}) continue;
            CHECK(refused == 200);
            CHECK(again == 20);
            statements = listening.heard - before;
            if (statements != 0) continue;
            CHECK(hall.grab.gauges().from_memory == answered + 220);
            CHECK(hall.grab.gauges().batches == batches);
        }
        CHECK(statements == 0);
        CHECK(hall.seats(session) == "20 of 20 taken, 0 waiting, 0 offered");
    });
}

}
