#include "activities/check_in.h"

#include "activities/seats.h"
#include "facts/timeline.h"

#include <algorithm>

namespace gongyou::activities {

std::span<const EnumWord<Way>> enum_words(Way*)
{
    static constexpr EnumWord<Way> words[]{{Way::code, "code"}, {Way::roll_call, "roll_call"}, {Way::door, "door"}, {Way::gate, "gate"}};
    return words;
}

std::optional<Refusal> why_doors_shut(const Session& session, Instant now)
{
    if (session.state != SessionState::planned) {
        return Refusal{Refusal::Kind::conflict, "activities.session_ended", "本场已经结束或取消，不能再签到"};
    }
    if (now < doors_open_at(session)) {
        return Refusal{Refusal::Kind::conflict, "activities.too_early", "开始前两小时起才能签到，请稍后再来"};
    }
    return std::nullopt;
}

std::optional<Refusal> why_no_check_in(const Booking& booking)
{
    using enum Refusal::Kind;
    switch (booking.state) {
    case BookingState::booked: return std::nullopt;
    case BookingState::checked_in: return Refusal{conflict, "activities.already_checked_in", "这个名额已经签到过了"};
    case BookingState::cancelled: return Refusal{conflict, "activities.not_booked", "这次报名已经取消，不能签到"};
    case BookingState::no_show: return Refusal{conflict, "activities.not_booked", "这个名额因未按时到场已经释放，有空位可以现场补录"};
    }
    return std::nullopt;
}

Batch batch_of_check_ins()
{
    using enum Batch::Type;
    return {"activities_check_ins",
        {{"tenant_id", whole}, {"booking_id", whole}, {"session_id", whole}, {"checked_in_at", whole}, {"checked_in_by", whole}, {"way", text}}};
}

facts::Fact checked_in_fact(const Session& session, const Booking& booking, Way way)
{
    auto fact = fact_of(session, booking, "activities.checked_in");
    fact.detail.emplace("way", word_of(way));
    return fact;
}

void check_in_locked(facts::Deed& deed, const Session& session, const Booking& booking, Way way, Instant at)
{
    if (const auto why = why_no_check_in(booking)) throw *why;
    if (move_bookings(deed.tx(), deed.tenant(), {booking.id}, BookingState::booked, BookingState::checked_in) == 0) {
        refuse_conflict("activities.already_checked_in", "这个名额刚刚已经签到");
    }
    auto rows = batch_of_check_ins();
    rows.add(deed.tenant(), booking.id, session.id, at, deed.actor(), word_of(way));
    deed.tx().insert(rows);
    auto fact = checked_in_fact(session, booking, way);
    fact.day = day_of(at);
    deed.record(fact);
}

void check_in(facts::Deed& deed, const Actor& actor, BookingId id)
{
    const auto [session, booking] = lock_booking(deed, actor, id);
    if (const auto why = why_doors_shut(session, deed.now())) throw *why;
    check_in_locked(deed, session, booking, Way::roll_call, deed.now());
}

void reverse_check_in(facts::Deed& deed, const Actor& actor, BookingId id, const std::string& reason)
{
    const auto [session, booking] = lock_booking(deed, actor, id);
    if (move_bookings(deed.tx(), deed.tenant(), {id}, BookingState::checked_in, BookingState::booked) == 0) {
        refuse_conflict("activities.not_checked_in", "这个名额还没有签到，不用撤回");
    }
    deed.tx().change("DELETE FROM activities_check_ins WHERE tenant_id = $1 AND booking_id = $2", deed.tenant(), id);

    const auto story = facts::timeline_of(deed.tx(), deed.tenant(), record_of(id));
    const auto stands = [&](const facts::StoredFact& fact) {
        return fact.kind == "activities.checked_in" && fact.weight == 1 &&
            std::ranges::none_of(story, [&](const facts::StoredFact& other) { return other.reverses == fact.id; });
    };
    const auto fact = std::ranges::find_if(story, stands);
    if (fact == story.end()) refuse_conflict("activities.not_checked_in", "找不到这次签到的记录");
    const auto taken_back = deed.reverse(fact->id, "taken_back");
    deed.tx().change(R"sql(
        INSERT INTO activities_check_in_reversals (tenant_id, fact_id, booking_id, reversed_at, reversed_by, reason) VALUES ($1, $2, $3, $4, $5, $6)
        )sql",
        deed.tenant(), taken_back, id, deed.now(), deed.actor(), reason);
}

Booking walk_in(facts::Deed& deed, const Actor& actor, SessionId id, PersonId person_id)
{
    const auto session = lock_session(deed, actor, orgs::Capability::call_roll, id);
    if (const auto why = why_doors_shut(session, deed.now())) throw *why;
    const auto person = person_of(deed, person_id);
    if (const auto why = why_not_for(session, person)) throw *why;
    if (!claim(deed, session, person_id)) throw already_elsewhere();
    const auto booking = seat_person(deed, session, person);
    if (!booking) refuse_conflict("activities.already_booked", "这个人已经报了名，直接签到就行");
    if (!take_offered_seat(deed, id, person_id) && !take_seat(deed, id)) throw sold_out();
    touch_seats(deed, id);

    deed.tx().change("DELETE FROM activities_waiting WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3", deed.tenant(), id, person_id);
    auto fact = fact_of(session, *booking, "activities.booked");
    fact.detail.emplace("way", "door");
    deed.record(fact);
    check_in_locked(deed, session, *booking, Way::door, deed.now());
    return *booking;
}

}
