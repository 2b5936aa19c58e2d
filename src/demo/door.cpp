#include "demo/session_life.h"

#include <algorithm>

namespace gongyou::demo {

namespace {

constexpr int minutes_a_moment = 5; // the keeper lets people in by the handful

}

/// Who stays away is drawn; the others come between `minutes_before` and `minutes_after`, most of them with the code on
/// their phone.
void SessionLife::open_doors()
{
    const HabitsPlan& habits = world_.city.scenario.habits;
    std::vector<Seat> coming = seats_;
    draw_.draw_to_front(coming, coming.size());
    coming.resize(coming.size() - std::min(coming.size(), static_cast<std::size_t>(drawn_.no_shows)));

    struct Arrivals {
        std::vector<Seat> by_code, by_roll_call;
    };
    std::map<Instant, Arrivals> by_moment;
    const auto with_code = share_of(habits.by_code, std::ssize(coming));
    for (std::int64_t n = 0; n < std::ssize(coming); ++n) {
        const auto minute = draw_.below(static_cast<std::size_t>(habits.minutes_before + habits.minutes_after + 1)) / minutes_a_moment * minutes_a_moment;
        Arrivals& arrivals = by_moment[life().now() + std::chrono::minutes{minute}];
        (n < with_code ? arrivals.by_code : arrivals.by_roll_call).push_back(coming[static_cast<std::size_t>(n)]);
    }
    for (const auto& [moment, arrivals] : by_moment) {
        if (moment == life().now()) let_in(arrivals.by_code, arrivals.by_roll_call);
        else life().at(moment, [this, arrivals = arrivals] { let_in(arrivals.by_code, arrivals.by_roll_call); });
    }
}

void SessionLife::let_in(const std::vector<Seat>& by_code, const std::vector<Seat>& by_roll_call)
{
    const Means& means = life().means();
    const auto codes = means.database.read([&](Transaction& tx) {
        std::vector<std::string> shown;
        for (const Seat& seat : by_code) {
            shown.push_back(activities::code_of(tx, means.tenant, id_of(seat.person), means.keys, means.ids, seat.booking, life().now()).code);
        }
        return shown;
    });
    for (const std::string& code : codes) life().check_in(keeper(), id_, code);
    for (const Seat& seat : by_roll_call) {
        life().submit(
            keeper().person,
            [this, seat](facts::Deed& deed) {
                activities::check_in(deed, keeper(), seat.booking);
                return true;
            },
            [](bool) {});
    }
}

/// After the grace, in the order of the queue, those who wait at the door get the seats of those who are not there; then
/// whoever came in off the street. Planned after the last arrivals of the same moment.
void SessionLife::give_away()
{
    life().then([this] {
        life().submit(
            keeper().person, [this](facts::Deed& deed) { return activities::release_no_shows(deed, keeper(), id_); }, [](std::int64_t) {});

        std::vector<std::size_t> places(queue_.size());
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
        const auto at_the_door = static_cast<std::size_t>(share_of(drawn_.at_the_door, std::ssize(places)));
        draw_.draw_to_front(places, at_the_door);
        places.resize(at_the_door);
        std::ranges::sort(places);
        for (const std::size_t place : places) walk_in(queue_[place]);

        invitation_.apart.insert(invitation_.apart.end(), queue_.begin(), queue_.end());
        for (const Seat& seat : seats_) invitation_.apart.push_back(seat.person);
        for (const std::size_t person : world_.crowd.draw(draw_, invitation_, drawn_.walk_ins, world_.city.scenario.habits.near)) walk_in(person);
    });
}

void SessionLife::walk_in(std::size_t person)
{
    life().submit(
        keeper().person, [this, person](facts::Deed& deed) { return activities::walk_in(deed, keeper(), id_, id_of(person)); },
        [this](const activities::Booking&) { ++booked_; }, "activities.sold_out");
}

void SessionLife::close()
{
    closed_ = true;
    life().submit(
        keeper().person, [this](facts::Deed& deed) { return activities::close_session(deed, keeper(), id_); },
        [this](std::int64_t present) { present_ = present; });
}

}
