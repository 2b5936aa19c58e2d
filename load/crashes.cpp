// A round: members book and give back over many connections, and in the middle of it the server is killed (SIGKILL,
// nothing is flushed or said good-bye to), or PostgreSQL under it. Then every answer that anybody was given must still
// hold, seats, bookings and facts must be the same number, the database whole and the journal sound.
//
// What was committed and never acknowledged must be given to whoever asks again: each round ends with an answer that is
// thrown away after the commit, and three retries that all get the same booking.
//
// Two controls show that this can fail: a server that answers before its commit, and PostgreSQL told to commit without
// waiting for its log, must both be found out. (That an fsync reaches the disk cannot be shown by killing processes.)

#include "load/aftermath.h"
#include "load/retries.h"
#include "load/scenarios.h"
#include "load/seal_crashes.h"
#include "load/server_process.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <random>
#include <thread>

namespace gongyou::load {

namespace {

constexpr int members = 640;
constexpr int evenings_a_round = 40;
constexpr int tries_of_a_control = 8;

enum class Victim { server,
    database };

/// One engine's city and what is to be killed in it.
class Crashes {
public:
    explicit Crashes(Engine engine, int rounds) : place_(engine),
                                                  city_(place_, members)
    {
        for (int n = 0; n < rounds * evenings_a_round; ++n) evenings_.push_back(city_.evening(members));
        city_.leave();
    }

    const Place& place() const { return place_; }

    /// Everybody asks until the victim dies. Gives the server where it lives on.
    std::unique_ptr<ServerProcess> kill_under_load(Care care, Victim victim, Findings& findings);

    Findings round(Victim victim);

    /// How many promises a careless house broke; 0: it was not found out.
    std::size_t control(Care care, Victim victim);

    const Asking& asking() const { return *asking_; }

private:
    std::vector<SessionId> next_evenings()
    {
        const auto from = evenings_.begin() + static_cast<std::ptrdiff_t>(used_);
        used_ += evenings_a_round;
        return {from, from + evenings_a_round};
    }

    const Place place_;
    City city_;
    std::vector<SessionId> evenings_;
    std::size_t used_ = 0;
    std::optional<Asking> asking_;
    std::minstd_rand dice_{7};
};

std::unique_ptr<ServerProcess> Crashes::kill_under_load(Care care, Victim victim, Findings& findings)
{
    auto server = std::make_unique<ServerProcess>(place_, care);
    asking_.emplace(city_, next_evenings());
    const std::size_t answers = std::uniform_int_distribution<std::size_t>{50, 3000}(dice_);
    const std::chrono::microseconds later{std::uniform_int_distribution{0, 5000}(dice_)};
    std::atomic<bool> now = false;
    std::string trouble = fmt::format("all was answered, or the server died by itself, before {} answers", answers);
    std::jthread killer{[&](const std::stop_token& stop) {
        while (!now && !stop.stop_requested()) std::this_thread::sleep_for(std::chrono::microseconds{100});
        if (!now) return;
        std::this_thread::sleep_for(later);
        try {
            if (victim == Victim::server) server->kill_hard();
            else place_.crash_postgres();
            trouble.clear();
        } catch (const std::exception& error) {
            trouble = error.what();
        }
    }};
    asking_->ask(server->port(), [&](std::size_t so_far) { now = now || so_far >= answers; });
    killer.request_stop();
    killer.join();
    findings.expect(trouble.empty(), trouble);
    if (victim == Victim::server) server.reset();
    else place_.await_postgres();
    return server;
}

Findings Crashes::round(Victim victim)
{
    Findings findings;
    try {
        auto server = kill_under_load(Care::as_it_is, victim, findings);
        if (!server) server = std::make_unique<ServerProcess>(place_);
        ask_again(*server, city_, asking_->promises(), findings);
        lose_an_answer(*server, place_, city_, evenings_[used_ - 1], findings);
        server.reset();
        look_at_promises(place_, city_, asking_->promises(), findings);
        verify_journal(place_, findings);
    } catch (const std::exception& error) {
        findings.wrong.emplace_back(error.what());
    }
    return findings;
}

std::size_t Crashes::control(Care care, Victim victim)
{
    Findings findings; // it has more to find fault with than the promises
    kill_under_load(care, victim, findings);
    return look_at_promises(place_, city_, asking_->promises(), findings);
}

struct Tally {
    int passed = 0, failed = 0;

    void add(const std::string& what, const std::vector<std::string>& wrong)
    {
        (wrong.empty() ? passed : failed) += 1;
        fmt::print("{}\n", what);
        for (const auto& sentence : wrong) fmt::print("  WRONG: {}\n", sentence);
        std::fflush(stdout);
    }
};

/// A careless house is found out within a few tries, or the check is worth nothing.
void run_control(Engine engine, Care care, Victim victim, const std::string& what, Tally& tally)
{
    Crashes crashes{engine, tries_of_a_control};
    if (victim == Victim::database) crashes.place().commit_without_waiting();
    std::size_t broken = 0, of = 0;
    int tries = 0;
    for (; tries < tries_of_a_control && broken == 0; ++tries) {
        broken = crashes.control(care, victim);
        of = crashes.asking().promises().size();
    }
    tally.add(fmt::format("{}, control, {}: {} of {} promises found broken after {} kills", crashes.place().name(), what, broken, of, tries),
        broken > 0 ? std::vector<std::string>{} : std::vector<std::string>{"the check does not see what it is there for"});
}

void run_rounds(Engine engine, int rounds, Tally& tally)
{
    Crashes crashes{engine, rounds};
    for (int n = 0; n < rounds; ++n) {
        const Victim victim = engine == Engine::postgres && n % 2 == 1 ? Victim::database : Victim::server;
        const auto found = crashes.round(victim);
        const auto& promises = crashes.asking().promises();
        tally.add(fmt::format("{}, round {}, {} killed: {} promises looked for, {} calls without an answer", crashes.place().name(), n + 1,
                      victim == Victim::server ? "the server" : "PostgreSQL", promises.size(), crashes.asking().unanswered()),
            found.wrong);
    }
}

void run_sealer(Engine engine, Tally& tally)
{
    const Place place{engine};
    City{place, members}.leave(); // its facts wait to be sealed
    Findings found;
    const int deaths = kill_the_sealer(place, found);
    tally.add(fmt::format("{}, the sealer killed at each of its {} steps", place.name(), deaths), found.wrong);
}

}

bool survive_crashes(int rounds)
{
    Tally tally;
    for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
        if (engine == Engine::postgres && postgres_server().empty()) continue;
        run_rounds(engine, rounds, tally);
        run_sealer(engine, tally);
        run_control(engine, Care::answers_early, Victim::server, "a server that answers before its commit", tally);
    }
    if (!postgres_server().empty())
        run_control(Engine::postgres, Care::as_it_is, Victim::database, "PostgreSQL killed while it commits without waiting", tally);
    fmt::print("{} passed, {} failed\n", tally.passed, tally.failed);
    return tally.failed == 0;
}

}
