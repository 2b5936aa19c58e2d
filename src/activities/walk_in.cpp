// Booked and checked in at the door by one deed: whoever waits there, or came in off the street.

#include "activities/check_in.h"
#include "activities/code.h"
#include "activities/seats.h"

#include <algorithm>

namespace gongyou::activities {

namespace {

Refusal nobody_to_seat()
{
    return {Refusal::Kind::not_found, "people.no_such_person",
        "找不到这个人；能补录的是所辖工会的会员和本场报过名、候补过的人，其他人请在手机上出示别场的入场码"};
}

/// Who stands for this record, the session being locked: a page may be older than a merge.
people::Eligibility known_person(facts::Deed& deed, PersonId asked)
{
    const auto person = people::standing_record(deed.tx(), deed.tenant(), asked);
    auto found = people::eligibility_of(deed.tx(), deed.tenant(), IdList{{person.value}}, deed.today());
    if (found.empty()) throw nobody_to_seat();
    return std::move(found.begin()->second);
}

/// Whether he has dealings with this session already, so that its keeper sees his name on the roll anyway.
bool stands_on_roll(facts::Deed& deed, SessionId session, PersonId person)
{
    return deed.tx().maybe([](Row) { return true; }, R"sql(
        SELECT 1 FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3
        UNION SELECT 1 FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3
        UNION SELECT 1 FROM activities_offers WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3
        )sql",
                        deed.tenant(), session, person)
        .value_or(false);
}

/// Ids follow each other: a keeper who could seat any of them could read the names of the whole city off his roll.
void refuse_stranger(facts::Deed& deed, const Actor& actor, SessionId session, const people::Eligibility& person)
{
    const auto roots = actor.reach(orgs::Capability::call_roll);
    if (std::ranges::any_of(roots.values, [&](std::int64_t root) { return person.within(OrgId{root}); })) return;
    if (!stands_on_roll(deed, session, person.person)) throw nobody_to_seat();
}

Booking seat_at_the_door(facts::Deed& deed, const Session& session, const people::Eligibility& person)
{
    if (const auto why = why_not_for(session, person)) throw *why;
    if (!claim(deed, session, person.person)) throw already_elsewhere();
    const auto booking = seat_person(deed, session, person);
    if (!booking) refuse_conflict("activities.already_booked", "这个人已经报了名，直接签到就行");
    if (!take_offered_seat(deed, session.id, person.person) && !take_seat(deed, session.id)) throw sold_out();
    touch_seats(deed, session.id);

    deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3", deed.tenant(), session.id, person.person);
    auto fact = fact_at(session, *booking, "activities.booked");
    fact.detail.emplace("way", "door");
    deed.record(fact);
    check_in_locked(deed, session, *booking, Way::door, deed.now());
    return *booking;
}

Session session_with_open_doors(facts::Deed& deed, const Actor& actor, SessionId id)
{
    auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    if (const auto why = why_doors_shut(session, deed.now())) throw *why;
    return session;
}

}

Booking walk_in(facts::Deed& deed, const Actor& actor, SessionId id, PersonId person_id)
{
    const auto session = session_with_open_doors(deed, actor, id);
    const auto person = known_person(deed, person_id);
    refuse_stranger(deed, actor, id, person);
    return seat_at_the_door(deed, session, person);
}

Booking walk_in_by_code(facts::Deed& deed, const Actor& actor, SessionId id, const CodeContent& shown)
{
    const auto session = session_with_open_doors(deed, actor, id);
    const auto his = find_bookings(deed.tx(), deed.tenant(), IdList{{shown.booking.value}});
    if (his.empty()) throw nobody_to_seat();
    if (!his.front().holds_seat()) refuse_conflict("activities.not_booked", "这个码的报名已经取消，请让对方出示另一场还有效的入场码");
    const auto fresh = deed.tx().change(R"sql(
        INSERT INTO activities_seen_codes (tenant_id, code_id, expires_at) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, code_id) DO NOTHING
        )sql",
        deed.tenant(), shown.id, shown.expires_at);
    if (fresh == 0) throw code_seen();
    return seat_at_the_door(deed, session, known_person(deed, his.front().person));
}

}
