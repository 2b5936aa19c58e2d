#include "demo/session_life.h"

#include "demo/scenario/readers.h"

#include <fmt/format.h>

namespace gongyou::demo {

namespace {

constexpr int morning = 9 * 60;
constexpr int days_planned_ahead = 7; // of the opening of the sign-up

Invitation invitation_to(const City& city, ProgrammeLife& programme, const SessionPlan& plan)
{
    Invitation invitation;
    invitation.org = programme.org;
    const PlacePlan* place = find_plan(city.scenario.places.places, plan.place);
    invitation.town = static_cast<std::size_t>(find_plan(city.scenario.towns, place->town) - city.scenario.towns.data());
    invitation.women_only = plan.women_only;
    invitation.on = day_of(plan.starts_at);
    if (programme.plan.one_per == activities::OnePer::activity) invitation.tried = &programme.tried;
    return invitation;
}

}

Drawn::Drawn(Draw& draw, const Habit& habit, const SessionPlan& plan)
{
    const double demand = draw.between(habit.demand);
    tries = share_of(plan.demand.value_or(demand), plan.seats);
    cancels = share_of(draw.between(habit.cancel), plan.seats);
    no_shows = share_of(draw.between(habit.no_show), plan.seats);
    walk_ins = share_of(draw.between(habit.walk_in), plan.seats);
    join_queue = draw.between(habit.join_queue);
    offer_taken = draw.between(habit.offer_taken);
    at_the_door = draw.between(habit.at_the_door);
    if (plan.demand) cancels = 0; // so many are to have a seat when the clock stops
}

SessionLife::SessionLife(World world, ProgrammeLife& programme, const SessionPlan& plan)
    : world_(world),
      programme_(programme),
      plan_(plan),
      draw_(world.city.seed, "session " + plan.id),
      drawn_(draw_, programme.habit, plan),
      invitation_(invitation_to(world.city, programme, plan))
{
}

Instant SessionLife::planned_at() const
{
    return at_minute(std::max(world_.city.scenario.city.from, day_of(plan_.opens_at) - days_planned_ahead), morning);
}

void SessionLife::schedule()
{
    const Instant until = world_.city.scenario.city.until;
    const HabitsPlan& habits = world_.city.scenario.habits;
    life().at(planned_at(), [this] { plan(); });
    if (plan_.opens_at < until) life().at(plan_.opens_at, [this] { open(); });
    if (plan_.cancelled) {
        life().at(at_minute(*plan_.cancelled, morning + 60), [this] { call_off(); });
    } else if (plan_.ends_at < until) {
        life().at(plan_.starts_at - std::chrono::minutes{habits.minutes_before}, [this] { open_doors(); });
        life().at(plan_.starts_at + std::chrono::minutes{std::max(programme_.plan.grace_minutes, habits.minutes_after)}, [this] { give_away(); });
        life().at(plan_.ends_at, [this] { close(); });
    }
}

void SessionLife::plan()
{
    if (programme_.plan.one_per == activities::OnePer::session) {
        activities::NewActivity wish = activity_of(world_.city, programme_.plan, plan_.title);
        if (!plan_.partner.empty()) wish.partners = {world_.city.org(plan_.partner)};
        life().submit(
            officer().person, [this, wish](facts::Deed& deed) { return activities::plan_activity(deed, officer(), wish); },
            [this](activities::ActivityId id) { activity_ = id; });
    }
    life().then([this] { plan_session(); });
}

void SessionLife::plan_session()
{
    if (programme_.plan.one_per == activities::OnePer::activity) activity_ = programme_.activity;
    activities::NewSession wish;
    wish.title = plan_.title;
    wish.place = world_.city.places.at(plan_.place);
    wish.room = world_.city.rooms.at(plan_.place + "/" + plan_.room);
    wish.starts_at = plan_.starts_at;
    wish.ends_at = plan_.ends_at;
    wish.seats = plan_.seats;
    wish.opens_at = plan_.opens_at;
    wish.cancel_until = plan_.starts_at - std::chrono::minutes{programme_.plan.cancel_until_minutes};
    if (plan_.women_only) wish.audience = activities::Audience{.orgs = {}, .age_from = {}, .age_to = {}, .sex = people::Sex::woman, .credentials = {}};
    if (!plan_.partner.empty()) wish.partners = {world_.city.org(plan_.partner)};
    life().submit(
        officer().person, [this, wish](facts::Deed& deed) { return activities::plan_session(deed, officer(), activity_, wish); },
        [this](activities::SessionId id) {
            id_ = id;
            world_.city.sessions.emplace(plan_.id, id);
        });
}

void SessionLife::call_off()
{
    called_off_ = true;
    life().submit(
        officer().person,
        [this](facts::Deed& deed) {
            activities::cancel_session(deed, officer(), id_, plan_.reason);
            return true;
        },
        [](bool) {});
}

activities::NewActivity activity_of(const City& city, const ProgrammePlan& plan, const std::string& title)
{
    activities::NewActivity wish;
    wish.org = city.org(plan.org);
    wish.title = title;
    wish.topic = plan.topic;
    wish.about = fmt::format("{}主办，面向所属各级工会的会员，免费参加。请在手机上预约；来不了请及早取消，把名额留给候补的人。",
        city.population.orgs.at(city.population.org_of.at(plan.org)).name);
    wish.one_per = plan.one_per;
    wish.audience = activities::Audience{.orgs = {{wish.org}}, .age_from = {}, .age_to = {}, .sex = {}, .credentials = {}};
    wish.offer_minutes = plan.offer_minutes;
    wish.grace_minutes = plan.grace_minutes;
    return wish;
}

}
