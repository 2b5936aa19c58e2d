#include "activities/seats.h"

namespace gongyou::activities {

namespace {

void refuse_if_seated_or_waiting(facts::Deed& deed, SessionId session, PersonId person)
{
    if (has_seat(deed, session, person)) refuse_conflict("activities.already_booked", "您已经报上名了，不用候补");
    const auto offered = deed.tx().maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM activities_offers WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3 AND state = 'open'
        )sql",
        deed.tenant(), session, person);
    if (offered) refuse_conflict("activities.already_waiting", "已经有一个名额为您保留，请在“我的报名”里确认");
}

}

std::int64_t join_waiting(facts::Deed& deed, PersonId asking, SessionId id)
{
    const auto session = lock_session(deed, id);
    const auto person = people::standing_record(deed.tx(), deed.tenant(), asking);
    if (const auto why = why_no_sign_up(session, deed.now())) throw *why;
    if (const auto why = why_not_for(session, person_of(deed, person))) throw *why;
    refuse_if_seated_or_waiting(deed, id, person);
    if (session.free() > 0) refuse_conflict("activities.seats_left", "还有名额，直接报名就行");
    if (!claim(deed, session, person)) throw already_elsewhere();

    const auto turn = deed.new_id<Id<struct Turn>>();
    const auto joined = deed.tx().change(R"sql(
        INSERT INTO activities_waiting (tenant_id, session_id, turn, person_id, joined_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, session_id, person_id) DO NOTHING
        )sql",
        deed.tenant(), id, turn, person, deed.now());
    if (joined == 0) refuse_conflict("activities.already_waiting", "您已经在候补名单里，轮到时会通知您");

    auto fact = fact_of(session, "activities.waiting_joined");
    fact.subject = person;
    deed.record(fact);
    return deed.tx().value<std::int64_t>(
        "SELECT COUNT(*) FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND turn <= $3", deed.tenant(), id, turn);
}

void leave_waiting(facts::Deed& deed, PersonId person, SessionId id)
{
    const auto session = lock_session(deed, id);
    const auto left = deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3",
        deed.tenant(), id, person);
    if (left == 0) refuse_conflict("activities.not_waiting", "您不在这一场的候补名单里");
    drop_claims(deed, session, IdList{{person.value}});

    auto fact = fact_of(session, "activities.waiting_left");
    fact.subject = person;
    deed.record(fact);
}

}
