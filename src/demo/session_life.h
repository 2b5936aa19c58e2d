#pragma once

// One session from its planning to its end, step by step, as the people of the scenario live it.

#include "demo/crowd.h"
#include "demo/hours.h"
#include "demo/life.h"

#include <deque>

namespace gongyou::demo {

/// What the sessions of a programme share.
struct ProgrammeLife {
    const ProgrammePlan& plan;
    const Habit& habit;
    std::size_t org = 0;               // index into the population's orgs
    activities::ActivityId activity{}; // where the whole programme is one activity
    std::vector<bool> tried{};         // likewise: who tried any of its sessions
};

/// The shares of a habit as they were drawn for one session.
struct Drawn {
    Drawn(Draw& draw, const Habit& habit, const SessionPlan& plan);
    std::int64_t tries, cancels, no_shows, walk_ins;
    double join_queue, offer_taken, at_the_door;
};

/// An activity as it is announced: the whole programme, or one of its sessions.
activities::NewActivity activity_of(const City& city, const ProgrammePlan& plan, const std::string& title);

class SessionLife {
public:
    struct World {
        Life& life;
        City& city;
        Crowd& crowd;
        const Hours& hours;
    };

    SessionLife(World world, ProgrammeLife& programme, const SessionPlan& plan);
    SessionLife(const SessionLife&) = delete;
    SessionLife& operator=(const SessionLife&) = delete;

    void schedule();
    Instant planned_at() const;
    std::int64_t booked() const { return booked_; }
    std::int64_t present() const { return present_; }

private:
    struct Seat {
        std::size_t person;
        activities::BookingId booking;
    };
    using Tries = std::vector<std::size_t>;

    // session_life.cpp: planning
    void plan();
    void plan_session();
    void call_off();
    bool is_over() const { return called_off_ || closed_; }
    Instant end_of_tries() const;

    // sign_up.cpp
    void open();
    Tries draw_tries();
    void schedule_cancellations();
    void book(const Tries& persons);
    void ask_for_seats(const Tries& persons);
    void settle(const Tries& persons, std::vector<activities::Outcome<activities::Booked>>& outcomes);
    void join_queue(std::size_t person);
    void cancel_one();

    // offers.cpp
    void follow_offers();
    void answer_offer(std::size_t person, const activities::Offer& offer);

    // door.cpp
    void open_doors();
    void let_in(const std::vector<Seat>& by_code, const std::vector<Seat>& by_roll_call);
    void give_away();
    void walk_in(std::size_t person);
    void close();

    PersonId id_of(std::size_t person) const { return world_.city.persons[person]; }
    Life& life() { return world_.life; }
    const Actor& officer() const { return world_.city.officer(programme_.plan.org); }
    const Actor& keeper() const { return world_.city.keeper(programme_.plan.org); }
    Tries sign_ins(std::vector<std::string> SignInPlan::*list) const;

    World world_;
    ProgrammeLife& programme_;
    const SessionPlan& plan_;
    Draw draw_;
    Drawn drawn_;
    Invitation invitation_;

    activities::ActivityId activity_{};
    activities::SessionId id_{};
    std::vector<Seat> seats_;       // booked and not cancelled
    std::deque<std::size_t> queue_; // who waits, the next first
    Tries always_wait_;             // sign-ins that are to stand in the queue
    std::int64_t refused_ = 0, offers_ = 0, booked_ = 0, present_ = 0;
    bool called_off_ = false, closed_ = false;
};

}
