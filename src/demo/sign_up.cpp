#include "demo/session_life.h"

#include <algorithm>

namespace gongyou::demo {

SessionLife::Tries SessionLife::sign_ins(std::vector<std::string> SignInPlan::*list) const
{
    Tries persons;
    for (const SignInPlan& plan : world_.city.scenario.sign_ins) {
        if (std::ranges::find(plan.*list, plan_.id) == (plan.*list).end()) continue;
        persons.push_back(world_.city.population.person_of_sign_in.at(plan.id));
    }
    return persons;
}

/// The day before the session, and before the life ends.
Instant SessionLife::end_of_tries() const
{
    return std::min(start_of(day_of(plan_.starts_at)), start_of(day_of(world_.city.scenario.city.until)));
}

SessionLife::Tries SessionLife::draw_tries()
{
    const Tries first = sign_ins(&SignInPlan::booked);
    always_wait_ = sign_ins(&SignInPlan::waiting);
    invitation_.apart = first;
    invitation_.apart.insert(invitation_.apart.end(), always_wait_.begin(), always_wait_.end());
    for (const std::size_t person : invitation_.apart) world_.crowd.engage(person, invitation_);

    Tries tries = first;
    const Tries drawn = world_.crowd.draw(draw_, invitation_, drawn_.tries - std::ssize(first), world_.city.scenario.habits.near);
    tries.insert(tries.end(), drawn.begin(), drawn.end());
    return tries;
}

void SessionLife::open()
{
    const HabitsPlan& habits = world_.city.scenario.habits;
    const Tries tries = draw_tries();
    const auto window = world_.hours.between(plan_.opens_at + std::chrono::minutes{habits.rush_minutes}, end_of_tries());
    const auto in_the_rush = window.empty() ? std::ssize(tries) : share_of(habits.first_minutes, std::ssize(tries));

    std::map<Instant, Tries> by_moment;
    for (std::int64_t n = 0; n < std::ssize(tries); ++n) {
        const Instant moment = n < in_the_rush ? world_.hours.in_the_rush(draw_, plan_.opens_at) : window.draw(draw_);
        by_moment[moment].push_back(tries[static_cast<std::size_t>(n)]);
    }
    if (!always_wait_.empty()) { // when everybody else has tried
        Tries& last = by_moment[std::max(by_moment.empty() ? plan_.opens_at : by_moment.rbegin()->first, plan_.opens_at)];
        last.insert(last.end(), always_wait_.begin(), always_wait_.end());
    }
    for (auto& [moment, persons] : by_moment) {
        if (moment == life().now()) book(persons);
        else life().at(moment, [this, persons = std::move(persons)] { book(persons); });
    }
    schedule_cancellations();
}

void SessionLife::schedule_cancellations()
{
    const Instant limit = plan_.starts_at - std::chrono::minutes{programme_.plan.cancel_until_minutes};
    const Instant rush_is_over = plan_.opens_at + std::chrono::minutes{world_.city.scenario.habits.rush_minutes};
    const auto window = world_.hours.between(rush_is_over, std::min(limit, world_.city.scenario.city.until));
    for (std::int64_t n = 0; n < drawn_.cancels && !window.empty(); ++n) {
        life().at(window.draw(draw_), [this] { cancel_one(); });
    }
}

// In the wave after that of the moment's cancellations: the booking server may answer “sold out” from memory, and that must
// not depend on whether a seat that comes free in the same moment has come free already.
void SessionLife::book(const Tries& persons)
{
    life().then([this, persons] { ask_for_seats(persons); });
}

void SessionLife::ask_for_seats(const Tries& persons)
{
    if (is_over()) return;
    const auto outcomes = std::make_shared<std::vector<activities::Outcome<activities::Booked>>>(persons.size(), std::exception_ptr{});
    for (std::size_t i = 0; i < persons.size(); ++i) {
        life().book(id_of(persons[i]), id_, [outcomes, i](activities::Outcome<activities::Booked> outcome) { (*outcomes)[i] = std::move(outcome); });
    }
    life().then([this, persons, outcomes] { settle(persons, *outcomes); });
}

void SessionLife::settle(const Tries& persons, std::vector<activities::Outcome<activities::Booked>>& outcomes)
{
    for (std::size_t i = 0; i < persons.size(); ++i) {
        if (const auto* booked = std::get_if<activities::Booked>(&outcomes[i])) {
            seats_.push_back({persons[i], booked->booking.id});
            ++booked_;
        } else if (const auto* refusal = std::get_if<Refusal>(&outcomes[i])) {
            if (refusal->code != "activities.sold_out") life().fail(*refusal, "booking");
            const bool always = std::ranges::find(always_wait_, persons[i]) != always_wait_.end();
            if (always || falls_to(drawn_.join_queue, ++refused_)) join_queue(persons[i]);
        } else {
            life().fail(std::get<std::exception_ptr>(outcomes[i]));
        }
    }
}

/// Whoever finds that a seat came free in the same moment signs up after all.
void SessionLife::join_queue(std::size_t person)
{
    if (is_over()) return;
    const auto joined = std::make_shared<bool>(false);
    life().submit(
        id_of(person), [this, person](facts::Deed& deed) { return activities::join_waiting(deed, id_of(person), id_); },
        [this, person, joined](std::int64_t) {
            queue_.push_back(person);
            *joined = true;
        },
        "activities.seats_left");
    life().then([this, person, joined] {
        if (!*joined) book({person});
    });
}

void SessionLife::cancel_one()
{
    if (is_over() || seats_.empty()) return;
    const auto at = seats_.begin() + static_cast<std::ptrdiff_t>(draw_.below(seats_.size()));
    const Seat seat = *at;
    seats_.erase(at);
    life().submit(
        id_of(seat.person),
        [this, seat](facts::Deed& deed) {
            activities::cancel_booking(deed, id_of(seat.person), seat.booking);
            return true;
        },
        [](bool) {});
    life().then([this] { follow_offers(); });
}

}
