#include "demo/programmes.h"

#include "demo/scenario/readers.h"

namespace gongyou::demo {

Programmes::Programmes(Life& life, City& city) : city_(city),
                                                 crowd_(city),
                                                 hours_(city.scenario.habits, city.seed)
{
    for (const ProgrammePlan& plan : city.scenario.programmes) {
        programmes_.push_back({plan, city.scenario.habits.habits.at(plan.habit), city.population.org_of.at(plan.org)});
        ProgrammeLife& programme = programmes_.back();
        programme.tried.resize(city.population.persons.size());
        Instant first = city.scenario.city.until;
        std::vector<SessionLife*> sessions;
        for (const SessionPlan& session : plan.sessions) {
            sessions_.emplace_back(SessionLife::World{life, city_, crowd_, hours_}, programme, session);
            sessions.push_back(&sessions_.back());
            first = std::min(first, sessions.back()->planned_at());
        }
        if (plan.one_per == activities::OnePer::activity) schedule_activity(life, programme, first);
        for (SessionLife* session : sessions) session->schedule();
    }
}

void Programmes::schedule_activity(Life& life, ProgrammeLife& programme, Instant at)
{
    life.at(at, [this, &life, &programme] {
        const Actor& officer = city_.officer(programme.plan.org);
        const auto wish = activity_of(city_, programme.plan, programme.plan.label);
        life.submit(
            officer.person, [&officer, wish](facts::Deed& deed) { return activities::plan_activity(deed, officer, wish); },
            [&programme](activities::ActivityId id) { programme.activity = id; });
    });
}

}
