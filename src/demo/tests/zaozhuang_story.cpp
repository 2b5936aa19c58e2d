// The demo city itself, lived once on SQLite as `./run` does it: its figures lie within the bounds that demo/README.md
// draws from the capacities. It takes up to a minute.

#include "demo/scenario/scenario.h"
#include "demo/tests/small_city.h"

#include "figures/figures.h"
#include "playbooks/playbooks.h"

#include <chrono>
#include <doctest/doctest.h>

namespace gongyou::demo {

TEST_CASE("the demo city's year gives the figures of its case, within the bounds of its capacities")
{
    const std::string source = GONGYOU_SOURCE;
    const auto begun = std::chrono::steady_clock::now();
    LivedCity city{Engine::sqlite, source + "/demo/zaozhuang", 0};
    MESSAGE("lived in " << std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count() << " ms: "
                        << city.number("SELECT COUNT(*) FROM facts_facts") << " facts, " << city.made.bookings << " bookings, " << city.made.check_ins
                        << " check-ins");

    const figures::Period year{*make_day(2024, 1, 1), *make_day(2024, 12, 31)};
    const IdList published{{city.made.published.value}};
    const auto figure = [&](const std::string& row) {
        return city.house->database().read([&](Transaction& tx) {
            for (const figures::Installed& installed : figures::list_figures(tx, city.tenant, published)) {
                if (installed.definition.published != row) continue;
                return figures::compute_figure(tx, city.tenant, published, installed.definition, year).exact.value().numerator;
            }
            return std::int64_t{-1};
        });
    };
    CHECK(city.made.persons == 30'000 + std::ssize(read_scenario(source + "/demo/zaozhuang").sign_ins));
    CHECK(figure("08.a") == 3);
    CHECK(figure("08.b") == 44);
    CHECK(figure("08.c") == 10);
    CHECK(figure("08.d") == 44);
    const auto attendance = figure("08.e"), with_partner = figure("08.g");
    CHECK(attendance >= 22'144);
    CHECK(attendance <= 27'680);
    CHECK(figure("08.f") == 35);
    CHECK(with_partner >= 13'488);
    CHECK(with_partner <= 16'860);
    CHECK(figure("08.h") == 1'500);

    // what is to come: one class full with a dozen waiting, one with a seat left, one that opens within the hour
    const auto title_and_day = [](const char* what, const char* title) {
        return std::string{"SELECT "} + what + " FROM activities_sessions s WHERE s.state = 'planned' AND s.title = '" + title + "' ORDER BY starts_at LIMIT 1";
    };
    CHECK(city.number(title_and_day("s.seats - s.taken", "家庭烘焙")) == 0);
    CHECK(city.number(title_and_day("(SELECT COUNT(*) FROM activities_waiting w WHERE w.tenant_id = s.tenant_id AND w.session_id = s.id)", "家庭烘焙")) >= 11);
    CHECK(city.number(title_and_day("s.seats - s.taken", "生活花艺")) == 1);
    CHECK(city.number(title_and_day("s.opens_at", "新春职工羽毛球团体赛")) == (city.made.until + std::chrono::hours{1}).ms);
    CHECK(city.number("SELECT COUNT(*) FROM activities_sessions WHERE state = 'planned'") == 12);

    // an officer's inbox has something in it, one of it due today
    CHECK(city.number("SELECT COUNT(*) FROM matters_matters WHERE topic = 'joining' AND holder = 'reviewer'") == 2);
    CHECK(city.number("SELECT COUNT(*) FROM matters_matters WHERE due_day = " + std::to_string(day_of(city.made.until).number)) == 1);
    CHECK(city.number("SELECT COUNT(*) FROM people_persons WHERE town LIKE '%-%'") == 0);

    const auto verdict = facts::verify(city.house->database(), city.tenant, city.anchor(), facts::signed_by(city.house->keys()));
    CHECK(verdict.sound());
    CHECK(verdict.waiting == 0);
}

}
