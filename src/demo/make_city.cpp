#include "demo/city.h"

#include "demo/programmes.h"

namespace gongyou::demo {

MadeCity make_city(const Means& means, const DemoSettings& settings)
{
    const Scenario scenario = read_scenario(settings.scenario_folder);
    const std::uint64_t seed = settings.seed == 0 ? scenario.city.seed : settings.seed;
    const Population population = draw_population(scenario, seed);
    City city{scenario, population, seed};

    constexpr int weight_of_founding = 40; // beside the days, by the time it takes
    std::optional<Progress> progress;
    if (settings.progress) progress.emplace("演示城市", day_of(scenario.city.until) - scenario.city.from + weight_of_founding);

    const Instant first = start_of(scenario.city.from);
    means.clock.stand_at(first);
    found_orgs(means, city, first);
    enrol_persons(means, city, first);
    appoint(means, city, first);
    set_up(means, city, first);
    open_accounts(means, city, first);
    if (progress) progress->advance(weight_of_founding);

    Life life{means};
    schedule_places(life, city);
    schedule_applicants(life, city);
    const Programmes programmes{life, city};
    life.run(scenario.city.until, progress ? &*progress : nullptr);

    means.clock.stand_at(scenario.city.until);
    means.sealer.seal_all(scenario.city.until);
    run_on(means, scenario.city.until);
    if (progress) progress->finish();

    MadeCity made{city.orgs.front(), city.org(scenario.city.published), std::ssize(population.persons), std::ssize(programmes.sessions()), 0, 0,
        scenario.city.until};
    for (const SessionLife& session : programmes.sessions()) {
        made.bookings += session.booked();
        made.check_ins += session.present();
    }
    return made;
}

}
