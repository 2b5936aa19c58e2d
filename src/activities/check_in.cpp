#include "activities/check_in.h"

#include "activities/seats.h"

namespace gongyou::activities {

std::span<const EnumWord<Way>> enum_words(Way*)
{
    static constexpr EnumWord<Way> words[]{
        {Way::code, "code"}, {Way::roll_call, "roll_call"}, {Way::door, "door"}, {Way::gate, "gate"}, {Way::correction, "correction"}};
    return words;
}

std::optional<Refusal> why_doors_shut(const Session& session, Instant now)
{
    using enum Refusal::Kind;
    if (session.state == SessionState::cancelled) return Refusal{conflict, "activities.session_ended", "本场已经取消，不能签到"};
    if (session.state == SessionState::closed) {
        return Refusal{conflict, "activities.session_ended", "本场已经结束，不能再签到；确实到场的，请主办方的工会干部在点名册上补记"};
    }
    if (now < doors_open_at(session)) {
        return Refusal{conflict, "activities.too_early", "开始前两小时（" + print_moment(doors_open_at(session)) + "）起才能签到，请稍后再来"};
    }
    if (now >= doors_shut_at(session)) {
        return Refusal{conflict, "activities.doors_shut", "本场结束已超过一天，不能再签到；确实到场的，请主办方的工会干部在点名册上补记"};
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
    auto fact = fact_at(session, booking, "activities.checked_in");
    fact.detail.emplace("way", word_of(way));
    return fact;
}

void write_check_in(facts::Deed& deed, const Session& session, const Booking& booking, BookingState from, Way way, Instant at)
{
    if (move_bookings(deed.tx(), deed.tenant(), {booking.id}, from, BookingState::checked_in) == 0) {
        refuse_conflict("activities.already_checked_in", "这个名额刚刚已经签到");
    }
    auto rows = batch_of_check_ins();
    rows.add(deed.tenant(), booking.id, session.id, at, deed.actor(), word_of(way));
    deed.tx().insert(rows);
}

void check_in_locked(facts::Deed& deed, const Session& session, const Booking& booking, Way way, Instant at)
{
    if (const auto why = why_no_check_in(booking)) throw *why;
    write_check_in(deed, session, booking, BookingState::booked, way, at);
    deed.record(checked_in_fact(session, booking, way));
}

void check_in(facts::Deed& deed, const Actor& actor, BookingId id)
{
    const auto [session, booking] = lock_booking(deed, actor, id);
    if (const auto why = why_doors_shut(session, deed.now())) throw *why;
    check_in_locked(deed, session, booking, Way::roll_call, deed.now());
}

}
